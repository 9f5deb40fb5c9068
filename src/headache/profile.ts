/** What a diary can't say about a person. Every field may be absent; absent is unknown. */
export interface Profile {
  readonly birthDate?: string
  readonly sexAtBirth?: 'female' | 'male' | 'unknown'
  /** When this kind of headache began, as exactly as it is known: an ISO day, month (2019-04) or year (2019). */
  readonly headacheSince?: string
  readonly onset?: { readonly remembered?: boolean; readonly continuousWithin24h?: boolean }
  readonly hemiplegicRelative?: boolean | 'unknown'
  readonly overuseUnverified?: boolean
  /** ISO 3166 alpha-2: which preventives are marketed there. */
  readonly country?: string
  /** ICHD-3 codes a clinician has already given. */
  readonly priorDiagnoses?: readonly string[]
  readonly preventives?: readonly PreventiveTrial[]
  readonly acuteHistory?: readonly {
    readonly name: string
    readonly outcome?: 'effective' | 'ineffective' | 'not-tolerated' | 'contraindicated'
  }[]
  readonly conditions?: readonly string[]
  readonly allergies?: readonly string[]
  readonly pregnancy?: 'yes' | 'no' | 'possible' | 'unknown'
  readonly redFlags?: Readonly<Partial<Record<string, boolean | 'unknown'>>>
}

export interface PreventiveTrial {
  readonly name: string
  readonly doseMgPerDay?: number | null
  readonly startedOn?: string | null
  /** `null` = still taking it. */
  readonly stoppedOn?: string | null
  readonly stopReason?: 'ineffective' | 'not-tolerated' | 'contraindicated' | 'other'
}

/** What a clinic keeps of it: who the person is stands in their chart. */
export type History = Omit<Profile, 'birthDate' | 'sexAtBirth'>

/**
 * A headache diary as it is exchanged and stored. Every field but `date` may be absent, and absent is unknown:
 * it never counts as "no". A day that is not in the list is missing, which is not the same as headache-free.
 */
export interface Diary {
  /** IANA name; days are local calendar days in this zone. */
  readonly timeZone: string
  readonly days: readonly DiaryDay[]
}

export interface DiaryDay {
  /** ISO local calendar day. */
  readonly date: string
  /** `null`: something is recorded, but not whether there was a headache. */
  readonly headache?: boolean | null
  readonly attacks?: readonly Attack[]
  /** `[]` = asked, nothing taken; absent = not recorded. */
  readonly medications?: readonly DoseTaken[]
  readonly sleep?: readonly { readonly start: string; readonly end: string }[]
  /** 0 none, 1 slowed, 2 gave up about half or more, 3 could not function. */
  readonly disability?: 0 | 1 | 2 | 3 | null
  readonly menstruation?: boolean | null
  readonly note?: string
}

export interface Attack {
  /** RFC 3339 with offset, or absent where only the day is known. */
  readonly start?: string | null
  readonly end?: string | null
  /** As it lasted, treated or not; wins over `end` − `start`. */
  readonly durationHours?: number | null
  /** Peak on the 0–10 numeric rating scale. */
  readonly intensity?: number | null
  readonly laterality?: 'left' | 'right' | 'one-sided' | 'bilateral' | 'alternating' | 'unknown'
  /** `false`: an aura without headache. */
  readonly headache?: boolean
  readonly quality?: readonly ('pulsating' | 'not-pulsating' | 'pressing' | 'stabbing' | 'burning')[]
  readonly aggravatedByActivity?: boolean | null
  readonly nausea?: boolean | null
  readonly vomiting?: boolean | null
  readonly photophobia?: boolean | null
  readonly phonophobia?: boolean | null
  readonly osmophobia?: boolean | null
  readonly dizziness?: boolean | null
  readonly location?: readonly ('orbital' | 'supraorbital' | 'temporal' | 'other')[]
  readonly restless?: boolean | null
  readonly autonomic?: readonly (
    | 'red-eye'
    | 'tearing'
    | 'blocked-nose'
    | 'running-nose'
    | 'lid-oedema'
    | 'sweating'
    | 'miosis'
    | 'ptosis'
  )[]
  readonly aura?: readonly Aura[]
  readonly auraInSuccession?: boolean | null
  readonly motorWeakness?: 'yes' | 'no' | 'unknown'
  readonly believedMigraine?: boolean | null
}

export interface Aura {
  readonly kind: 'visual' | 'sensory' | 'speech' | 'motor' | 'brainstem' | 'retinal' | 'unknown'
  readonly minutes?: number | null
  readonly reversible?: boolean | null
  readonly gradual?: boolean | null
  readonly unilateral?: boolean | null
  readonly positive?: boolean | null
  readonly headacheWithin60Min?: boolean | null
  /** Minutes after the first aura's start. */
  readonly startMin?: number | null
  /** Of a brainstem aura. */
  readonly symptoms?: readonly (
    | 'dysarthria'
    | 'vertigo'
    | 'tinnitus'
    | 'hypacusis'
    | 'diplopia'
    | 'ataxia'
    | 'less-alert'
  )[]
  /** Of a retinal aura: by field test or drawing. */
  readonly confirmed?: boolean | null
}

export interface DoseTaken {
  /** As written; recognised later against the formulary, never corrected here. */
  readonly name: string
  readonly doseMg?: number | null
  readonly at?: string | null
  readonly relief2h?: 'none' | 'partial' | 'complete' | 'unknown'
}

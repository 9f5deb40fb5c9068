import type { Mark } from '#core/evidence/sources.ts'
import type { Drug, Route } from './model.ts'

/** What a caller asks: a model, a person, doses in milligrams of base, sample times in minutes. */
export interface DosingCase {
  readonly model: string
  readonly patient: Person
  readonly doses: readonly Dose[]
  readonly timesMin: readonly number[]
  /** Asks for the metabolite of a typical person too, of models that have one. */
  readonly metabolite?: boolean
  readonly population?: PopulationWanted
}

/** Absent is unknown; no model puts a number in its place. */
export interface Person {
  readonly weightKg?: number
  readonly heightCm?: number
  readonly ageY?: number
  readonly sex?: 'female' | 'male'
  readonly ancestry?: 'japanese' | 'other-asian' | 'other'
}

export type Dose = Bolus | Infusion
/** Into a vein: in at once. By nose: the amount that was sprayed, not what was taken up. */
export interface Bolus {
  readonly route: Route
  readonly startMin: number
  readonly amountMg: number
}
export interface Infusion {
  readonly route: 'iv'
  readonly startMin: number
  readonly durationMin: number
  readonly rateMgPerH: number
}
export const isInfusion = (dose: Dose): dose is Infusion => 'rateMgPerH' in dose

export interface PopulationWanted {
  readonly patients: number
  readonly seed: number
  readonly percentiles: readonly number[]
  /** Asks for a band where nobody published one: 30 % on every volume and clearance, and labelled as assumed. */
  readonly variability?: 'assumed-30'
  /** Asks for the share of people who stay in a window of effect-site levels for some minutes. */
  readonly target?: Target
  /** Sessions in which this person's own levels were measured; absent = nothing is learned from the person. */
  readonly learnFrom?: readonly ObservedSession[]
}

/** What was given in an earlier session and the plasma levels that were measured, minutes after its start. */
export interface ObservedSession {
  readonly doses: readonly Dose[]
  readonly levels: readonly { readonly atMin: number; readonly ngMl: number }[]
}

/** A window of effect-site levels (ng/mL, ends included) and the minutes to be spent in it. Nobody knows a right one. */
export interface Target {
  readonly effectSiteNgMl: readonly [low: number, high: number]
  readonly forMin: number
}

/** Levels in ng/mL, in the order of the times asked for. */
export interface Answer {
  readonly model: string
  readonly drug: Drug | 'not-a-drug'
  readonly blood: string
  readonly timesMin: readonly number[]
  readonly plasmaNgMl: readonly number[]
  readonly effectSiteNgMl: readonly number[]
  /** What a one-site binding curve gives at the predicted effect-site level: not measured, and no target. */
  readonly nmdaOccupancy: readonly number[]
  /** Of a typical person; `null` where the model has none. */
  readonly metabolite?: { readonly name: string; readonly plasmaNgMl: readonly number[]; readonly note: string } | null
  readonly bands?: Bands
  /** With a population: of each published level of this drug, how many simulated people pass it, and when. */
  readonly passing?: readonly Passing[]
  /** With a population and a target: the share of people (0 to 1) who attain it. */
  readonly attainment?: number
  readonly variability: Variability
  /** With measured levels: what they were worth. */
  readonly learned?: LearnedFrom
  readonly notes: readonly string[]
  readonly outsideValidity: readonly string[]
  readonly sources: readonly string[]
}

export type Variability = 'published' | 'assumed-30' | 'none'

/** By percentile, at each time on its own: no single person follows one of these curves. */
export interface Bands {
  readonly plasmaNgMl: Readonly<Record<string, readonly number[]>>
  readonly effectSiteNgMl: Readonly<Record<string, readonly number[]>>
}

export interface LearnedFrom {
  readonly sessions: number
  readonly levels: number
  /** How many of the simulated people come out like this person, as equals of each other. */
  readonly effectivePeople: number
  /** False: hardly anybody does, so the model doesn't fit this person and its band was left as it is. */
  readonly isLearned: boolean
}

/** Shares (0 to 1) of simulated people above a level that somebody published; never a chance of an effect. */
export interface Passing {
  readonly id: string
  readonly ngMl: number
  /** What was seen there, and in whom. */
  readonly what: string
  readonly where: string
  readonly plasma: ShareAbove
  readonly effectSite: ShareAbove
  readonly source: string
  readonly mark: Mark
}

export interface ShareAbove {
  /** In the order of the times asked for. */
  readonly atEach: readonly number[]
  /** At any of the times asked for. */
  readonly ever: number
}

/** Why a case can't be computed: the field in dotted form (`doses[0].rateMgPerH`), what stood there, what is wanted. */
export interface CaseError {
  readonly field: string
  readonly found: string
  readonly wanted: string
}

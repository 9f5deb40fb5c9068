import type { Citation } from '#core/evidence/sources.ts'
import type { L, LPerKg, LPerMin, Mg, Min, PerMin } from '#core/kernel/quantity.ts'

export type Drug = 'ketamine' | 'esketamine'
export type Route = 'iv' | 'nasal'

/** A published model as its paper prints it. Numbers and where they come from; the arithmetic is elsewhere. */
export interface Model {
  readonly id: string
  readonly drug: Drug | 'not-a-drug'
  /** How a person would name it: authors and year, what was given to whom. */
  readonly name: string
  readonly structure: MicroConstants | Flows | HepatoPortal
  readonly routes: readonly Route[]
  readonly ke0: PerMin
  readonly spread: Spread | null
  /** How far a measured level lies from the predicted one of the same person, as the SD of its logarithm; `null`: not printed. */
  readonly residual: { readonly logSd: number; readonly source: Citation } | null
  /** What the drug is turned into, where the paper models it and its numbers are at hand. */
  readonly metabolite?: Metabolite
  readonly blood: Blood
  readonly validity: Validity
  /** Printed with every answer. */
  readonly note: string
  readonly sources: readonly Citation[]
  readonly transcription: { readonly reader: string; readonly secondReader: string | null }
}

/** The blood whose level was measured; an arterial model peaks far higher after a fast dose than a venous one. */
export type Blood = 'arterial' | 'venous' | 'site unconfirmed'

/** A central volume and rate constants; the arms in the order of the paper (k12 and k21, k13 and k31). */
export interface MicroConstants {
  readonly kind: 'micro-constants'
  readonly v1: { readonly perKg: LPerKg } | { readonly fixed: L }
  readonly k10: PerMin
  readonly arms: readonly { readonly out: PerMin; readonly back: PerMin }[]
  /** How a spray gets in, where the model says. */
  readonly uptake?: readonly UptakePath[]
}

/** Volumes and clearances of a person of 70 kg, and the power of (weight / 70 kg) that scales each. */
export interface Flows {
  readonly kind: 'flows'
  readonly v1: Scaled<L>
  readonly clearance: Scaled<LPerMin>
  readonly arms: readonly { readonly volume: Scaled<L>; readonly flow: Scaled<LPerMin> }[]
}

export interface Scaled<Q> {
  readonly at70Kg: Q
  readonly power: 0 | 0.75 | 1
}

/** Drug is eliminated in a hepato-portal arm only; swallowed drug enters there. Age slows the flow through it. */
export interface HepatoPortal {
  readonly kind: 'hepato-portal'
  readonly vc: L
  readonly arms: readonly { readonly volume: L; readonly flow: LPerMin }[]
  readonly vh: L
  readonly qh: { readonly typical: LPerMin; readonly lessPerYear: LPerMin; readonly aboveAgeY: number }
  readonly kel: { readonly typical: PerMin; readonly timesIfAsian: number }
  readonly kmet: PerMin
  readonly nasal: {
    readonly ka: PerMin
    /** The share of a spray that is taken up through the nose. */
    readonly share: { readonly first: number; readonly timesIfJapanese: number; readonly timesLater: number }
  }
  readonly swallowed: { readonly ka: PerMin; readonly releaseOver: Min; readonly share: number }
}

/** Formed by a part of what leaves the body's compartments; a central compartment of its own and arms, as of a person of 70 kg. */
export interface Metabolite extends Omit<Flows, 'kind'> {
  readonly name: 'noresketamine'
  /** All that the central compartment clears, or what the hepato-portal arm turns over at kmet. */
  readonly formedBy: 'clearance' | 'kmet'
  readonly clearanceTimesIfAsian?: number
  /** Printed with every answer that shows it. */
  readonly note: string
  readonly sources: readonly Citation[]
}

/** One of the parallel ways a spray takes into the central compartment; the shares of all need not add up to 1. */
export interface UptakePath {
  readonly share: number
  readonly ka: PerMin
  /** 0 = all of it waits at the door at once; else it arrives there at a constant rate over these minutes. */
  readonly releaseOver: Min
  /** Before any of it arrives; absent = none. */
  readonly lag?: Min
}

/** How people differ: by parameter, in the form the paper prints. Parameters left out do not differ. */
export interface Spread {
  readonly of: Readonly<Record<string, Between>>
  readonly covariances: readonly { readonly of: readonly [string, string]; readonly logCovariance: number }[]
}

export type Between = { readonly cvPercent: number } | { readonly logVariance: number } | { readonly logitSd: number }

export interface Validity {
  readonly ageY: Bounds
  readonly weightKg: Bounds
  /** The most that was sprayed in one session. */
  readonly nasalMg?: Mg
  /** Samples sooner after a bolus than this say nothing. */
  readonly minutesAfterBolus?: Min
  /** Named in every answer, whoever the person is. */
  readonly always?: string
}

export type Bounds = readonly [low: number, high: number]

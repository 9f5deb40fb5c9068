import type { Citation } from '#core/evidence/sources.ts'
import type { Hour, Mg, MgPerH, MgPerKg, MgPerKgPerH, Min } from '#core/kernel/quantity.ts'
import type { Drug, Route, Setting } from '#core/safety/guardrails.ts'

/** A published dosing scheme as its source prints it. Nothing here is an order, and nothing is scaled to a person yet. */
export interface Regimen {
  readonly id: string
  readonly name: string
  /** Racemic ketamine and esketamine are different drugs; nothing converts one into the other. */
  readonly drug: Drug
  readonly route: Route
  /** `emergency`, `home` and `trial` are places this clinic's orders are never for. */
  readonly setting: Setting | 'emergency' | 'home' | 'trial'
  readonly dosing: Dosing
  /** What ends it, in words a nurse can act on. */
  readonly stopRule: string
  /** The condition it was published for where that is not migraine: said on every screen that shows the regimen. */
  readonly borrowedFrom: string | null
  /** May a prescriber start from it? Those that may not stand here to be named, compared with and refused. */
  readonly preset: boolean
  readonly whyNotPreset: string | null
  /** What the source did besides the drug and over how many sessions or days; `null` where it doesn't say. */
  readonly course: string | null
  readonly alongside: string | null
  readonly source: Citation
  /** Parts of the row that rest on something weaker than `source`. */
  readonly caveats: readonly string[]
}

export type Dosing =
  | TitratedRate
  | { readonly kind: 'fixed-rate-per-kg'; readonly mgPerKgPerH: MgPerKgPerH; readonly hours: Hour }
  | { readonly kind: 'fixed-rate'; readonly mgPerH: MgPerH; readonly hours: Hour }
  | { readonly kind: 'dose-over-time'; readonly mgPerKg: MgPerKg; readonly minutes: Min }
  | { readonly kind: 'total-over-time'; readonly mg: Mg; readonly minutes: Min }
  | BolusThenRate
  | { readonly kind: 'single-dose'; readonly mgPerKg: MgPerKg }
  | { readonly kind: 'single-amount'; readonly mg: Mg }
  | SprayDoses
  | { readonly kind: 'devices'; readonly mgPerDevice: Mg; readonly devices: number; readonly everyMin: Min }
  | { readonly kind: 'not-stated'; readonly why: string }

export interface TitratedRate {
  readonly kind: 'titrated-rate'
  readonly startMgPerKgPerH: MgPerKgPerH
  readonly stepMgPerKgPerH: MgPerKgPerH
  readonly everyMin: Min
  /** The rate a plan climbs to when nobody stops it earlier: the published ceiling, or the top of what was reached. */
  readonly upToMgPerKgPerH: MgPerKgPerH
  readonly ceiling: 'published' | 'highest reached'
  /** How long the last step is held. */
  readonly holdMin: Min
}

export interface BolusThenRate {
  readonly kind: 'bolus-then-rate'
  readonly bolusMgPerKg: MgPerKg
  readonly mgPerKgPerH: MgPerKgPerH
  readonly hours: Hour
}

export interface SprayDoses {
  readonly kind: 'sprays'
  readonly mgPerSpray: Mg
  readonly spraysPerDose: number
  readonly dosesPerSession: number
  readonly everyMin: Min
}

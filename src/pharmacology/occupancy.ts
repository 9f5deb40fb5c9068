import type { Citation } from '#core/evidence/sources.ts'
import { cite } from '#core/evidence/sources.ts'
import type { Model } from './model.ts'

/** g/mol of ketamine base; the same for either enantiomer. */
const molarMass = 237.73
/** 44 % is bound to plasma protein (esketamine, label: 43–45 %); taken for the racemate too. */
const unbound = 0.56

/** Affinity of the channel, µM, [³H]MK-801 displacement in rat cortex: S 0.30, R 1.4. */
const kiEsketamine = 0.3
/** The racemate from those two, half of each: 0.494 µM. */
const kiRacemate = 1 / (0.5 / 0.3 + 0.5 / 1.4)

export const occupancySources: readonly Citation[] = [
  cite('ebert-1997', 'abstract: Ki 0.30 and 1.4 µM', 'verified'),
  cite('spravato-us', 'protein binding 43–45 %', 'verified'),
]

/**
 * The share of NMDA channels a one-site binding curve (Hill 1) would hold at an effect-site level in ng/mL. Not measured,
 * no target, and no predictor of relief, dissociation or safety: laboratories differ four-fold in Ki.
 */
export const nmdaOccupancy = (drug: Model['drug'], effectSiteNgMl: number): number => {
  const free = (unbound * effectSiteNgMl) / molarMass
  return free / (free + (drug === 'esketamine' ? kiEsketamine : kiRacemate))
}

import { exact, times, toNumber } from '#core/kernel/exact.ts'
import type { Guardrail } from '#core/kernel/guardrail.ts'
import type { Rails } from '#core/safety/clinic-rails.ts'
import type { Setting } from '#core/safety/guardrails.ts'
import type { Asked } from './likelihood.ts'
import type { Goal, LimitName, PlanLimits } from './plan-case.ts'
import type { Tell } from './planning.ts'

/** What a search for an infusion needs: who, what for, and every bound as mg/h or mg of this person. */
export interface InfusionSearch {
  readonly asked: Asked
  readonly goal: Goal
  readonly slots: number
  readonly stepEveryMin: number
  /** The smallest change of rate the pump can make with this solution, mg/h. */
  readonly grainMgPerH: number
  readonly most: Bounds
  readonly ceiling: Ceiling | null
  readonly tell: Tell
}

/** A level that at most a share of `risk` (0 to 1) of people may pass. */
export interface Ceiling {
  readonly ngMl: number
  readonly risk: number
}

/** Each with the name of the limit that it is. */
interface Bounds {
  readonly rate: Bound
  readonly first: Bound
  readonly rise: Bound
  readonly total: Bound
}
export interface Bound {
  readonly name: LimitName
  /** mg/h, for the total mg. */
  readonly most: number
}

const recommendedHigh = ({ recommended }: Pick<Guardrail, 'recommended'>): number => recommended.high!

const lowest = (bounds: readonly Bound[]): Bound => bounds.reduce((low, bound) => (bound.most < low.most ? bound : low))

interface Person {
  readonly weightKg: number
  readonly setting: Setting
  readonly rails: Rails
}

/** Bounds of the case, and the recommended ones of G04–G07 and G11 where the case allows more: a search never needs an excuse. */
export const boundsOf = (limits: PlanLimits, { weightKg, setting, rails }: Person): Bounds => {
  const perKg = (amount: number) => toNumber(times(exact(amount), exact(weightKg)))
  const visit = Math.min(recommendedHigh(rails['G11-mg']), perKg(recommendedHigh(rails['G11-mg-per-kg'])))
  const rate = limits.maxRateMgPerKgPerH
  return {
    rate: lowest([
      ...(rate === undefined ? [] : [{ name: 'maxRateMgPerKgPerH', most: perKg(rate) } as const]),
      { name: 'G04', most: perKg(recommendedHigh(rails.G04)) },
      { name: 'G05', most: recommendedHigh(rails.G05) },
    ]),
    first: { name: 'G06', most: perKg(recommendedHigh(rails.G06)) },
    rise: { name: 'G07', most: perKg(recommendedHigh(rails.G07)) },
    total: lowest([
      { name: 'maxTotalMg', most: limits.maxTotalMg ?? Number.POSITIVE_INFINITY },
      ...(setting === 'outpatient' ? [{ name: 'G11', most: visit } as const] : []),
    ]),
  }
}

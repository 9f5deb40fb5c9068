import { toNumber } from '#core/kernel/exact.ts'
import type { Dose } from '#core/pharmacology/case.ts'
import { modelOf } from '#core/pharmacology/models/index.ts'
import { nasalFallback, nasalUptakeRange } from '#core/pharmacology/models/nasal-fallback.ts'
import { othersOf, takenUp } from '#core/pharmacology/picture.ts'
import { type Asked, type Cohort, cohortOf, evenTimes, shareEverAbove } from './likelihood.ts'
import type { Planned } from './planned.ts'
import { doseMg, endMin } from './schedule.ts'

export type Schedule = Pick<Planned, 'steps' | 'boluses' | 'sprays'>

/** A schedule as the models take it. A bolus counts as given at once. */
export const dosesOf = ({ steps, boluses, sprays }: Schedule): readonly Dose[] => [
  ...boluses.map(({ startMin, mg }) => ({ route: 'iv', startMin, amountMg: mg }) as const),
  ...steps.map(
    ({ startMin, durationMin, rateMgPerH }) => ({ route: 'iv', startMin, durationMin, rateMgPerH }) as const,
  ),
  ...sprays.map((dose) => ({ route: 'nasal', startMin: dose.startMin, amountMg: toNumber(doseMg(dose)) }) as const),
]

/** How long a picture follows the drug after the last of it: long enough to see it fall, not a promise of when it is gone. */
const afterwardsMin = { iv: 60, nasal: 120 } as const

export const lastMinute = ({ steps, sprays }: Pick<Planned, 'steps' | 'sprays'>): number =>
  Math.max(endMin(steps), ...sprays.map(({ startMin }) => startMin))

export const sampleTimes = (planned: Pick<Planned, 'steps' | 'sprays'>): readonly number[] =>
  evenTimes(lastMinute(planned) + afterwardsMin[planned.sprays.length > 0 ? 'nasal' : 'iv'], 241)

/** On so many simulated people every share and band of an answer rests. */
export const peopleReported = 1000

/** The schedule through one model; of the assembled nasal model also through an end of its uptake. */
export interface Witness {
  readonly model: string
  readonly uptake: 'low' | 'high' | null
  readonly cohort: Cohort
}

const others = (asked: Asked, doses: readonly Dose[], timesMin: readonly number[]): readonly Witness[] => {
  const { model } = asked
  if (model.id === nasalFallback.id)
    return (['low', 'high'] as const).map((uptake) => ({
      model: model.id,
      uptake,
      cohort: cohortOf(asked, takenUp(doses, nasalUptakeRange[uptake]), timesMin),
    }))
  return othersOf(model, doses).map((id) => ({
    model: id,
    uptake: null,
    cohort: cohortOf({ ...asked, model: modelOf(id)! }, doses, timesMin),
  }))
}

/** Everybody under a schedule by every model shown for the drug, the chosen one first: nobody can say which is right. */
export const byEachModel = (planned: Schedule, asked: Asked): readonly Witness[] => {
  const [doses, timesMin] = [dosesOf(planned), sampleTimes(planned)]
  const own = { model: asked.model.id, uptake: null, cohort: cohortOf(asked, doses, timesMin) }
  return [own, ...others(asked, doses, timesMin)]
}

/**
 * Every cohort an upper limit is held against, since a curve may turn out higher than the one in front: the other models
 * of the drug too; of the assembled nasal model the high end of its uptake.
 */
export const witnesses = (asked: Asked, doses: readonly Dose[], timesMin: readonly number[]): readonly Cohort[] => {
  if (asked.model.id === nasalFallback.id) return [cohortOf(asked, takenUp(doses, nasalUptakeRange.high), timesMin)]
  return [cohortOf(asked, doses, timesMin), ...others(asked, doses, timesMin).map(({ cohort }) => cohort)]
}

/** The largest share of people who ever pass a level under this schedule, by any of the witnesses. */
export const riskOf = (planned: Schedule, asked: Asked, ngMl: number): number =>
  Math.max(...witnesses(asked, dosesOf(planned), sampleTimes(planned)).map((cohort) => shareEverAbove(cohort, ngMl)))

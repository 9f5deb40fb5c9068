import { toNumber } from '#core/kernel/exact.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { Answer, CaseError, Dose } from '#core/pharmacology/case.ts'
import type { Model } from '#core/pharmacology/model.ts'
import { modelOf } from '#core/pharmacology/models/index.ts'
import { nasalFallback, nasalUptakeRange } from '#core/pharmacology/models/nasal-fallback.ts'
import { shownModels } from '#core/pharmacology/shown-models.ts'
import { simulate } from '#core/pharmacology/simulate.ts'
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

/**
 * Every cohort an upper limit is held against, since a curve may turn out higher than the one in front: the other models
 * of the drug too; of the assembled nasal model the high end of its uptake.
 */
export const witnesses = (asked: Asked, doses: readonly Dose[], timesMin: readonly number[]): readonly Cohort[] => {
  if (asked.model.id === nasalFallback.id) return [cohortOf(asked, scaled(doses, nasalUptakeRange.high), timesMin)]
  const others = othersOf(asked.model, doses).map((id) => modelOf(id)!)
  return [asked.model, ...others].map((model) => cohortOf({ ...asked, model }, doses, timesMin))
}

/** The largest share of people who ever pass a level under this schedule, by any of the witnesses. */
export const riskOf = (planned: Schedule, asked: Asked, ngMl: number): number =>
  Math.max(...witnesses(asked, dosesOf(planned), sampleTimes(planned)).map((cohort) => shareEverAbove(cohort, ngMl)))

const percentiles = [5, 25, 50, 75, 95]

/** Levels with their band: published where there is one, else assumed and labelled so. */
export const predict = (
  { model, person, people }: Asked,
  doses: readonly Dose[],
  timesMin: readonly number[],
): Result<Answer, readonly CaseError[]> =>
  simulate({
    model: model.id,
    patient: person,
    doses,
    timesMin,
    population: { patients: people, seed: 1, percentiles, variability: 'assumed-30' },
  })

/** The other models of this drug by this route, drawn beside it because nobody can say which is right. */
const othersOf = ({ id, drug }: Model, doses: readonly Dose[]): readonly string[] => {
  if (drug === 'not-a-drug') return []
  const { first, others } = shownModels[`${drug}/${doses.some(({ route }) => route === 'nasal') ? 'nasal' : 'iv'}`]
  return [first, ...others].filter((other) => other !== id)
}

/** The same doses through the drug's other models; for the assembled nasal model, through its range of uptake. */
export const spreadOf = (
  model: Model,
  ask: Omit<Asked, 'model'> & { readonly doses: readonly Dose[]; readonly timesMin: readonly number[] },
): Result<readonly Answer[], readonly CaseError[]> => {
  const { person, people, doses, timesMin } = ask
  const cases =
    model.id === nasalFallback.id
      ? [nasalUptakeRange.low, nasalUptakeRange.high].map((times) => ({
          id: model.id,
          doses: scaled(doses, times),
          note: uptakeNote(times),
        }))
      : othersOf(model, doses).map((id) => ({ id, doses, note: null }))
  const answers: Answer[] = []
  for (const { id, doses: these, note } of cases) {
    const answer = predict({ model: modelOf(id)!, person, people }, these, timesMin)
    if (!answer.ok) return err(answer.error)
    answers.push(note === null ? answer.value : { ...answer.value, notes: [note, ...answer.value.notes] })
  }
  return ok(answers)
}

const scaled = (doses: readonly Dose[], times: number): readonly Dose[] =>
  doses.map((dose) => ('amountMg' in dose ? { ...dose, amountMg: dose.amountMg * times } : dose))

const uptakeNote = (times: number): string =>
  `If ${times} times as much of a spray were taken up as this model says: an end of the published range.`

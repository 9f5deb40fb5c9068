import { err, ok, type Result } from '#core/kernel/result.ts'
import { type Answer, type CaseError, type Dose, type DosingCase, isInfusion, type ObservedSession } from './case.ts'
import type { Model } from './model.ts'
import { modelOf } from './models/index.ts'
import { nasalFallback, nasalUptakeRange } from './models/nasal-fallback.ts'
import { shownModels } from './shown-models.ts'
import { simulate } from './simulate.ts'

/** Doses to be drawn: through one model with the band of so many simulated people, and through whatever disagrees with it. */
export interface PictureWanted extends Omit<DosingCase, 'population'> {
  readonly people: number
  readonly learnFrom?: readonly ObservedSession[]
}

export interface Picture {
  readonly answer: Answer
  /** With this person's levels asked for: the population's own answer, so that one sees what they changed. */
  readonly before: Answer | null
  readonly others: readonly Beside[]
}

/** What is drawn beside it: another published model of the same drug and route, or an end of the published uptake. */
export interface Beside {
  readonly model: string
  readonly uptake: 'low' | 'high' | null
  readonly answer: Answer
}

const percentiles = [5, 25, 50, 75, 95]

/** Levels with their band: published where there is one, else assumed and labelled so. */
export const predict = ({ people, learnFrom, ...given }: PictureWanted): Result<Answer, readonly CaseError[]> => {
  const learned = learnFrom && learnFrom.length > 0 ? { learnFrom } : {}
  return simulate({
    ...given,
    population: { patients: people, seed: 1, percentiles, variability: 'assumed-30', ...learned },
  })
}

/** The other models of this drug by this route: nobody can say which is right. */
export const othersOf = ({ id, drug }: Pick<Model, 'id' | 'drug'>, doses: readonly Dose[]): readonly string[] => {
  if (drug === 'not-a-drug') return []
  const { first, others } = shownModels[`${drug}/${doses.some(({ route }) => route === 'nasal') ? 'nasal' : 'iv'}`]
  return [first, ...others].filter((other) => other !== id)
}

/** Sprays as if so many times as much of them were taken up. */
export const takenUp = (doses: readonly Dose[], times: number): readonly Dose[] =>
  doses.map((dose) =>
    !isInfusion(dose) && dose.route === 'nasal' ? { ...dose, amountMg: dose.amountMg * times } : dose,
  )

const uptakeNote = (times: number): string =>
  `If ${times} times as much of a spray were taken up as this model says: an end of the published range.`

type Other = Pick<Beside, 'model' | 'uptake'> & { readonly given: PictureWanted; readonly note: string | null }

const besides = (wanted: PictureWanted): readonly Other[] => {
  const { model, doses, learnFrom = [] } = wanted
  if (model === nasalFallback.id)
    return (['low', 'high'] as const).map((uptake) => {
      const times = nasalUptakeRange[uptake]
      // What was sprayed in the sessions that are learned from was taken up by the same nose.
      const learned = learnFrom.map((session) => ({ ...session, doses: takenUp(session.doses, times) }))
      const given = { ...wanted, doses: takenUp(doses, times), learnFrom: learned }
      return { model, uptake, given, note: uptakeNote(times) }
    })
  return othersOf(modelOf(model)!, doses).map((id) => ({
    model: id,
    uptake: null,
    given: { ...wanted, model: id, learnFrom: describable(modelOf(id)!, learnFrom) },
    note: null,
  }))
}

/** The sessions whose every dose went a way that the model describes. */
const describable = ({ routes }: Model, sessions: readonly ObservedSession[]): readonly ObservedSession[] =>
  sessions.filter(({ doses }) => doses.every(({ route }) => routes.includes(route)))

/** One model with its band and, beside it, every other one or the ends of its uptake. Refuses with the fields that are wrong. */
export const pictureOf = (wanted: PictureWanted): Result<Picture, readonly CaseError[]> => {
  const answer = predict(wanted)
  if (!answer.ok) return answer
  const before = answer.value.learned ? predict({ ...wanted, learnFrom: [] }) : null
  const others: Beside[] = []
  for (const { model, uptake, given, note } of besides(wanted)) {
    const other = predict(given)
    if (!other.ok) return err(other.error)
    const { notes } = other.value
    others.push({ model, uptake, answer: { ...other.value, notes: note === null ? notes : [note, ...notes] } })
  }
  return ok({ answer: answer.value, before: before?.ok ? before.value : null, others })
}

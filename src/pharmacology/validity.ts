import { type DosingCase, isInfusion, type Person } from './case.ts'
import { historyOf } from './dosing-history.ts'
import type { Bounds, Model } from './model.ts'

/** A line about what isn't known of a person, apart from those about a person or a dose the model doesn't describe. */
export const isUnknown = (line: string): boolean => line.includes(notKnown)
const notKnown = ' not known:'

/** Where a case leaves the people and doses a model was built from. It is computed all the same, and says so. */
export const outsideValidity = (model: Model, { patient, doses, timesMin }: DosingCase): readonly string[] => [
  ...(model.validity.always ? [model.validity.always] : []),
  ...outside('age', 'years', patient.ageY, model.validity.ageY),
  ...outside('weight', 'kg', patient.weightKg, model.validity.weightKg),
  ...ancestry(model, patient),
  ...sprayedTooMuch(model, doses),
  ...sampledTooSoon(model, { doses, timesMin }),
]

const outside = (what: string, unit: string, value: number | undefined, [low, high]: Bounds): readonly string[] => {
  if (value === undefined) return [`${what}${notKnown} the model describes ${low} to ${high} ${unit}`]
  return value < low || value > high ? [`${what} ${value} ${unit}: the model describes ${low} to ${high} ${unit}`] : []
}

const ancestry = ({ structure }: Model, person: Person): readonly string[] =>
  structure.kind === 'hepato-portal' && person.ancestry === undefined
    ? [`ancestry${notKnown} computed as neither Japanese nor other Asian, which changes exposure by under 35 %`]
    : []

const sprayedTooMuch = ({ validity }: Model, doses: DosingCase['doses']): readonly string[] => {
  const sprayed = historyOf(doses).sprays.reduce((sum, { firstMg, laterMg }) => sum + firstMg + laterMg, 0)
  return validity.nasalMg !== undefined && sprayed > validity.nasalMg
    ? [`${sprayed} mg by nose: the model was built from sessions of at most ${validity.nasalMg} mg`]
    : []
}

const sampledTooSoon = ({ validity }: Model, { doses, timesMin }: Pick<DosingCase, 'doses' | 'timesMin'>) => {
  const quiet = validity.minutesAfterBolus
  if (quiet === undefined) return []
  const given = doses.filter((dose) => !isInfusion(dose) && dose.route === 'iv').map((dose) => dose.startMin)
  const isTooSoon = (t: number) => given.some((start) => t >= start && t < start + quiet)
  return timesMin.some(isTooSoon) ? [`samples within ${quiet} min of a bolus: the model has no early phase`] : []
}

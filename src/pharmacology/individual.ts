import type { Person } from './case.ts'
import { hepatoPortalSystem, hepatoPortalTheta } from './hepato-portal.ts'
import { mammillarySystem, mammillaryTheta, needsWeight } from './mammillary.ts'
import type { Model } from './model.ts'
import type { System, Theta } from './system.ts'

/** What a model can't do without, as fields of the person. */
export const neededOf = ({ structure }: Model): readonly (keyof Person)[] =>
  structure.kind === 'hepato-portal' ? ['ageY'] : needsWeight(structure) ? ['weightKg'] : []

/** The parameters of a typical person of this weight, age and ancestry. Throws when one that the model needs is missing. */
export const typicalTheta = (model: Model, person: Person): Theta => {
  const missing = neededOf(model).find((field) => person[field] === undefined)
  if (missing) throw new Error(`${model.id} was asked without ${missing}`)
  return model.structure.kind === 'hepato-portal'
    ? hepatoPortalTheta(model.structure, person)
    : mammillaryTheta(model.structure, person)
}

export const systemOf = (model: Model, person: Person, theta: Theta): System => ({
  ke0: model.ke0,
  ...(model.structure.kind === 'hepato-portal'
    ? hepatoPortalSystem(model.structure, theta, person)
    : mammillarySystem(model.structure, theta)),
})

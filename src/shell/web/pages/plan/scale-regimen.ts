import { toNumber } from '#core/kernel/exact.ts'
import { cm, type Kg, mg } from '#core/kernel/quantity.ts'
import { regimenById } from '#core/treatment/regimens/index.ts'
import { spraysFor } from '#core/treatment/sprays.ts'
import { askedSteps } from '#core/treatment/titration.ts'
import { type BodyWeights, bodyWeights, kgOf, type Sex } from '#core/treatment/weight.ts'
import type { FormDose, PlanForm } from './plan-form.ts'

export const weightKgOf = ({ weight }: Pick<PlanForm, 'weight'>): Kg | null =>
  weight.value === null || weight.value <= 0 ? null : kgOf({ value: weight.value, unit: weight.unit })

export const bodyOf = (form: Pick<PlanForm, 'weight' | 'heightCm'>, sex: Sex | null): BodyWeights | null => {
  const weight = weightKgOf(form)
  return weight === null || form.heightCm === null || sex === null
    ? null
    : bodyWeights({ weight, height: cm(form.heightCm), sex })
}

/** The weight that the regimen is scaled to; the real one wherever another can't be worked out. */
export const dosingKg = (form: PlanForm, sex: Sex | null): number | null =>
  bodyOf(form, sex)?.[form.dosedBy] ?? weightKgOf(form)

/** Sprays of the regimen in whole sprays of this lot; nothing where they come to none, and a person has to choose. */
const spraysOf = ({ regimen, mgPerSpray }: PlanForm): readonly FormDose[] => {
  const dosing = regimenById(regimen)?.dosing
  if (mgPerSpray === null || (dosing?.kind !== 'sprays' && dosing?.kind !== 'devices')) return []
  const [doses, perDose] =
    dosing.kind === 'sprays'
      ? [dosing.dosesPerSession, dosing.mgPerSpray * dosing.spraysPerDose]
      : [dosing.devices, dosing.mgPerDevice]
  const count = spraysFor(mg(perDose), mg(mgPerSpray))
  const sprays = count.whole ? count.sprays : count.lower.sprays
  return sprays === 0 ? [] : Array.from({ length: doses }, (_, i) => ({ startMin: i * dosing.everyMin, sprays }))
}

/** Steps and doses anew from the regimen, for this weight and this lot. */
export const scaled = (form: PlanForm, sex: Sex | null): PlanForm => {
  const weight = dosingKg(form, sex)
  const dosing = regimenById(form.regimen)?.dosing
  const steps = weight === null || dosing === undefined ? null : askedSteps(dosing, weight, {})
  return {
    ...form,
    isByHand: false,
    steps: (steps ?? []).map(({ durationMin, mgPerH }) => ({ durationMin, askedMgPerH: toNumber(mgPerH) })),
    doses: spraysOf(form),
  }
}

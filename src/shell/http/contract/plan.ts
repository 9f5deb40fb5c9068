import { z } from 'zod'

const positive = (unit: string) => z.number({ error: `a number (${unit})` }).positive(`above 0 (${unit})`)

const Goal = z.strictObject({
  effectSiteNgMl: z
    .tuple([positive('ng/mL'), positive('ng/mL')], { error: 'two numbers, lowest and highest (ng/mL)' })
    .refine(([low, high]) => low < high, 'the lower level first'),
  forMin: positive('min'),
})

const Limits = z.strictObject({
  maxRateMgPerKgPerH: positive('mg/kg/h').exactOptional(),
  maxTotalMg: positive('mg').exactOptional(),
  chairMin: z.number().int('whole minutes').positive().max(20160, 'at most 20160 min').exactOptional(),
  stepEveryMin: z.number().int('whole minutes').positive().exactOptional(),
  ceilingNgMl: positive('ng/mL').exactOptional(),
  ceilingRisk: z.number().min(0).max(1, 'a share from 0 to 1').exactOptional(),
  concentrationMgPerMl: positive('mg/mL').exactOptional(),
  pumpStepMlPerH: positive('mL/h').exactOptional(),
  sprayMg: positive('mg').exactOptional(),
})

/** A question to the planner. What a weight, a model or a regimen may be is said by the planner itself. */
export const PlanCase = z.strictObject({
  model: z.string({ error: 'the id of a model' }),
  patient: z.strictObject({
    weightKg: positive('kg'),
    heightCm: positive('cm').exactOptional(),
    ageY: z.number({ error: 'a number (years)' }).min(0).exactOptional(),
    sex: z.enum(['female', 'male'], { error: '"female" or "male"' }).exactOptional(),
    ancestry: z
      .enum(['japanese', 'other-asian', 'other'], { error: '"japanese", "other-asian" or "other"' })
      .exactOptional(),
  }),
  route: z.enum(['iv', 'nasal'], { error: '"iv" or "nasal"' }),
  setting: z.enum(['outpatient', 'inpatient'], { error: '"outpatient" or "inpatient"' }),
  regimen: z.string().exactOptional(),
  goal: Goal.exactOptional(),
  limits: Limits,
})
export type PlanCase = z.infer<typeof PlanCase>

import type { LimitName } from '#core/treatment/plan-case.ts'

/** What stands in the way of more, in a prescriber's words. */
export const bindingWords: Readonly<Record<LimitName, string>> = {
  maxRateMgPerKgPerH: 'the highest rate you named',
  maxTotalMg: 'the total you named',
  chairMin: 'the minutes in the chair',
  stepEveryMin: 'how often the rate may change',
  ceilingNgMl: 'the level not to be passed',
  ceilingRisk: 'how many may pass the level',
  concentrationMgPerMl: 'the strength of the solution',
  pumpStepMlPerH: 'the pump’s smallest step',
  sprayMg: 'the mg in one spray',
  G04: 'the recommended rate per kilogram (G04)',
  G05: 'the recommended rate (G05)',
  G06: 'the recommended first rate of a titration (G06)',
  G07: 'the recommended rise of a titration (G07)',
  G11: 'the recommended total of a visit (G11)',
}

/** Where in the question a refusal points, in the words of the fields. */
export const fieldWords: Readonly<Record<string, string>> = {
  'patient.weightKg': 'Weight',
  'patient.heightCm': 'Height',
  'patient.ageY': 'Age',
  'goal.effectSiteNgMl': 'Levels',
  'limits.maxRateMgPerKgPerH': 'Rate at most',
  'limits.maxTotalMg': 'In all at most',
  'limits.chairMin': 'Minutes in the chair',
  'limits.stepEveryMin': 'Rate changes at most every',
  'limits.ceilingRisk': 'How many of 100 may pass it',
  'limits.sprayMg': 'Mg in one spray',
  doses: 'Doses',
}

export const keptTo =
  'The search keeps to the recommended limits of this clinic and never uses the room between them and the absolute ones.'

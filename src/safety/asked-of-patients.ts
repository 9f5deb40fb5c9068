import type { AnswerKey } from './answers.ts'

/** What a person can answer about themselves. Measurements, grades and findings belong to the clinic. */
export const askedOfPatients = [
  ...([
    'redFlags',
    'phq9Item9',
    'pregnancy',
    'allergy',
    'aneurysm',
    'avm',
    'ich',
    'recentCv',
    'severeCardiac',
  ] as const),
  ...(['icp', 'psychosis', 'mania', 'substance', 'liver', 'iop', 'cystitis'] as const),
  ...(['familyAddiction', 'earlyRefills', 'ketamineNonmedical', 'medications'] as const),
] as const satisfies readonly AnswerKey[]

export type PatientKey = (typeof askedOfPatients)[number]

/** Beside those: what a patient says on the day itself, or in a questionnaire of their own. */
const alsoAnswered: readonly AnswerKey[] = ['escort', 'auditC', 'dast10']

export const mayPatientAnswer = (key: AnswerKey): boolean =>
  alsoAnswered.includes(key) || (askedOfPatients as readonly AnswerKey[]).includes(key)

/** A diagnosis is a physician's; all else the clinic's nurses record as well. */
export const isForPhysicians = (key: AnswerKey): boolean => key === 'indication'

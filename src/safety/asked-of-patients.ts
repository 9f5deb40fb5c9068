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
  ...(['icp', 'psychosis', 'mania', 'substance', 'liver', 'iop', 'cystitis', 'medications', 'escort'] as const),
] as const satisfies readonly AnswerKey[]

export type PatientKey = (typeof askedOfPatients)[number]

export const mayPatientAnswer = (key: AnswerKey): boolean => (askedOfPatients as readonly AnswerKey[]).includes(key)

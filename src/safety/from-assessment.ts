import type { Assessment } from '#core/headache/assess.ts'
import type { Answer, Facts } from './facts.ts'

type Reading = Pick<Assessment, 'diagnoses' | 'treatmentResistance' | 'medicationOveruse'>

/** Chronic migraine met, or resistant or refractory: met. Both settled and neither: not met. Else the data don't tell. */
export const indicationFrom = ({ diagnoses, treatmentResistance }: Reading): NonNullable<Facts['indication']> => {
  const chronic = diagnoses.find(({ code }) => code === '1.3')?.status ?? 'insufficient-data'
  const resistance = treatmentResistance.status
  if (chronic === 'met' || resistance === 'resistant' || resistance === 'refractory') return 'met'
  return chronic === 'insufficient-data' || resistance === 'insufficient-data' ? 'insufficient-data' : 'not-met'
}

/** Overuse as behaviour in any class, or as headache (8.2 and below). */
export const overuseFrom = ({ diagnoses, medicationOveruse }: Reading): Answer<boolean> => {
  const headache = diagnoses.filter(({ code }) => code === '8.2' || code.startsWith('8.2.'))
  const statuses = [...medicationOveruse, ...headache].map(({ status }) => status)
  if (statuses.includes('met')) return true
  return statuses.includes('insufficient-data') ? 'unknown' : false
}

import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { RuleAnswer, Rules } from '../../../http/contract/rules.ts'
import { api } from '../../api.ts'

export const rulesKey = ['rules']

/** Every act on the register answers with the register as it stands then. */
export const useRuleAct = <Body>(path: string, onDone: () => void = () => {}) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Body) => api<Rules>(`/api/rules/${path}`, { method: 'POST', body }),
    onSuccess: (rules) => {
      client.setQueryData(rulesKey, rules)
      void client.invalidateQueries({ queryKey: ['rules-standing'] })
      onDone()
    },
  })
}

export type Bound = RuleAnswer['bounds'][number]

export const markWords: Readonly<Record<RuleAnswer['mark'], string>> = {
  verified: 'read in its source',
  recalled: 'recalled, not yet checked',
  ours: 'our own rule',
}

export const stepWords: Readonly<Record<RuleAnswer['usedIn'], string>> = {
  assessment: 'Headache and assessment',
  candidacy: 'Candidacy and safety',
  consent: 'Consent',
  dosing: 'Plan and order',
  booking: 'Booking',
  session: 'Session',
  outcome: 'Outcome',
}

const units: Readonly<Record<string, string>> = {
  '1': '',
  d: 'days',
  h: 'h',
  a: 'years',
  'mm[Hg]': 'mmHg',
  Cel: '°C',
  'kg/m2': 'kg/m²',
}
export const unitWord = (unit: string): string => units[unit] ?? unit

/** "at most 0.75 mg/kg/h". */
export const rangeWords = ({ low, high, unit }: Pick<Bound, 'low' | 'high' | 'unit'>): string => {
  const ends =
    low === null
      ? high === null
        ? 'no bound'
        : `at most ${high}`
      : high === null
        ? `at least ${low}`
        : `${low} to ${high}`
  return low === null && high === null ? ends : `${ends} ${unitWord(unit)}`.trim()
}

export const dayOf = (instant: string, timeZone: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString()

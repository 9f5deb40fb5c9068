import { useDeferredValue, useState } from 'react'
import type { RuleAnswer, Rules } from '../../../http/contract/rules.ts'

export const only = {
  all: 'all rules',
  changed: 'changed since the last signature',
  own: 'where this clinic is stricter',
  objected: 'with an objection',
} as const
type Only = keyof typeof only

export interface Filter {
  readonly text: string
  readonly step: RuleAnswer['usedIn'] | ''
  readonly mark: RuleAnswer['mark'] | ''
  readonly only: Only
}

const wordsOf = ({ id, kind, text, source, usedBy }: RuleAnswer): string =>
  `${id} ${kind} ${text} ${source} ${usedBy}`.toLowerCase()

const wantedIds = ({ changes, own, objections }: Rules, which: Only): ReadonlySet<string> | null => {
  if (which === 'changed') return new Set([...changes.added, ...changes.changed.map(({ after }) => after.id)])
  if (which === 'objected') return new Set(objections.filter(({ stands }) => stands).map(({ ruleId }) => ruleId))
  return which === 'own' ? new Set(own.limits.map(({ bound }) => bound)) : null
}

const fits = (rule: RuleAnswer, { text, step, mark, only: which }: Filter, ids: ReadonlySet<string> | null): boolean =>
  (step === '' || rule.usedIn === step) &&
  (mark === '' || rule.mark === mark) &&
  (ids === null || (which === 'own' ? rule.bounds.some(({ id }) => ids.has(id)) : ids.has(rule.id))) &&
  text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => wordsOf(rule).includes(word))

/** Every word of the search, in any order, and whatever else is asked for. */
export const useFilter = (rules: Rules) => {
  const [filter, setFilter] = useState<Filter>({ text: '', step: '', mark: '', only: 'all' })
  const asked = useDeferredValue(filter)
  const ids = wantedIds(rules, asked.only)
  return { filter, setFilter, shown: rules.rules.filter((rule) => fits(rule, asked, ids)) }
}

import { memo, type SyntheticEvent, useState } from 'react'
import type { RuleAnswer, Rules } from '../../../http/contract/rules.ts'
import { OwnLimits } from './own-limits.tsx'
import { RuleObjection } from './rule-objection.tsx'
import style from './rules.module.css'
import { markWords, stepWords } from './rules-api.ts'

interface Props {
  readonly rule: RuleAnswer
  readonly rules: Rules
}

/** One rule: its words and how well they are founded; opened, its source, what uses it, and what the clinic made of it. */
export const RuleItem = memo(function RuleItem({ rule, rules }: Props) {
  const [isOpen, setOpen] = useState(false)
  const objection = rules.objections.find(({ ruleId, stands }) => ruleId === rule.id && stands)
  const isOwn = rule.bounds.some(({ id }) => rules.own.limits.some(({ bound }) => bound === id))
  return (
    <li className={style.rule}>
      <details onToggle={({ currentTarget }: SyntheticEvent<HTMLDetailsElement>) => setOpen(currentTarget.open)}>
        <summary>
          <strong>{rule.id}</strong>
          <span>{rule.text}</span>
          <span className={style.marks}>
            <span data-mark={rule.mark}>{markWords[rule.mark]}</span>
            {isOwn && <span data-mark="own">stricter here</span>}
            {objection && <span data-mark="objection">objected to</span>}
          </span>
        </summary>
        {isOpen && <Opened rule={rule} rules={rules} />}
      </details>
    </li>
  )
})

function Opened({ rule, rules }: Props) {
  return (
    <div className={style.opened}>
      <dl>
        <dt>Source</dt>
        <dd>{rule.source}</dd>
        <dt>Used in</dt>
        <dd>
          {stepWords[rule.usedIn]} ({rule.kind}), by <code>{rule.usedBy}</code>
        </dd>
        <dt>Version</dt>
        <dd>{rules.hash.slice(0, 8)}</dd>
      </dl>
      <OwnLimits rule={rule} rules={rules} />
      <RuleObjection rule={rule} rules={rules} />
    </div>
  )
}

import { useState } from 'react'
import type { RuleAnswer, Rules } from '../../../http/contract/rules.ts'
import { Button } from '../../components/button.tsx'
import { useSignedIn } from '../../me.ts'
import { OwnLimitForm } from './own-limit-form.tsx'
import style from './rules.module.css'
import { type Bound, dayOf, rangeWords } from './rules-api.ts'

interface Props {
  readonly rule: RuleAnswer
  readonly rules: Rules
}

/** The numbers of a rule: the book's, this clinic's own where it is stricter, and how it came to that. */
export function OwnLimits({ rule, rules }: Props) {
  const [edited, setEdited] = useState<string | null>(null)
  if (rule.bounds.length === 0) return null
  return (
    <table className={style.bounds}>
      <caption className="visually-hidden">Numbers of {rule.id}</caption>
      <thead>
        <tr>
          <th scope="col">Number</th>
          <th scope="col">Book</th>
          <th scope="col">This clinic</th>
        </tr>
      </thead>
      <tbody>
        {rule.bounds.map((bound) => (
          <tr key={bound.id}>
            <th scope="row">{bound.asks}</th>
            <td>{rangeWords(bound)}</td>
            <td>
              <Own bound={bound} rules={rules} />
              {rules.maySign && bound.mayTighten && edited !== bound.id && (
                <Button kind="quiet" onClick={() => setEdited(bound.id)}>
                  {rules.own.limits.some((own) => own.bound === bound.id) ? 'Change' : 'Set stricter'}: {bound.id}
                </Button>
              )}
              {edited === bound.id && <OwnLimitForm bound={bound} rules={rules} onDone={() => setEdited(null)} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Own({ bound, rules }: { readonly bound: Bound; readonly rules: Rules }) {
  const { timeZone } = useSignedIn().clinic
  const own = rules.own.limits.find((limit) => limit.bound === bound.id)
  const last = rules.own.history.findLast((change) => change.bound === bound.id)
  if (!bound.mayTighten) return <span className="muted">as in the book</span>
  return (
    <>
      {own ? <strong>{rangeWords({ ...own, unit: bound.unit })}</strong> : 'as in the book'}
      {last && (
        <p className="muted">
          {own ? 'Set' : 'Taken back'} by {last.byName} on {dayOf(last.at, timeZone)}: {last.reason}
        </p>
      )}
    </>
  )
}

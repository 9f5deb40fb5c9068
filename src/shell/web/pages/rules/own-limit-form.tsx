import { type FormEvent, useState } from 'react'
import type { Rules } from '../../../http/contract/rules.ts'
import { Button } from '../../components/button.tsx'
import { Field } from '../../components/field.tsx'
import { PasswordField } from './password-field.tsx'
import style from './rules.module.css'
import { type Bound, rangeWords, unitWord, useRuleAct } from './rules-api.ts'

interface Props {
  readonly bound: Bound
  readonly rules: Rules
  readonly onDone: () => void
}

interface Body {
  readonly bound: string
  readonly low: number | null
  readonly high: number | null
  readonly unit: string
  readonly reason: string
  readonly password: string
  readonly replacesVersion: number
}

const numberIn = (text: string): number | null => (text.trim() === '' ? null : Number(text.replace(',', '.')))

/** The ends that may be set: the book's own, or both where the book has none. */
const endsOf = ({ low, high }: Bound): readonly ('low' | 'high')[] =>
  low === null && high === null
    ? ['low', 'high']
    : [...(low === null ? [] : ['low' as const]), ...(high === null ? [] : ['high' as const])]

/** A narrower limit with its reason and the director's password; the server says what can't be. */
export function OwnLimitForm({ bound, rules, onDone }: Props) {
  const own = rules.own.limits.find((limit) => limit.bound === bound.id)
  const [ends, setEnds] = useState({ low: String(own?.low ?? ''), high: String(own?.high ?? '') })
  const [reason, setReason] = useState('')
  const [password, setPassword] = useState('')
  const act = useRuleAct<Body>('own', onDone)
  const send = (low: number | null, high: number | null) =>
    act.mutate({ bound: bound.id, unit: bound.unit, low, high, reason, password, replacesVersion: rules.own.version })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send(numberIn(ends.low), numberIn(ends.high))
  }
  const isReady = password !== '' && reason.trim() !== '' && !act.isPending
  return (
    <form className={style.form} onSubmit={submit}>
      {endsOf(bound).map((end) => (
        <Field
          key={end}
          label={`${end === 'low' ? 'At least' : 'At most'}${unitWord(bound.unit) && `, ${unitWord(bound.unit)}`}`}
          hint={`Inside the book’s: ${rangeWords(bound)}`}
        >
          {(wire) => (
            <input
              {...wire}
              inputMode="decimal"
              value={ends[end]}
              onChange={({ target }) => setEnds({ ...ends, [end]: target.value })}
            />
          )}
        </Field>
      ))}
      <Field label="Why" hint="At least 10 characters; it stays beside the limit.">
        {(wire) => <textarea {...wire} rows={2} value={reason} onChange={({ target }) => setReason(target.value)} />}
      </Field>
      <PasswordField value={password} onValue={setPassword} error={act.error?.message} />
      <div className={style.buttons}>
        <Button type="submit" kind="main" disabled={!isReady}>
          Sign this limit
        </Button>
        {own && (
          <Button disabled={!isReady} onClick={() => send(null, null)}>
            Back to the book’s
          </Button>
        )}
        <Button kind="quiet" onClick={onDone}>
          Leave it
        </Button>
      </div>
    </form>
  )
}

import { type FormEvent, useState } from 'react'
import type { RuleAnswer, Rules } from '../../../http/contract/rules.ts'
import { Button } from '../../components/button.tsx'
import { Field } from '../../components/field.tsx'
import { Notice } from '../../components/notice.tsx'
import { useSignedIn } from '../../me.ts'
import style from './rules.module.css'
import { dayOf, useRuleAct } from './rules-api.ts'

interface Props {
  readonly rule: RuleAnswer
  readonly rules: Rules
}

/** A written word against one rule. The rule goes on as it is; who reads it reads the doubt too. */
export function RuleObjection({ rule, rules }: Props) {
  const { timeZone } = useSignedIn().clinic
  const [isOpen, setOpen] = useState(false)
  const objection = rules.objections.find(({ ruleId }) => ruleId === rule.id)
  return (
    <>
      {objection?.stands && (
        <Notice tone="caution" title={`${objection.byName} objects, ${dayOf(objection.at, timeZone)}`}>
          {objection.reason}
          {objection.ruleText !== rule.text && <p className="muted">The rule read then: {objection.ruleText}</p>}
        </Notice>
      )}
      {objection && !objection.stands && (
        <p className="muted">
          An objection was taken back by {objection.byName} on {dayOf(objection.at, timeZone)}: {objection.reason}
        </p>
      )}
      {rules.maySign && !isOpen && (
        <Button kind="quiet" onClick={() => setOpen(true)}>
          {objection?.stands ? 'Take the objection back' : `Object to ${rule.id}`}
        </Button>
      )}
      {isOpen && <ObjectionForm ruleId={rule.id} stands={!objection?.stands} onDone={() => setOpen(false)} />}
    </>
  )
}

interface FormProps {
  readonly ruleId: string
  readonly stands: boolean
  readonly onDone: () => void
}

function ObjectionForm({ ruleId, stands, onDone }: FormProps) {
  const [reason, setReason] = useState('')
  const act = useRuleAct<{ ruleId: string; stands: boolean; reason: string }>('objections', onDone)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim() !== '') act.mutate({ ruleId, stands, reason })
  }
  return (
    <form className={style.form} onSubmit={submit}>
      <Field
        label={stands ? `What speaks against ${ruleId}` : 'Why it is taken back'}
        hint="It is kept with your name, and shown beside the rule. The rule itself stays in use."
        error={act.error?.message}
      >
        {(wire) => <textarea {...wire} rows={3} value={reason} onChange={({ target }) => setReason(target.value)} />}
      </Field>
      <div className={style.buttons}>
        <Button type="submit" disabled={reason.trim() === '' || act.isPending}>
          {stands ? 'Keep this objection' : 'Take it back'}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          Leave it
        </Button>
      </div>
    </form>
  )
}

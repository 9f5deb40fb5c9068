import { type FormEvent, useState } from 'react'
import type { Rules } from '../../../http/contract/rules.ts'
import { Button } from '../../components/button.tsx'
import { Field } from '../../components/field.tsx'
import { useSignedIn } from '../../me.ts'
import style from './rules.module.css'
import { useRuleAct } from './rules-api.ts'

/** Who answers for the rules; the clinic's administration appoints one of its physicians. */
export function Director({ rules: { director, mayAppoint, maySign } }: { readonly rules: Rules }) {
  const { clinic } = useSignedIn()
  const who = director === null ? 'nobody has been appointed' : `${director.name}${maySign ? ' (you)' : ''}`
  return (
    <div className={style.director}>
      <p>
        Medical director of {clinic.name}: <strong>{who}</strong>
      </p>
      {mayAppoint.length > 0 && <Appoint people={mayAppoint} now={director?.id ?? ''} />}
    </div>
  )
}

function Appoint({ people, now }: { readonly people: Rules['mayAppoint']; readonly now: string }) {
  const [staffId, setStaffId] = useState(now)
  const appoint = useRuleAct<{ staffId: string }>('director')
  const name = people.find(({ id }) => id === staffId)?.name
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name !== undefined) appoint.mutate({ staffId })
  }
  return (
    <form className={style.inline} onSubmit={submit}>
      <Field label="Appoint" error={appoint.error?.message}>
        {(wire) => (
          <select {...wire} value={staffId} onChange={({ target }) => setStaffId(target.value)}>
            <option value="">choose a physician</option>
            {people.map(({ id, name: word }) => (
              <option key={id} value={id}>
                {word}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Button type="submit" disabled={name === undefined || staffId === now || appoint.isPending}>
        Appoint {name ?? 'a medical director'}
      </Button>
    </form>
  )
}

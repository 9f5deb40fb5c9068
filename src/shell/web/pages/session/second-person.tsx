import { type FormEvent, useState } from 'react'
import { Button } from '../../components/button.tsx'
import { Field } from '../../components/field.tsx'
import type { Bedside } from '../../session/bedside.ts'
import { amount } from '../../session/words.ts'
import style from './session.module.css'

/** The second pair of eyes: works the dose out alone, then signs with their own sign-in at this screen. */
export function SecondPerson({ at, item }: { readonly at: Bedside; readonly item: string }) {
  const [error, setError] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const data = new FormData(form)
    setBusy(true)
    const witness = { email: String(data.get('second-email')), password: String(data.get('second-password')) }
    setError(await at.store.enterWitnessed('preflight-answered', { item, answer: 'pass' }, witness))
    setBusy(false)
    form.reset()
  }
  return (
    <form className={style.form} onSubmit={(event) => void submit(event)}>
      <p>{sumsOf(at)}</p>
      <Field label="Second person: e-mail" error={error ?? undefined}>
        {(wire) => <input {...wire} name="second-email" type="email" autoComplete="off" required />}
      </Field>
      <Field label="Second person: password" hint="Asked for once, kept nowhere.">
        {(wire) => <input {...wire} name="second-password" type="password" autoComplete="off" required />}
      </Field>
      <Button size="bedside" type="submit" disabled={isBusy}>
        I worked the dose of {at.name} out alike
      </Button>
    </form>
  )
}

/** What both have to arrive at, each alone. */
const sumsOf = ({ view: { order } }: Bedside): string => {
  const [first] = order.plan
  if (first === undefined) return ''
  if (first.rateMgPerH === null)
    return `First dose ${first.sprays} × ${first.mgPerSpray} mg = ${amount((first.sprays ?? 0) * (first.mgPerSpray ?? 0))} mg of ${order.drug}, ${order.mgPerMl} mg/mL; in all at most ${order.maxTotalMg} mg.`
  const perKg = first.rateMgPerH / order.weightKg
  return `First rate ${amount(first.rateMgPerH)} mg/h = ${amount(first.rateMgPerH / order.mgPerMl)} mL/h of ${order.mgPerMl} mg/mL = ${amount(perKg)} mg/kg/h at ${order.weightKg} kg; at most ${order.maxRateMgPerH} mg/h and ${order.maxTotalMg} mg.`
}

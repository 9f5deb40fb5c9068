import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { type Bedside, objections } from '../../session/bedside.ts'
import { amount } from '../../session/words.ts'
import { Objections } from './objections.tsx'
import style from './session.module.css'

/** Sprays are counted one by one as they are given under watch; the dose is what was counted. */
export function DoseForm({ at }: { readonly at: Bedside }) {
  const { order } = at.view
  const given = at.events.filter(({ type }) => type === 'dose-given').length
  const planned = order.plan[Math.min(given, order.plan.length - 1)]
  const mgPerSpray = planned?.mgPerSpray ?? null
  const [counted, setCounted] = useState(0)
  if (mgPerSpray === null) return null
  const mg = Math.round(counted * mgPerSpray * 1e6) / 1e6
  const payload = { route: 'nasal' as const, mg, sprays: counted, mgPerSpray }
  const known = given === 0 ? order.objections : []
  const against = counted > 0 ? objections(at, { type: 'dose-given', payload }) : []
  const record = () => {
    void at.store.enter('dose-given', payload)
    setCounted(0)
  }
  return (
    <div className={style.pump}>
      <p>
        Dose {given + 1}
        {given < order.plan.length ? ` of ${order.plan.length} planned` : ' (not planned)'}: {planned?.sprays} sprays of{' '}
        {mgPerSpray} mg
        {planned && given > 0 && ` at ${planned.startMin} min`}. Alternate nostrils.
      </p>
      <div className={style.row}>
        <Button size="bedside" onClick={() => setCounted(counted + 1)}>
          One spray given
        </Button>
        <p className={style.count} role="status">
          <strong>{counted}</strong> sprays = {amount(mg)} mg
        </p>
        <Button size="bedside" kind="quiet" disabled={counted === 0} onClick={() => setCounted(counted - 1)}>
          One too many counted
        </Button>
      </div>
      <Objections list={[...known, ...against]} />
      <Button kind="main" size="bedside" disabled={counted === 0 || known.length + against.length > 0} onClick={record}>
        Record {counted} sprays for {at.name}
      </Button>
    </div>
  )
}

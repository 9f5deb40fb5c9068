import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { Field } from '../../components/field.tsx'
import { type Bedside, objections } from '../../session/bedside.ts'
import { amount } from '../../session/words.ts'
import { Objections } from './objections.tsx'
import style from './session.module.css'

interface Props {
  readonly at: Bedside
  readonly type: 'infusion-started' | 'rate-changed' | 'resumed'
  /** What the order plans, mg/h; the pump's own figure is read off it, not copied from here. */
  readonly plannedMgPerH: number | null
  readonly act: string
  readonly onDone?: () => void
}

/** The rate the pump shows, typed; mL/h, mg/h and mg/kg/h are worked out from it and held against the order (H08). */
export function PumpForm({ at, type, plannedMgPerH, act, onDone }: Props) {
  const [typed, setTyped] = useState('')
  const { order } = at.view
  const isNumber = /^\d+(\.\d+)?$/.test(typed)
  const mlPerH = isNumber ? Number(typed) : 0
  const mgPerH = Math.round(mlPerH * order.mgPerMl * 1e6) / 1e6
  const payload = { mgPerH, mlPerH, mgPerMl: order.mgPerMl }
  const differs = plannedMgPerH !== null && isNumber && Math.abs(mgPerH - plannedMgPerH) > 0.01
  const against = isNumber ? objections(at, { type, payload }) : []
  const known = type === 'infusion-started' ? at.view.order.objections : []
  const record = () => {
    void at.store.enter(type, payload)
    setTyped('')
    onDone?.()
  }
  return (
    <div className={style.pump}>
      {plannedMgPerH !== null && (
        <p>
          Set the pump to <strong>{amount(plannedMgPerH / order.mgPerMl)} mL/h</strong> ({amount(plannedMgPerH)} mg/h of{' '}
          {order.mgPerMl} mg/mL).
        </p>
      )}
      <Field
        label="What the pump shows, mL/h"
        hint={
          isNumber
            ? `= ${amount(mgPerH)} mg/h = ${amount(mgPerH / order.weightKg)} mg/kg/h`
            : 'A point for the decimals; a zero before it.'
        }
        error={
          typed !== '' && !isNumber
            ? 'A number such as 14 or 0.5'
            : differs
              ? `Not what the order plans (${amount((plannedMgPerH ?? 0) / order.mgPerMl)} mL/h)`
              : undefined
        }
      >
        {(wire) => (
          <input
            {...wire}
            inputMode="decimal"
            autoComplete="off"
            value={typed}
            onChange={(e) => setTyped(e.target.value)}
          />
        )}
      </Field>
      <Objections list={[...known, ...against]} />
      <Button
        kind="main"
        size="bedside"
        disabled={!isNumber || differs || known.length + against.length > 0}
        onClick={record}
      >
        {act} for {at.name}
      </Button>
    </div>
  )
}

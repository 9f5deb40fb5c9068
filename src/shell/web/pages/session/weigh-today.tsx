import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { Field } from '../../components/field.tsx'
import type { Bedside } from '../../session/bedside.ts'
import style from './session.module.css'

const poundKg = 0.45359237

/** Both units are shown, whichever was typed (H02). */
export function WeighToday({ at }: { readonly at: Bedside }) {
  const [unit, setUnit] = useState<'kg' | '[lb_av]'>('kg')
  const [typed, setTyped] = useState('')
  const value = Number(typed.replace(',', '.'))
  const isNumber = /^\d+(\.\d+)?$/.test(typed)
  const kg = unit === 'kg' ? value : value * poundKg
  const change = Math.abs(kg / at.view.order.weightKg - 1)
  const isPossible = isNumber && kg >= 25 && kg <= 350
  return (
    <div className={style.form}>
      <Field
        label="Weight today"
        hint={
          isPossible
            ? `${kg.toFixed(1)} kg = ${(kg / poundKg).toFixed(1)} lb · ${(change * 100).toFixed(1)} % from the order’s`
            : 'A point for the decimals, no comma.'
        }
        error={
          typed !== '' && !isPossible
            ? 'A weight from 25 to 350 kg'
            : isPossible && change > 0.1
              ? `More than 10 % from the order’s ${at.view.order.weightKg} kg: ${kg.toFixed(1)} kg = ${(kg / poundKg).toFixed(1)} lb. The unit?`
              : undefined
        }
      >
        {(wire) => <input {...wire} inputMode="decimal" value={typed} onChange={(e) => setTyped(e.target.value)} />}
      </Field>
      <div className={style.answers}>
        {(['kg', '[lb_av]'] as const).map((each) => (
          <Button key={each} size="bedside" aria-pressed={unit === each} onClick={() => setUnit(each)}>
            {each === 'kg' ? 'kg' : 'lb'}
          </Button>
        ))}
        <Button
          size="bedside"
          disabled={!isPossible}
          onClick={() => {
            void at.store.enter('weight-recorded', { kg, enteredValue: value, unit })
            setTyped('')
          }}
        >
          Record weight
        </Button>
      </div>
    </div>
  )
}

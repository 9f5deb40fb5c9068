import type { CaseError } from '#core/pharmacology/case.ts'
import { Field } from '../../components/field.tsx'
import { simulateText } from '../../text/simulate.ts'
import { useText } from '../../text/text.ts'
import { type Asked, weightKgOf } from './asked.ts'
import style from './simulate.module.css'

interface Props {
  readonly asked: Asked
  readonly errors: readonly CaseError[]
  readonly onChange: (change: Partial<Asked>) => void
}

const lbPerKg = 1 / 0.45359237

export function PersonForm({ asked, errors, onChange }: Props) {
  const t = useText(simulateText)
  const kg = weightKgOf(asked)
  const errorOf = (field: string): string | undefined => errors.find((error) => error.field === field)?.wanted
  const both = Number.isFinite(kg) ? t('weightBoth', { kg: kg.toFixed(1), lb: (kg * lbPerKg).toFixed(1) }) : ''
  return (
    <fieldset className={style.group}>
      <legend>{t('person')}</legend>
      <p className="muted">{t('personHint')}</p>
      <div className={style.weight}>
        <Field label={t('weight')} hint={both} error={errorOf('patient.weightKg')}>
          {(wire) => (
            <input
              {...wire}
              inputMode="decimal"
              value={asked.weight}
              onChange={(e) => onChange({ weight: e.currentTarget.value })}
            />
          )}
        </Field>
        <Field label={t('unit')}>
          {(wire) => (
            <select
              {...wire}
              value={asked.unit}
              onChange={(e) => onChange({ unit: e.currentTarget.value as Asked['unit'] })}
            >
              <option value="kg">kg</option>
              <option value="lb">lb</option>
            </select>
          )}
        </Field>
      </div>
      <Field label={t('age')} error={errorOf('patient.ageY')}>
        {(wire) => (
          <input
            {...wire}
            inputMode="numeric"
            value={asked.age}
            onChange={(e) => onChange({ age: e.currentTarget.value })}
          />
        )}
      </Field>
    </fieldset>
  )
}

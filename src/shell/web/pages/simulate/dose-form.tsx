import { Plus, X } from 'lucide-react'
import { Button } from '../../components/button.tsx'
import { Field } from '../../components/field.tsx'
import { amount } from '../../pictures/dose/words.ts'
import { simulateText } from '../../text/simulate.ts'
import { useText } from '../../text/text.ts'
import { type Asked, type TypedStep, weightKgOf } from './asked.ts'
import style from './simulate.module.css'

interface Props {
  readonly asked: Asked
  readonly onChange: (change: Partial<Asked>) => void
}

/** Steps of an infusion, in mg/kg/h, each with what it makes in mg/h for this weight. */
export function InfusionForm({ asked, onChange }: Props) {
  const t = useText(simulateText)
  const { steps } = asked
  const change = (i: number, step: Partial<TypedStep>) =>
    onChange({ steps: steps.map((one, j) => (j === i ? { ...one, ...step } : one)) })
  return (
    <fieldset className={style.group}>
      <legend>{t('dose')}</legend>
      {steps.map((step, i) => {
        const rate = Number(step.rate.replace(',', '.')) * weightKgOf(asked)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the row
          <fieldset className={style.step} key={i}>
            <legend className="visually-hidden">{t('step', { n: i + 1 })}</legend>
            <Field label={t('minutes')}>
              {(wire) => (
                <input
                  {...wire}
                  inputMode="decimal"
                  value={step.minutes}
                  onChange={(e) => change(i, { minutes: e.currentTarget.value })}
                />
              )}
            </Field>
            <Field label={t('rate')} hint={Number.isFinite(rate) ? t('inMgPerH', { rate: amount(rate) }) : ''}>
              {(wire) => (
                <input
                  {...wire}
                  inputMode="decimal"
                  value={step.rate}
                  onChange={(e) => change(i, { rate: e.currentTarget.value })}
                />
              )}
            </Field>
            {steps.length > 1 && (
              <Button
                kind="quiet"
                aria-label={t('removeStep', { n: i + 1 })}
                onClick={() => onChange({ steps: steps.filter((_, j) => j !== i) })}
              >
                <X aria-hidden size={18} />
              </Button>
            )}
          </fieldset>
        )
      })}
      <Button onClick={() => onChange({ steps: [...steps, steps.at(-1) ?? { minutes: '', rate: '' }] })}>
        <Plus aria-hidden size={18} /> {t('addStep')}
      </Button>
    </fieldset>
  )
}

export function SprayForm({ asked, onChange }: Props) {
  const t = useText(simulateText)
  const field = (key: keyof Asked['spray'], word: 'sprayMg' | 'sprayTimes' | 'sprayEvery') => (
    <Field label={t(word)}>
      {(wire) => (
        <input
          {...wire}
          inputMode="decimal"
          value={asked.spray[key]}
          onChange={(e) => onChange({ spray: { ...asked.spray, [key]: e.currentTarget.value } })}
        />
      )}
    </Field>
  )
  return (
    <fieldset className={style.group}>
      <legend>{t('dose')}</legend>
      {field('mg', 'sprayMg')}
      {field('times', 'sprayTimes')}
      {field('every', 'sprayEvery')}
    </fieldset>
  )
}

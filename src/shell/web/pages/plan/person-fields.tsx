import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { kg } from '#core/kernel/quantity.ts'
import type { OrderFacts } from '#core/treatment/order-facts.ts'
import { type BodyWeights, changePercent, kgOf, obesityBmi, poundsOf, type Sex } from '#core/treatment/weight.ts'
import { api } from '../../api.ts'
import { Button } from '../../components/button.tsx'
import { Field } from '../../components/field.tsx'
import { Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/panel.tsx'
import { NumberBox } from './number-box.tsx'
import style from './plan.module.css'
import type { PlanForm } from './plan-form.ts'
import { bodyOf, weightKgOf } from './scale-regimen.ts'

interface Props {
  readonly form: PlanForm
  readonly facts: OrderFacts
  readonly patientId: string
  readonly onChange: (change: Partial<PlanForm>) => void
}

/** Weight with its unit and its day, height, and at a BMI of 30 or more the weight that the dose follows. */
export function PersonFields({ form, facts, patientId, onChange }: Props) {
  const weightKg = weightKgOf(form)
  const [last] = facts.weighings
  const isJump = weightKg !== null && last !== undefined && changePercent(weightKg, kg(last.kg)) > 10
  const setWeight = (change: Partial<PlanForm['weight']>) => onChange({ weight: { ...form.weight, ...change } })
  return (
    <Panel title="The person">
      <div className={style.row}>
        <Field
          label="Weight"
          hint={
            weightKg === null ? 'Ask, or weigh.' : `${weightKg.toFixed(1)} kg = ${poundsOf(weightKg).toFixed(1)} lb`
          }
        >
          {(wire) => (
            <span className={style.row}>
              <NumberBox
                {...wire}
                places={2}
                value={form.weight.value}
                unit={form.weight.unit}
                onValue={(value) => setWeight({ value })}
              />
              <UnitChoice unit={form.weight.unit} onUnit={(unit) => setWeight({ unit })} />
            </span>
          )}
        </Field>
        <Field
          label="Weighed on"
          hint={last ? `Last on record: ${last.kg.toFixed(1)} kg on ${last.on}` : 'No weight on record yet.'}
        >
          {(wire) => (
            <input
              {...wire}
              type="date"
              max={facts.today}
              value={form.weight.on}
              onChange={({ target }) => setWeight({ on: target.value })}
            />
          )}
        </Field>
        <Field label="Height">
          {(wire) => (
            <NumberBox {...wire} value={form.heightCm} unit="cm" onValue={(heightCm) => onChange({ heightCm })} />
          )}
        </Field>
      </div>
      {isJump && <WeighAgain form={form} patientId={patientId} lastKg={last.kg} />}
      <DosingWeight form={form} sex={facts.sex} onChange={onChange} />
    </Panel>
  )
}

function UnitChoice({ unit, onUnit }: { readonly unit: 'kg' | 'lb'; readonly onUnit: (unit: 'kg' | 'lb') => void }) {
  return (
    <fieldset className={style.units}>
      <legend className="visually-hidden">Unit of the weight</legend>
      {(['kg', 'lb'] as const).map((each) => (
        <label key={each} data-on={unit === each || undefined}>
          <input type="radio" name="weight-unit" checked={unit === each} onChange={() => onUnit(each)} /> {each}
        </label>
      ))}
    </fieldset>
  )
}

interface AgainProps {
  readonly form: PlanForm
  readonly patientId: string
  readonly lastKg: number
}

/** More than a tenth off: it counts only when the scale says it twice. */
function WeighAgain({ form, patientId, lastKg }: AgainProps) {
  const [again, setAgain] = useState<number | null>(null)
  const queries = useQueryClient()
  const keep = useMutation({
    mutationFn: () =>
      api(`/api/patients/${patientId}/weighings`, {
        method: 'POST',
        body: { ...form.weight, again: { value: again, unit: form.weight.unit } },
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['orders', patientId] }),
  })
  const now = kgOf({ value: form.weight.value!, unit: form.weight.unit })
  return (
    <Notice
      tone="danger"
      title={`${changePercent(now, kg(lastKg)).toFixed(1)} % off the last weight (${lastKg.toFixed(1)} kg)`}
    >
      <p>Check the unit. If it is right, weigh again:</p>
      <span className={style.row}>
        <NumberBox aria-label="Second weighing" value={again} unit={form.weight.unit} onValue={setAgain} />
        <Button disabled={again === null || keep.isPending} onClick={() => keep.mutate()}>
          Keep both weighings
        </Button>
      </span>
      {keep.isError && <p role="alert">{keep.error.message}</p>}
    </Notice>
  )
}

const weightWords = { actual: 'Actual', ideal: 'Ideal', adjusted: 'Adjusted' } as const

interface DosingProps {
  readonly form: PlanForm
  readonly sex: Sex | null
  readonly onChange: (change: Partial<PlanForm>) => void
}

function DosingWeight({ form, sex, onChange }: DosingProps) {
  const body = bodyOf(form, sex)
  if (body === null || (body.bmi < obesityBmi && form.dosedBy === 'actual')) return null
  return (
    <fieldset className={style.choices}>
      <legend>
        <strong>BMI {body.bmi.toFixed(1)}.</strong> No study settles which weight to dose by. Choose, and say why beside
        the limit.
      </legend>
      {(Object.keys(weightWords) as (keyof typeof weightWords)[]).map((each) => (
        <WeightOption key={each} which={each} body={body} form={form} onChange={onChange} />
      ))}
    </fieldset>
  )
}

interface OptionProps extends Omit<DosingProps, 'sex'> {
  readonly which: keyof typeof weightWords
  readonly body: BodyWeights
}

function WeightOption({ which, body, form, onChange }: OptionProps) {
  const weight = body[which]
  return (
    <label data-on={form.dosedBy === which || undefined}>
      <input
        type="radio"
        name="dosed-by"
        disabled={weight === null}
        checked={form.dosedBy === which}
        onChange={() => onChange({ dosedBy: which })}
      />
      {weightWords[which]} {weight === null ? '(not defined at this height)' : `${weight.toFixed(1)} kg`}
    </label>
  )
}

import { Field } from '../../components/field.tsx'
import { Panel } from '../../components/panel.tsx'
import { NumberBox } from './number-box.tsx'
import style from './plan.module.css'
import type { PlanForm } from './plan-form.ts'

interface Props {
  readonly form: PlanForm
  readonly onChange: (change: Partial<PlanForm>) => void
}

/** What is in the bag, the syringe or the spray: read from the label, never assumed. */
export function SolutionFields({ form, onChange }: Props) {
  if (form.what === 'esketamine')
    return (
      <Panel title="The device">
        <p>28 mg in two sprays of 14 mg, one in each nostril (140 mg/mL). Nothing else exists.</p>
      </Panel>
    )
  return form.what === 'iv' ? <Bag form={form} onChange={onChange} /> : <Lot form={form} onChange={onChange} />
}

/** Bags and syringes in use; vials of 50 or 100 mg/mL are diluted first. */
const strengths = [1, 2, 10]

function Bag({ form, onChange }: Props) {
  return (
    <Panel title="The solution">
      <fieldset className={style.choices}>
        <legend className="visually-hidden">Strength</legend>
        {strengths.map((mgPerMl) => (
          <label key={mgPerMl} data-on={form.mgPerMl === mgPerMl || undefined}>
            <input
              type="radio"
              name="strength"
              checked={form.mgPerMl === mgPerMl}
              onChange={() => onChange({ mgPerMl })}
            />
            {mgPerMl} mg/mL
          </label>
        ))}
      </fieldset>
      <div className={style.row}>
        <Field label="Another strength">
          {(wire) => (
            <NumberBox {...wire} value={form.mgPerMl} unit="mg/mL" onValue={(mgPerMl) => onChange({ mgPerMl })} />
          )}
        </Field>
        <Field label="The pump’s smallest step">
          {(wire) => (
            <NumberBox
              {...wire}
              value={form.pumpStepMlPerH}
              unit="mL/h"
              onValue={(step) => step && onChange({ pumpStepMlPerH: step })}
            />
          )}
        </Field>
      </div>
    </Panel>
  )
}

function Lot({ form, onChange }: Props) {
  return (
    <Panel title="The lot">
      <div className={style.row}>
        <Field label="Strength on the label">
          {(wire) => (
            <NumberBox {...wire} value={form.mgPerMl} unit="mg/mL" onValue={(mgPerMl) => onChange({ mgPerMl })} />
          )}
        </Field>
        <Field label="One spray holds" hint="Strength × volume of a spray, both from the label or certificate.">
          {(wire) => (
            <NumberBox {...wire} value={form.mgPerSpray} unit="mg" onValue={(mgPerSpray) => onChange({ mgPerSpray })} />
          )}
        </Field>
      </div>
      <p className="muted">
        Compounded: no racemic ketamine nasal spray is FDA-approved. In 2022 the FDA found strengths of 125 to 200 mg/mL
        and pumps that deliver unpredictably.
      </p>
    </Panel>
  )
}

import { citationText } from '#core/evidence/sources.ts'
import { borrowedWords, regimenById } from '#core/treatment/regimens/index.ts'
import { Field } from '../../components/field.tsx'
import { Panel } from '../../components/panel.tsx'
import style from './plan.module.css'
import { type PlanForm, regimensFor, startOf, type What } from './plan-form.ts'

const words: Record<What, string> = {
  iv: 'Infusion into a vein, ketamine',
  nasal: 'Nasal spray, ketamine (compounded)',
  esketamine: 'Nasal spray, esketamine',
}

interface Props {
  readonly form: PlanForm
  readonly onChange: (change: Partial<PlanForm>) => void
}

/** Route and drug, then the published scheme to start from. */
export function WhatToGive({ form, onChange }: Props) {
  return (
    <Panel title="What is given">
      <fieldset className={style.choices}>
        <legend className="visually-hidden">Drug and route</legend>
        {(Object.keys(words) as What[]).map((what) => (
          <label key={what} data-on={form.what === what || undefined}>
            <input
              type="radio"
              name="what"
              checked={form.what === what}
              onChange={() => onChange({ ...startOf(what), isByHand: false, maxTotalMg: null, maxRateMgPerH: null })}
            />
            {words[what]}
          </label>
        ))}
      </fieldset>
      <Field
        label="Start from a published scheme"
        hint="Its steps are scaled to this person; then they are yours to change."
      >
        {(wire) => (
          <select
            {...wire}
            value={form.regimen}
            onChange={({ target }) =>
              onChange({
                regimen: target.value,
                stopRule: regimenById(target.value)!.stopRule,
                isByHand: false,
                maxTotalMg: null,
                maxRateMgPerH: null,
              })
            }
          >
            {regimensFor(form.what).map(({ id, name, setting }) => (
              <option key={id} value={id}>
                {name} ({setting})
              </option>
            ))}
          </select>
        )}
      </Field>
      {form.isByHand && (
        <p>
          <strong>What is given below was changed by hand or comes from an earlier version</strong>: it need not be this
          scheme as published.
        </p>
      )}
      <AboutRegimen id={form.regimen} />
    </Panel>
  )
}

function AboutRegimen({ id }: { readonly id: string }) {
  const regimen = regimenById(id)
  if (!regimen) return null
  const { course, alongside, caveats, source } = regimen
  return (
    <ul className={style.about}>
      {regimen.borrowedFrom && <li data-strong>{borrowedWords(regimen)}</li>}
      {course && <li>As published: {course}</li>}
      {alongside && <li>Alongside: {alongside}</li>}
      {caveats.map((text) => (
        <li key={text}>{text}</li>
      ))}
      <li className="muted">{citationText(source)}</li>
    </ul>
  )
}

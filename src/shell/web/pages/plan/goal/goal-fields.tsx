import { citationText } from '#core/evidence/sources.ts'
import { Field } from '../../../components/field.tsx'
import { NumberBox } from '../number-box.tsx'
import type { What } from '../plan-form.ts'
import style from './goal.module.css'
import { type GoalForm, levelsFor } from './goal-form.ts'

interface Props {
  readonly what: What
  readonly goal: GoalForm
  readonly onChange: (part: Partial<GoalForm>) => void
}

interface NumberFieldProps {
  readonly label: string
  readonly hint?: string
  readonly unit: string
  readonly value: number | null
  readonly onValue: (value: number | null) => void
}

function NumberField({ label, hint, ...box }: NumberFieldProps) {
  return (
    <Field label={label} {...(hint && { hint })}>
      {(wire) => <NumberBox {...wire} {...box} />}
    </Field>
  )
}

/** The window and the limits; none of them is filled in beforehand. */
export function GoalFields({ what, goal, onChange }: Props) {
  const field = (key: keyof GoalForm) => ({
    value: goal[key],
    onValue: (value: number | null) => onChange({ [key]: value }),
  })
  return (
    <>
      <fieldset className={style.fields}>
        <legend>The goal</legend>
        <NumberField label="At the effect site from" unit="ng/mL" {...field('lowNgMl')} />
        <NumberField label="to" unit="ng/mL" {...field('highNgMl')} />
        <NumberField label="For" unit="min" {...field('forMin')} />
      </fieldset>
      <fieldset className={style.fields}>
        <legend>Within</legend>
        <NumberField label="Minutes in the chair" unit="min" {...field('chairMin')} />
        {what !== 'esketamine' && (
          <NumberField
            label={what === 'iv' ? 'Rate changes at most every' : 'Doses at least this far apart'}
            {...(what !== 'iv' && { hint: 'Empty: as far as is recommended.' })}
            unit="min"
            {...field('stepEveryMin')}
          />
        )}
        {what === 'iv' && (
          <NumberField
            label="Rate at most"
            hint="Empty: as recommended."
            unit="mg/kg/h"
            {...field('maxRateMgPerKgPerH')}
          />
        )}
        <NumberField label="In all at most" hint="Empty: as recommended." unit="mg" {...field('maxTotalMg')} />
      </fieldset>
      <Ceiling what={what} goal={goal} onChange={onChange} />
    </>
  )
}

/** A level that somebody published, and how many of the simulated people may pass it. */
function Ceiling({ what, goal, onChange }: Props) {
  const levels = levelsFor(what)
  const chosen = levels.find(({ ngMl }) => ngMl === goal.ceilingNgMl)
  return (
    <fieldset className={style.fields}>
      <legend>Not to be passed</legend>
      <Field
        label="A published level"
        hint={
          chosen
            ? `Where it was seen: ${chosen.where}. ${citationText(chosen.source)}. A level in plasma; held against the effect site.`
            : 'Empty: none is held against the plan.'
        }
      >
        {(wire) => (
          <select
            {...wire}
            value={goal.ceilingNgMl ?? ''}
            onChange={({ target }) =>
              onChange(
                target.value === '' ? { ceilingNgMl: null, ceilingOf100: null } : { ceilingNgMl: Number(target.value) },
              )
            }
          >
            <option value="">none</option>
            {levels.map(({ id, ngMl, what: seen }) => (
              <option key={id} value={ngMl}>
                {ngMl} ng/mL: {seen}
              </option>
            ))}
          </select>
        )}
      </Field>
      {chosen && (
        <NumberField
          label="By at most"
          hint="By the model that says most."
          unit="of 100 people"
          value={goal.ceilingOf100}
          onValue={(ceilingOf100) => onChange({ ceilingOf100 })}
        />
      )}
    </fieldset>
  )
}

import type { History } from '#core/headache/profile.ts'
import { Button } from '../../components/button.tsx'
import { Field } from '../../components/field.tsx'
import { AnswerSelect } from './answer-select.tsx'
import style from './chart.module.css'
import type { Part } from './history-form.tsx'

type Trial = NonNullable<History['acuteHistory']>[number]

const outcomes = {
  effective: 'Helped',
  ineffective: 'Did not help',
  'not-tolerated': 'Not tolerated',
  contraindicated: 'May not be taken',
} as const

/** Whether triptans were tried decides about resistant migraine; other acute medicines stand here too. */
export function AcuteFields({ draft, change, errorAt }: Part) {
  const trials = draft.acuteHistory ?? []
  const set = (index: number, next: Trial) =>
    change({ acuteHistory: trials.map((trial, i) => (i === index ? next : trial)) })
  return (
    <fieldset>
      <legend>Acute medicines tried</legend>
      {trials.map((trial, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name while they are being typed
        <div className={style.row} key={index}>
          <Field label="Name" error={errorAt(`/acuteHistory/${index}/name`)}>
            {(wire) => (
              <input
                {...wire}
                value={trial.name}
                onChange={(event) => set(index, { ...trial, name: event.target.value })}
              />
            )}
          </Field>
          <AnswerSelect
            label="Outcome"
            words={outcomes}
            value={trial.outcome}
            onChange={(outcome) => set(index, outcome === undefined ? { name: trial.name } : { ...trial, outcome })}
          />
          <Button kind="quiet" onClick={() => change({ acuteHistory: trials.filter((_, i) => i !== index) })}>
            Take {trial.name || 'this row'} out
          </Button>
        </div>
      ))}
      <div className={style.actions}>
        <Button onClick={() => change({ acuteHistory: [...trials, { name: '' }] })}>Add an acute medicine</Button>
      </div>
    </fieldset>
  )
}

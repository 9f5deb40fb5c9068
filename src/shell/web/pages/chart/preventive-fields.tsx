import type { PreventiveTrial } from '#core/headache/profile.ts'
import { Button } from '../../components/button.tsx'
import { Field } from '../../components/field.tsx'
import { AnswerSelect } from './answer-select.tsx'
import style from './chart.module.css'
import type { Changes, Part } from './history-form.tsx'

const reasons = {
  ineffective: 'Did not help',
  'not-tolerated': 'Not tolerated',
  contraindicated: 'May not be taken',
  other: 'Another reason',
} as const

const changed = (trial: PreventiveTrial, changes: Changes<PreventiveTrial>): PreventiveTrial =>
  Object.fromEntries(
    Object.entries({ ...trial, ...changes }).filter(([, value]) => value !== undefined),
  ) as unknown as PreventiveTrial

/** Class, dose and length decide whether a preventive failed; the server works that out. */
export function PreventiveFields({ draft, change, errorAt }: Part) {
  const trials = draft.preventives ?? []
  const set = (index: number, changes: Changes<PreventiveTrial>) =>
    change({ preventives: trials.map((trial, i) => (i === index ? changed(trial, changes) : trial)) })
  return (
    <fieldset>
      <legend>Preventives tried</legend>
      {trials.map((trial, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name while they are being typed
        <div className={style.row} key={index}>
          <Field label="Name" error={errorAt(`/preventives/${index}/name`)}>
            {(wire) => (
              <input {...wire} value={trial.name} onChange={(event) => set(index, { name: event.target.value })} />
            )}
          </Field>
          <Field label="mg a day" error={errorAt(`/preventives/${index}/doseMgPerDay`)}>
            {(wire) => (
              <input
                {...wire}
                type="number"
                min="0"
                step="any"
                value={trial.doseMgPerDay ?? ''}
                onChange={(event) =>
                  set(index, { doseMgPerDay: event.target.value === '' ? undefined : Number(event.target.value) })
                }
              />
            )}
          </Field>
          <Field label="From" error={errorAt(`/preventives/${index}/startedOn`)}>
            {(wire) => (
              <input
                {...wire}
                type="date"
                value={trial.startedOn ?? ''}
                onChange={(event) => set(index, { startedOn: event.target.value || undefined })}
              />
            )}
          </Field>
          <Field label="To" error={errorAt(`/preventives/${index}/stoppedOn`)}>
            {(wire) => (
              <input
                {...wire}
                type="date"
                disabled={trial.stoppedOn === null}
                value={trial.stoppedOn ?? ''}
                onChange={(event) => set(index, { stoppedOn: event.target.value || undefined })}
              />
            )}
          </Field>
          <label>
            <input
              type="checkbox"
              checked={trial.stoppedOn === null}
              onChange={(event) =>
                set(index, event.target.checked ? { stoppedOn: null, stopReason: undefined } : { stoppedOn: undefined })
              }
            />{' '}
            still taken
          </label>
          <AnswerSelect
            label="Stopped because"
            words={reasons}
            value={trial.stopReason}
            onChange={(stopReason) => set(index, { stopReason })}
          />
          <Button kind="quiet" onClick={() => change({ preventives: trials.filter((_, i) => i !== index) })}>
            Take {trial.name || 'this row'} out
          </Button>
        </div>
      ))}
      <div className={style.actions}>
        <Button onClick={() => change({ preventives: [...trials, { name: '' }] })}>Add a preventive</Button>
        {draft.preventives === undefined && (
          <Button kind="quiet" onClick={() => change({ preventives: [] })}>
            None was ever tried
          </Button>
        )}
      </div>
      {draft.preventives?.length === 0 && <p className="muted">None was ever tried.</p>}
    </fieldset>
  )
}

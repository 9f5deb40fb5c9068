import { DoorOpen, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { citationText } from '#core/evidence/sources.ts'
import { type DischargeCriterion, dischargeCriteria } from '#core/session/discharge.ts'
import { stayUntil } from '#core/session/readiness.ts'
import { Button } from '../../components/button.tsx'
import { Field } from '../../components/field.tsx'
import { Panel } from '../../components/panel.tsx'
import { type Bedside, objections } from '../../session/bedside.ts'
import { ago } from '../../session/words.ts'
import { Objections } from './objections.tsx'
import { ObserveButton } from './running.tsx'
import style from './session.module.css'
import type { Sheet } from './session.tsx'

interface Props {
  readonly at: Bedside
  readonly onSheet: (sheet: Sheet) => void
}

/** The drug is off: observe, wait, and leave when every line of the list is true. */
export function Recovery({ at, onSheet }: Props) {
  const until = stayUntil(at.machine)
  const isStopped = at.standing.state === 'stopped'
  const against = isStopped ? objections(at, { type: 'recovery-started', payload: {} }) : []
  return (
    <>
      {isStopped && (
        <Panel title={`The drug is off for ${at.name}`}>
          <Objections list={against} />
          <Button
            kind="main"
            size="bedside"
            disabled={against.length > 0}
            onClick={() => void at.store.enter('recovery-started', {})}
          >
            Start the recovery of {at.name}
          </Button>
        </Panel>
      )}
      {!isStopped && <Leaving at={at} />}
      <Panel
        title="May leave when"
        aside={
          until === null ? '' : until > at.now ? `minimum stay: ${ago(until - at.now)} to go` : 'minimum stay is over'
        }
      >
        <ul className={style.items}>
          {dischargeCriteria.map((criterion) => (
            <Criterion key={criterion.id} at={at} criterion={criterion} />
          ))}
        </ul>
      </Panel>
      <div className={style.actions}>
        <Button size="bedside" onClick={() => onSheet('happened')}>
          <TriangleAlert aria-hidden /> Something happened
        </Button>
        <Button size="bedside" onClick={() => onSheet('close')}>
          Transfer or close early
        </Button>
        <ObserveButton at={at} onSheet={onSheet} />
      </div>
    </>
  )
}

const truthOf = ({ standing: { discharge } }: Bedside, id: string): 'met' | 'not-met' | 'unknown' =>
  discharge.unmet.includes(id) ? 'not-met' : discharge.unknown.includes(id) ? 'unknown' : 'met'

const truthWord = { met: 'met', 'not-met': 'not met', unknown: 'not known' }
/** What the page itself can tell from times, readings and alarms. */
const computed = ['D1', 'D2', 'D10']

function Criterion({ at, criterion }: { readonly at: Bedside; readonly criterion: DischargeCriterion }) {
  const [why, setWhy] = useState('')
  const truth = truthOf(at, criterion.id)
  const say = (value: 'met' | 'not-met') =>
    void at.store.enter('criterion-assessed', { criterion: criterion.id, value })
  const mayOverride = criterion.mayBeOverridden && truth !== 'met' && at.role === 'prescriber'
  return (
    <li data-truth={truth}>
      <div>
        <p>
          <strong>
            {criterion.id} {criterion.asks}
          </strong>{' '}
          · {truthWord[truth]}
        </p>
        {truth !== 'met' && <p className={style.source}>{citationText(criterion.source)}</p>}
      </div>
      {criterion.id === 'D9' && truth !== 'met' && <Padss at={at} />}
      {criterion.id !== 'D9' && !computed.includes(criterion.id) && (
        <div className={style.answers}>
          <Button size="bedside" aria-pressed={truth === 'met'} onClick={() => say('met')}>
            Yes
          </Button>
          <Button size="bedside" aria-pressed={truth === 'not-met'} onClick={() => say('not-met')}>
            No
          </Button>
        </div>
      )}
      {mayOverride && (
        <div className={style.form}>
          <Field label="Physician: why it may be passed over">
            {(wire) => <input {...wire} value={why} onChange={(e) => setWhy(e.target.value)} />}
          </Field>
          <Button
            size="bedside"
            disabled={why.trim().length < 10}
            onClick={() => void at.store.enter('discharge-overridden', { criterion: criterion.id, reason: why.trim() })}
          >
            Override {criterion.id} for {at.name}
          </Button>
        </div>
      )}
    </li>
  )
}

const parts = ['Vital signs', 'Activity', 'Nausea and pain', 'Bleeding', 'Intake and voiding'] as const

/** Post-anaesthetic discharge score: five parts of 0 to 2. */
function Padss({ at }: { readonly at: Bedside }) {
  const [points, setPoints] = useState<Partial<Record<(typeof parts)[number], number>>>({})
  const isWhole = parts.every((part) => points[part] !== undefined)
  const sum = parts.reduce((total, part) => total + (points[part] ?? 0), 0)
  return (
    <div className={style.padss}>
      {parts.map((part) => (
        <fieldset key={part} className={style.choice}>
          <legend>{part}</legend>
          {[2, 1, 0].map((n) => (
            <Button
              key={n}
              size="bedside"
              aria-pressed={points[part] === n}
              onClick={() => setPoints({ ...points, [part]: n })}
            >
              {n}
            </Button>
          ))}
        </fieldset>
      ))}
      <Button
        size="bedside"
        disabled={!isWhole}
        onClick={() => void at.store.enter('criterion-assessed', { criterion: 'D9', value: sum })}
      >
        Record {isWhole ? sum : '—'} of 10
      </Button>
    </div>
  )
}

function Leaving({ at }: { readonly at: Bedside }) {
  const [escort, setEscort] = useState('')
  const against = objections(at, { type: 'discharged', payload: { escort } })
  return (
    <Panel title={`${at.name} leaves`} aside="No driving until the next day, after a restful sleep">
      <Field label="Escort, by name, here now">
        {(wire) => <input {...wire} value={escort} onChange={(e) => setEscort(e.target.value)} />}
      </Field>
      <Objections list={against} title="Not yet" />
      <Button
        kind="main"
        size="bedside"
        disabled={against.length > 0}
        onClick={() => void at.store.enter('discharged', { escort: escort.trim() })}
      >
        <DoorOpen aria-hidden /> Discharge {at.name} with {escort.trim() || '…'}
      </Button>
    </Panel>
  )
}

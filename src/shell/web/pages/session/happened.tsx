import { useState } from 'react'
import { citationText } from '#core/evidence/sources.ts'
import { adverseKinds, gradeSource, grades } from '#core/session/adverse-events.ts'
import { isRunning } from '#core/session/phases.ts'
import { openEvents } from '#core/session/readiness.ts'
import { Button } from '../../components/button.tsx'
import { Field } from '../../components/field.tsx'
import { Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/panel.tsx'
import type { Bedside } from '../../session/bedside.ts'
import style from './session.module.css'

/** Something happened: what, how bad, what was done. The prompt is the site's protocol in a line; it names no dose. */
export function Happened({ at, onDone }: { readonly at: Bedside; readonly onDone: () => void }) {
  const [code, setCode] = useState<string | null>(null)
  const [grade, setGrade] = useState<1 | 2 | 3 | 4 | 5 | null>(null)
  const [action, setAction] = useState('')
  const kind = adverseKinds.find((each) => each.code === code)
  const record = () => {
    if (code === null || grade === null) return
    void at.store.enter('adverse-event-reported', { code, grade, ...(action.trim() && { action: action.trim() }) })
    onDone()
  }
  return (
    <Panel title={`Something happened to ${at.name}`}>
      <div className={style.answers}>
        {adverseKinds.map(({ code: each, name }) => (
          <Button key={each} size="bedside" aria-pressed={each === code} onClick={() => setCode(each)}>
            {name}
          </Button>
        ))}
      </div>
      {kind && (
        <Notice tone={kind.stops ? 'danger' : 'caution'} title={kind.prompt}>
          {kind.recognise && <p>{kind.recognise}</p>}
          <p className={style.source}>{citationText(kind.source)}</p>
          {kind.stops && isRunning(at.standing.state) && (
            <Button
              kind="danger"
              size="bedside"
              onClick={() => void at.store.enter('stopped', { reason: 'adverse event', text: kind.name })}
            >
              Stop the drug for {at.name}
            </Button>
          )}
        </Notice>
      )}
      <div className={style.answers}>
        {([1, 2, 3, 4, 5] as const).map((n) => (
          <Button key={n} size="bedside" aria-pressed={n === grade} onClick={() => setGrade(n)}>
            {n} · {grades[n]}
          </Button>
        ))}
      </div>
      <p className={style.source}>Grades: {citationText(gradeSource)}</p>
      <Field label="What was seen and done">
        {(wire) => <textarea {...wire} value={action} onChange={(e) => setAction(e.target.value)} />}
      </Field>
      <div className={style.row}>
        <Button kind="main" size="bedside" disabled={code === null || grade === null} onClick={record}>
          Record this for {at.name}
        </Button>
        <Button size="bedside" onClick={onDone}>
          Back
        </Button>
      </div>
      <Rescue at={at} />
      <Resolve at={at} />
    </Panel>
  )
}

/** What is open, and the word that it is over. */
function Resolve({ at }: { readonly at: Bedside }) {
  const open = openEvents(at.machine)
  if (open.length === 0) return null
  return (
    <ul className={style.items}>
      {open.map(({ code, grade, eventId }) => (
        <li key={eventId}>
          <p>
            {adverseKinds.find((kind) => kind.code === code)?.name ?? code}, grade {grade}: open
          </p>
          <Button
            size="bedside"
            onClick={() => void at.store.enter('adverse-event-reported', { code, grade, outcome: 'resolved' })}
          >
            It is over
          </Button>
        </li>
      ))}
    </ul>
  )
}

/** A medicine that a clinician ordered and somebody gave; the software proposes none. */
function Rescue({ at }: { readonly at: Bedside }) {
  const [given, setGiven] = useState({ drug: '', dose: '', orderedBy: '' })
  const isWhole = Object.values(given).every((text) => text.trim() !== '')
  return (
    <details>
      <summary className={style.summary}>A medicine was given on an order</summary>
      <div className={style.form}>
        {(['drug', 'dose', 'orderedBy'] as const).map((key) => (
          <Field key={key} label={{ drug: 'Medicine', dose: 'Dose, as ordered', orderedBy: 'Ordered by' }[key]}>
            {(wire) => (
              <input {...wire} value={given[key]} onChange={(e) => setGiven({ ...given, [key]: e.target.value })} />
            )}
          </Field>
        ))}
        <Button
          size="bedside"
          disabled={!isWhole}
          onClick={() => {
            void at.store.enter('rescue-given', given)
            setGiven({ drug: '', dose: '', orderedBy: '' })
          }}
        >
          Record the medicine given to {at.name}
        </Button>
      </div>
    </details>
  )
}

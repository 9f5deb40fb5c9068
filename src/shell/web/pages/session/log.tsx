import { useState } from 'react'
import { corrected, isCorrection, lineOf, type Placed } from '#core/session/effective.ts'
import { Button } from '../../components/button.tsx'
import { Field } from '../../components/field.tsx'
import { Notice } from '../../components/notice.tsx'
import type { Bedside } from '../../session/bedside.ts'
import style from './session.module.css'

const clock = (ms: number, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(Math.round(ms))
    .toZonedDateTimeISO(timeZone)
    .toPlainTime()
    .toString({ smallestUnit: 'second' })

const said = (payload: object): string =>
  Object.entries(payload)
    .map(([key, value]) => `${key} ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
    .join(' · ')

/** Everything that was entered, newest first; nothing is removed, an error is struck through by an entry of its own. */
export function Log({ at }: { readonly at: Bedside }) {
  const line = corrected(lineOf(at.events).line).toReversed()
  const found = at.view.events.flatMap(({ found: objections, type, id }) => objections.map((o) => ({ ...o, type, id })))
  return (
    <>
      {(at.machine.conflicts.length > 0 || found.length > 0) && (
        <Notice tone="caution" title="Conflicts: kept, and somebody has to look">
          <ul>
            {at.machine.conflicts.map(({ eventId, reason }) => (
              <li key={`${eventId} ${reason}`}>{reason}</li>
            ))}
            {found.map(({ id, code, text, type }) => (
              <li key={`${id} ${code}`}>
                {type}: {text}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <details className={style.log}>
        <summary className={style.summary}>Everything that was entered ({line.length})</summary>
        <ol>
          {line.map((placed) => (
            <Entry key={`${placed.event.id} ${said(placed.event.payload)}`} at={at} placed={placed} />
          ))}
        </ol>
      </details>
    </>
  )
}

function Entry({ at, placed }: { readonly at: Bedside; readonly placed: Placed }) {
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const { event, voided } = placed
  const isWaiting = at.snapshot.waiting.some(({ event: { id } }) => id === event.id)
  const by = at.view.staff[event.actorId ?? ''] ?? ''
  const witness = event.witnessId === undefined ? '' : ` with ${at.view.staff[event.witnessId] ?? 'a colleague'}`
  const mayCorrect = !voided && !isWaiting && !isCorrection(event)
  return (
    <li data-voided={voided}>
      <p>
        <strong>{clock(placed.at, at.view.timeZone)}</strong> {event.type}{' '}
        <span className="muted">{said(event.payload)}</span> · {by}
        {witness}
        {isWaiting && ' · waiting to be sent'}
        {voided && ' · entered in error'}
      </p>
      {mayCorrect && !isOpen && (
        <Button kind="quiet" onClick={() => setOpen(true)}>
          Entered in error?
        </Button>
      )}
      {isOpen && mayCorrect && (
        <div className={style.form}>
          <Field label="What is wrong with it">
            {(wire) => <input {...wire} value={reason} onChange={(e) => setReason(e.target.value)} />}
          </Field>
          <Button
            size="bedside"
            disabled={reason.trim() === ''}
            onClick={() => {
              void at.store.enter('entered-in-error', { amends: event.id, reason: reason.trim() })
              setOpen(false)
            }}
          >
            Take this entry of {at.name} back
          </Button>
        </div>
      )}
    </li>
  )
}

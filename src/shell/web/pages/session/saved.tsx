import { CircleCheck, Clock, CloudOff } from 'lucide-react'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import type { Bedside } from '../../session/bedside.ts'
import { ago } from '../../session/words.ts'
import style from './session.module.css'

/** The server is called lost after a minute; the tablet goes on. */
const lostAfterMs = 60_000

/** Always visible: whether everything is on the server. And what the server would not take, until somebody has read it. */
export function Saved({ at }: { readonly at: Bedside }) {
  const { waiting, heardAt, refused, isKept, problem } = at.snapshot
  const silence = heardAt === null ? null : Temporal.Now.instant().epochMilliseconds - heardAt
  const isLost = silence === null || silence > lostAfterMs
  const others = [
    ...new Set(waiting.filter(({ event }) => event.actorId !== at.staffId).map(({ actorName }) => actorName)),
  ]
  return (
    <div className={style.saved}>
      <p role="status">
        {waiting.length === 0 ? (
          <>
            <CircleCheck aria-hidden size={18} /> all saved
          </>
        ) : (
          <>
            <Clock aria-hidden size={18} /> {waiting.length} waiting on this tablet
          </>
        )}
      </p>
      {others.length > 0 && <p>Some wait for {others.join(', ')} to sign in here.</p>}
      {isLost && (
        <p className={style.lost}>
          <CloudOff aria-hidden size={18} /> The server has not answered{silence === null ? '' : ` for ${ago(silence)}`}
          . This tablet goes on: doses, times and alarms are computed here, other screens don’t see them.
        </p>
      )}
      {!isKept && <p className={style.lost}>This browser keeps nothing: don’t close the page before all is saved.</p>}
      {problem !== null && <p className={style.lost}>{problem}</p>}
      {refused.map(({ event, text }) => (
        <Notice key={event.id} tone="danger" title={`Not taken: ${event.type}`}>
          {text}{' '}
          <Button size="bedside" onClick={() => at.store.dismiss(event.id)}>
            I have read this
          </Button>
        </Notice>
      ))}
    </div>
  )
}

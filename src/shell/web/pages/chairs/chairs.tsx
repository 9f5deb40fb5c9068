import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { alarmRulesInForce } from '#core/session/clinic-alarms.ts'
import type { What } from '#core/session/observations.ts'
import type { State } from '#core/session/phases.ts'
import type { Board, BoardRow, Started } from '../../../http/contract/sessions.ts'
import { ApiProblem, api } from '../../api.ts'
import { Button } from '../../components/button.tsx'
import { Field } from '../../components/field.tsx'
import { Loading } from '../../components/loading.tsx'
import { Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/panel.tsx'
import { useSignedIn } from '../../me.ts'
import { ago, alarmWords, amount, stateWord, whatWord } from '../../session/words.ts'
import style from './chairs.module.css'
import { DayOfChairs } from './day-of-chairs.tsx'

const lookEveryMs = 5000

/** The room: who sits where, in which phase, what is due and what alarms; what needs a hand comes first. */
export default function Chairs() {
  const [date, setDate] = useState<string | null>(null)
  const board = useQuery({
    queryKey: ['board', date],
    queryFn: () => api<Board>(`/api/sessions${date === null ? '' : `?date=${date}`}`),
    refetchInterval: lookEveryMs,
  })
  if (board.isPending) return <Loading />
  const { data } = board
  if (data === undefined)
    return <Notice tone="danger" title={board.error?.message ?? 'The board could not be loaded.'} />
  const now = Temporal.Instant.from(data.now).epochMilliseconds
  const rows = data.rows.toSorted((a, b) => urgency(b, now) - urgency(a, now) || a.start.localeCompare(b.start))
  return (
    <>
      <header className={style.head}>
        <h1>
          Chairs · {Temporal.PlainDate.from(data.date).toLocaleString('en', { weekday: 'long' })}{' '}
          {clock(data.now, data.timeZone)}
        </h1>
        <p className="muted">what needs a hand comes first · {data.timeZone} time · looked at every 5 s</p>
        <div className={style.date}>
          <Field label="Another day">
            {(wire) => (
              <input
                {...wire}
                type="date"
                value={date ?? data.date}
                onChange={(e) => setDate(e.target.value || null)}
              />
            )}
          </Field>
          {date !== null && <Button onClick={() => setDate(null)}>Back to today</Button>}
        </div>
        {board.isError && (
          <Notice
            tone="danger"
            title="The board is not up to date: the server does not answer. Look at the chairs themselves."
          />
        )}
      </header>
      <ul className={style.board}>
        {rows.map((row) => (
          <Card key={row.bookingId} row={row} now={now} timeZone={data.timeZone} />
        ))}
        {date === null &&
          freeChairs(data, now).map(({ chair, until }) => (
            <li key={chair} className={style.card} data-tone="free">
              <p className={style.who}>
                <strong>{chair} · free</strong>
              </p>
              <p className={style.word}>{until === null ? 'all day' : `until ${clock(until, data.timeZone)}`}</p>
            </li>
          ))}
      </ul>
      {rows.length === 0 && <p className="muted">No treatment is booked for today.</p>}
      {rows.length > 0 && (
        <Panel title="Today">
          <DayOfChairs board={data} now={now} />
        </Panel>
      )}
    </>
  )
}

/** Chairs nobody sits in or is due in now, each with its next visit. */
const freeChairs = ({ chairs, rows }: Board, now: number) => {
  const isOver = ({ state }: BoardRow) => finals.includes(state)
  const begins = ({ start }: BoardRow) => Temporal.Instant.from(start).epochMilliseconds
  return chairs.flatMap((chair) => {
    const here = rows.filter((row) => row.chair === chair && !isOver(row))
    if (here.some((row) => row.state !== null || begins(row) <= now)) return []
    return [{ chair, until: here.map(({ start }) => start).sort()[0] ?? null }]
  })
}

const clock = (at: string, timeZone: string): string => {
  const { hour, minute } = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone)
  return `${hour}:${String(minute).padStart(2, '0')}`
}

const ranks = { advisory: 1, low: 2, medium: 4, high: 8 }
const finals: readonly (State | null)[] = ['discharged', 'transferred', 'cancelled', 'aborted']

const unseenAlarms = ({ alarms }: BoardRow) =>
  alarms.filter(({ acknowledgedBy, ruleId }) => acknowledgedBy === null && ruleId !== 'A24')

const urgency = (row: BoardRow, now: number): number => {
  if (finals.includes(row.state)) return -2
  if (row.state === null) return Temporal.Instant.from(row.start).epochMilliseconds < now ? 0 : -1
  return 1 + Math.max(0, ...unseenAlarms(row).map(({ priority }) => ranks[priority]))
}

interface CardProps {
  readonly row: BoardRow
  readonly now: number
  readonly timeZone: string
}

function Card({ row, now, timeZone }: CardProps) {
  const [loudest] = unseenAlarms(row)
  const tone = loudest?.priority ?? (finals.includes(row.state) || row.state === null ? 'none' : 'calm')
  const running =
    row.since && !finals.includes(row.state)
      ? ` · ${ago(now - Temporal.Instant.from(row.since).epochMilliseconds)}`
      : ''
  return (
    <li className={style.card} data-tone={tone}>
      <p className={style.who}>
        <strong>
          {row.chair ?? 'no chair'} · {row.patient.name}
        </strong>
        <span className="muted">
          {row.route === 'iv' ? 'IV' : 'nasal'}
          {running}
        </span>
      </p>
      <p className={style.word}>{headline(row, now, timeZone)}</p>
      <p>{detail(row, now, timeZone)}</p>
      <Act row={row} />
    </li>
  )
}

const headline = (row: BoardRow, now: number, timeZone: string): string => {
  const [loudest] = unseenAlarms(row)
  if (loudest) return alarmWords(loudest, alarmRulesInForce(row.own))
  if (row.state === null) return `comes at ${clock(row.start, timeZone)}`
  const [next] = row.due
  if (next) {
    const inMin = Math.round((Temporal.Instant.from(next.at).epochMilliseconds - now) / 60_000)
    return `${clock(next.at, timeZone)} observations${inMin <= 0 ? ', now' : ''}`
  }
  return stateWord[row.state]
}

const detail = (row: BoardRow, now: number, timeZone: string): string => {
  if (row.state === null) return row.obstacle ?? `${row.nurse ?? 'no nurse yet'} · until ${clock(row.end, timeZone)}`
  const others = row.alarms.length > 1 ? ` · ${row.alarms.length} alarms stand` : ''
  const dose = row.mg === null ? '' : ` · ${amount(row.mg)} mg of ${row.maxTotalMg}`
  const rate = row.mgPerH ? ` · ${amount(row.mgPerH)} mg/h` : ''
  const open = [...row.unmet, ...row.unknown]
  const leaving =
    row.state === 'recovering' || row.state === 'ready-for-discharge' ? ` · open: ${open.join(' ') || 'nothing'}` : ''
  const due = row.due
    .filter(({ at }) => Temporal.Instant.from(at).epochMilliseconds < now)
    .map(({ what }) => whatWord[what as What])
  return `${stateWord[row.state]}${rate}${dose}${leaving}${due.length > 0 ? ` · due: ${[...new Set(due)].join(', ')}` : ''}${others}`
}

/** Check in, or go to the bedside. */
function Act({ row }: { readonly row: BoardRow }) {
  const me = useSignedIn()
  const client = useQueryClient()
  const [, go] = useLocation()
  const [problem, setProblem] = useState<string | null>(null)
  const open = useMutation({
    mutationFn: () => api<Started>('/api/sessions', { method: 'POST', body: { bookingId: row.bookingId } }),
    onSuccess: ({ id }) => {
      void client.invalidateQueries({ queryKey: ['board'] })
      if (me.role === 'nurse') go(`/sessions/${id}`)
    },
    onError: (error) => setProblem(error instanceof ApiProblem ? error.message : 'It could not be opened.'),
  })
  const isCarer = me.role === 'nurse' || me.role === 'prescriber'
  if (row.sessionId)
    return isCarer ? (
      <Link href={`/sessions/${row.sessionId}`} className={style.go!}>
        To the bedside of {row.patient.name}
      </Link>
    ) : null
  if (me.role === 'prescriber') return null
  return (
    <>
      {problem && <Notice tone="caution" title={problem} />}
      <Button size="bedside" disabled={row.obstacle !== null || open.isPending} onClick={() => open.mutate()}>
        Check in {row.patient.name}
      </Button>
    </>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import type { DiaryDay } from '#core/headache/diary.ts'
import { type RibbonDay, ribbonDays } from '#core/headache/ribbon-days.ts'
import type { Truth } from '#core/kernel/truth.ts'
import type { DayWritten, DiaryAnswer } from '../../http/contract/diary.ts'
import { queries } from '../api.ts'
import { useSignedIn } from '../me.ts'
import { askOrRecall } from './ask-or-recall.ts'
import { snapshotPrefix } from './kept-here.ts'
import { DiaryOutbox, type Outbox } from './outbox.ts'

/** The diary on this device: what the server has, with what still waits to be sent laid over it. */
export interface DiaryView {
  readonly patientId: string
  readonly timeZone: string
  /** By this device's clock, in the diary's zone. */
  readonly today: string
  readonly answer: DiaryAnswer
  readonly days: ReadonlyMap<string, DiaryDay>
  readonly outbox: Outbox
  /** The day as it stands, or an empty one. */
  readonly dayOn: (date: string) => DiaryDay
  /** `change` gets the day as it stands at that moment. */
  readonly write: (date: string, change: (day: DiaryDay) => DiaryDay) => Promise<void>
  readonly drop: (editId: string) => Promise<void>
  readonly ribbon: (from: string) => readonly RibbonDay[]
  /** A moment of this device as the diary writes it: RFC 3339 with the zone's offset. */
  readonly now: () => string
}

/** As far back as the pages look. */
const shownDays = 400

const keyOf = (patientId: string) => ['diary', patientId] as const

const ask = (patientId: string): Promise<DiaryAnswer> => {
  const from = Temporal.Now.plainDateISO().subtract({ days: shownDays }).toString()
  return askOrRecall(`/api/patients/${patientId}/diary?from=${from}`, { prefix: snapshotPrefix, patientId })
}

/** The written day takes its place in what is shown at once; counts and budgets follow when the server is asked again. */
const settle = (patientId: string, { version, day }: DayWritten): void => {
  queries.setQueryData<DiaryAnswer>(keyOf(patientId), (answer) => {
    if (answer === undefined) return answer
    const others = answer.days.filter((each) => each.day.date !== day.date)
    return {
      ...answer,
      days: [...others, { version, day, acuteMedicine: takenOn(day) }].sort((a, b) =>
        a.day.date < b.day.date ? -1 : 1,
      ),
    }
  })
  void queries.invalidateQueries({ queryKey: keyOf(patientId) })
}

/** Until the server has looked at the names: anything taken shows as taken. */
const takenOn = ({ medications }: DiaryDay): Truth =>
  medications === undefined ? 'unknown' : medications.length > 0 ? 'met' : 'not-met'

const outboxes = new Map<string, DiaryOutbox>()
const outboxOf = (patientId: string): DiaryOutbox => {
  const known = outboxes.get(patientId)
  if (known) return known
  const made = new DiaryOutbox(patientId, (written) => settle(patientId, written))
  outboxes.set(patientId, made)
  return made
}

/** Sends what waits: on every open, when the network is back, when somebody looks at the page again. */
const useSending = (outbox: DiaryOutbox): void => {
  useEffect(() => {
    const send = () => void outbox.send()
    send()
    addEventListener('online', send)
    document.addEventListener('visibilitychange', send)
    return () => {
      removeEventListener('online', send)
      document.removeEventListener('visibilitychange', send)
    }
  }, [outbox])
}

const viewOf = (
  outbox: DiaryOutbox,
  { answer, patientId, state }: { readonly answer: DiaryAnswer; readonly patientId: string; readonly state: Outbox },
): DiaryView => {
  const { timeZone } = answer
  const today = Temporal.Now.plainDateISO(timeZone).toString()
  const days = new Map(answer.days.map(({ day }) => [day.date, day]))
  for (const { day } of state.waiting) days.set(day.date, day)
  const pending = new Set(state.waiting.map(({ day }) => day.date))
  const acute = new Map(answer.days.map(({ day, acuteMedicine }) => [day.date, acuteMedicine]))
  const stored = new Map(answer.days.map((each) => [each.day.date, each]))
  return {
    patientId,
    timeZone,
    today,
    answer,
    days,
    outbox: state,
    dayOn: (date) => days.get(date) ?? { date },
    write: (date, change) => outbox.write(date, change, stored.get(date) ?? null),
    drop: (editId) => outbox.drop(editId),
    ribbon: (from) =>
      ribbonDays({ timeZone, days: [...days.values()] }, { from, to: today }, (day) =>
        pending.has(day.date) ? takenOn(day) : (acute.get(day.date) ?? 'unknown'),
      ),
    now: () => Temporal.Now.zonedDateTimeISO(timeZone).toString({ timeZoneName: 'never', smallestUnit: 'second' }),
  }
}

/** The signed-in patient's diary; `undefined` while it is loaded, an error where it can't be. */
export const useDiary = (): { readonly diary: DiaryView | undefined; readonly error: Error | null } => {
  const { patientId } = useSignedIn()
  if (patientId === null) throw new Error('this page opens for patients only')
  const outbox = outboxOf(patientId)
  const state = useSyncExternalStore(outbox.subscribe, outbox.current)
  const { data: answer, error } = useQuery({ queryKey: keyOf(patientId), queryFn: () => ask(patientId) })
  useSending(outbox)
  const diary = useMemo(
    () => (answer ? viewOf(outbox, { answer, patientId, state }) : undefined),
    [answer, outbox, patientId, state],
  )
  return { diary, error }
}

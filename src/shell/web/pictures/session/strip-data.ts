import { type LimitRule, limitInForce, type Priority } from '#core/session/alarm-rules.ts'
import { alarmRulesInForce } from '#core/session/clinic-alarms.ts'
import { corrected, lineOf, type Placed } from '#core/session/effective.ts'
import type { SessionEvent, SessionInput, VitalCode } from '#core/session/events.ts'
import { replay } from '#core/session/fold.ts'
import { isValid } from '#core/session/vital-signs.ts'

export interface Point {
  readonly at: number
  readonly value: number
  /** The lower number of a pressure. */
  readonly low?: number
  readonly source?: 'device' | 'manual'
}

export type RowId = 'spo2' | 'hr' | 'bp' | 'rr' | 'sedation' | 'dissociation' | 'pain'

/** Rates between changes, mg/h. */
export interface Segment {
  readonly from: number
  readonly to: number
  readonly mgPerH: number
}

export interface Given {
  readonly at: number
  readonly mg: number
  readonly words: string
}

export interface AlarmSpan {
  readonly from: number
  readonly to: number
  readonly ruleId: string
  readonly signal: string
  readonly priority: Priority
}

export interface StripData {
  readonly rows: Readonly<Record<RowId, readonly Point[]>>
  readonly segments: readonly Segment[]
  readonly given: readonly Given[]
  readonly alarms: readonly AlarmSpan[]
  /** As the clinic keeps them. */
  readonly rules: readonly LimitRule[]
  readonly moments: readonly { readonly at: number; readonly word: string }[]
}

const momentWords: Partial<Record<SessionEvent['type'], string>> = {
  paused: 'pause',
  resumed: 'on',
  stopped: 'stop',
  'recovery-started': 'recovery',
  'adverse-event-reported': 'event',
}

/** What the strip shows, out of the events as they stand: corrections applied, what measures nothing left out. */
export const stripData = (input: SessionInput, until: number): StripData => {
  const placed = corrected(lineOf(input.events).line).filter(({ voided }) => !voided)
  return {
    rows: rowsOf(placed),
    segments: segmentsOf(placed, until),
    given: placed.flatMap(givenAt),
    alarms: alarmSpans(input, until),
    rules: alarmRulesInForce(input.order?.own ?? []),
    moments: placed.flatMap(({ at, event }) => {
      const word = momentWords[event.type]
      return word === undefined ? [] : [{ at, word }]
    }),
  }
}

const vitalPoints = (placed: readonly Placed[], code: VitalCode): readonly Point[] =>
  placed.flatMap(({ at, event }) =>
    event.type === 'vitals-recorded' && event.payload.code === code && isValid(event.payload)
      ? [{ at, value: event.payload.value, source: event.payload.source }]
      : [],
  )

/** A systolic reading and the diastolic one that came with it. */
const pressures = (placed: readonly Placed[]): readonly Point[] => {
  const lows = vitalPoints(placed, 'dbp')
  return vitalPoints(placed, 'sbp').map((point) => {
    const low = lows.find(({ at }) => Math.abs(at - point.at) <= 120_000)
    return low === undefined ? point : { ...point, low: low.value }
  })
}

type Scored = 'sedation-scored' | 'dissociation-scored' | 'pain-scored'
const scores = (placed: readonly Placed[], type: Scored): readonly Point[] =>
  placed.flatMap(({ at, event }) =>
    event.type === type ? [{ at, value: event.payload.value, source: 'manual' as const }] : [],
  )

const rowsOf = (placed: readonly Placed[]): StripData['rows'] => ({
  spo2: vitalPoints(placed, 'spo2'),
  hr: vitalPoints(placed, 'hr'),
  bp: pressures(placed),
  rr: vitalPoints(placed, 'rr'),
  sedation: scores(placed, 'sedation-scored'),
  dissociation: scores(placed, 'dissociation-scored'),
  pain: scores(placed, 'pain-scored'),
})

const rateOf = ({ event }: Placed, before: number): number | null => {
  if (event.type === 'infusion-started' || event.type === 'rate-changed') return event.payload.mgPerH
  if (event.type === 'resumed') return event.payload.mgPerH ?? before
  return event.type === 'paused' || event.type === 'stopped' ? 0 : null
}

const segmentsOf = (placed: readonly Placed[], until: number): readonly Segment[] => {
  const segments: Segment[] = []
  let [from, mgPerH, before] = [0, 0, 0]
  const close = (to: number): void => {
    if (mgPerH > 0 && to > from) segments.push({ from, to, mgPerH })
  }
  for (const each of placed) {
    const rate = rateOf(each, before)
    if (rate === null) continue
    close(each.at)
    if (mgPerH > 0) before = mgPerH
    ;[from, mgPerH] = [each.at, rate]
  }
  close(until)
  return segments
}

const givenAt = ({ at, event }: Placed): readonly Given[] => {
  if (event.type === 'bolus-given')
    return [{ at, mg: event.payload.mg, words: `bolus over ${event.payload.durationMin} min` }]
  if (event.type !== 'dose-given') return []
  const { mg, sprays, mgPerSpray } = event.payload
  return [{ at, mg, words: sprays === undefined ? 'dose' : `${sprays} × ${mgPerSpray} mg` }]
}

/** Technical silence and overdue observations have their own places on the page; the strip marks what the person showed. */
const unmarked = ['A20', 'A21', 'A24', 'A25']

const alarmSpans = (input: SessionInput, until: number): readonly AlarmSpan[] => {
  const open = new Map<string, AlarmSpan>()
  const closed: AlarmSpan[] = []
  const sorted = { ...input, events: lineOf(input.events).line.map(({ event }) => event) }
  for (const { alarms, asOf } of replay(sorted)) {
    const at = Temporal.Instant.from(asOf).epochMilliseconds
    const active = alarms.filter((alarm) => alarm.active && !unmarked.includes(alarm.ruleId))
    const ids = new Set(active.map(({ ruleId, since }) => `${ruleId} ${since}`))
    for (const [id, span] of open)
      if (!ids.has(id)) {
        closed.push({ ...span, to: at })
        open.delete(id)
      }
    for (const { ruleId, signal, priority, since } of active)
      if (!open.has(`${ruleId} ${since}`))
        open.set(`${ruleId} ${since}`, {
          ruleId,
          signal,
          priority,
          from: Temporal.Instant.from(since).epochMilliseconds,
          to: until,
        })
  }
  return [...closed, ...open.values()]
}

/** Which row an alarm's signal belongs to. */
export const rowOfSignal = (signal: string): RowId | null => {
  if (signal === 'sbp' || signal === 'dbp') return 'bp'
  if (signal === 'etco2') return 'rr'
  return (['spo2', 'hr', 'rr', 'sedation', 'dissociation'] as const).find((row) => row === signal) ?? null
}

/** The first limit somebody would cross, per row. */
export const limitOf = (row: RowId, rules: readonly LimitRule[]): number | null => {
  const id = row === 'spo2' ? 'A01' : row === 'hr' ? 'A11' : row === 'bp' ? 'A13' : row === 'rr' ? 'A04' : null
  const rule = rules.find((each) => each.id === id)
  return rule === undefined ? null : limitInForce(rule, undefined, undefined)
}

import type { TestId } from '#core/chart/test-result.ts'
import { resultWords } from '#core/chart/test-words.ts'
import type { Exposure } from './cumulative-exposure.ts'
import type { MonitoringFact } from './facts.ts'
import { type Ask, askOf, type Known } from './monitoring-asks.ts'
import { type Due, dueOf } from './monitoring-due.ts'
import { type MonitoringId, type MonitoringItem, monitoringSchedule } from './monitoring-schedule.ts'
import { latestDone, latestTaken } from './test-record.ts'

export interface MonitoringStatus {
  readonly item: MonitoringItem
  /** ISO day of the last time it was done. */
  readonly last: string | null
  /** What it was then, in words; `null` where there is no single result to tell. */
  readonly result: string | null
  readonly due: Due
  readonly asks: Ask | null
}

export interface Monitored extends Known {
  readonly exposure: Exposure
  /** ISO day on which item 9 was last answered, in a questionnaire or in the screening. */
  readonly item9On: string | null
}

const testsOf: Readonly<Partial<Record<MonitoringId, readonly TestId[]>>> = {
  'bladder-questions': ['bladder-questions'],
  urinalysis: ['urinalysis'],
  liver: ['alt', 'ast', 'bilirubin', 'alp', 'ggt'],
  cognition: ['cognition'],
  dependence: ['dependence-questions'],
  'spray-count': ['spray-count'],
}

/** A panel is as old as its oldest part; with a part missing it isn't there. */
const panelDay = ({ record, on }: Known, tests: readonly TestId[]): string | null => {
  const days = tests.map((test) => latestDone(record, test, on)?.doneOn ?? null)
  const known = days.filter((day) => day !== null).sort()
  return known.length === days.length ? (known[0] ?? null) : null
}

const laterOf = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b > a) ? b : a)

/** No session begins without a pressure taken before the drug: its day counts as one on which it was measured. */
const lastOf = (id: MonitoringId, monitored: Monitored): string | null => {
  const { record, on, item9On, pressure } = monitored
  if (id === 'mood') return latestTaken(record, 'phq-9', on)
  if (id === 'item-9') return item9On
  if (id === 'blood-pressure') return laterOf(pressure?.on ?? null, monitored.exposure.running?.sessions.at(-1) ?? null)
  return panelDay(monitored, testsOf[id] ?? [])
}

const resultOf = (id: MonitoringId, { record, on }: Monitored): string | null => {
  const tests = testsOf[id] ?? []
  const [only] = tests
  const result = only === undefined || tests.length > 1 ? null : latestDone(record, only, on)
  return result === null ? null : resultWords(result)
}

/** Every item of the schedule: when it was last done, when it comes round, what its result asks for. */
export const monitoringStatus = (monitored: Monitored): readonly MonitoringStatus[] =>
  monitoringSchedule.map((item) => {
    const last = lastOf(item.id, monitored)
    return {
      item,
      last,
      result: resultOf(item.id, monitored),
      due: dueOf(item.rhythm, { last, exposure: monitored.exposure }),
      asks: askOf[item.id](monitored),
    }
  })

/** What a screening has to know of it, once treatment has begun: what is overdue, and what a result asks for. */
export const monitoringFacts = (
  statuses: readonly MonitoringStatus[],
  { running }: Pick<Exposure, 'running'>,
): readonly MonitoringFact[] => {
  if (running === null) return []
  return statuses.flatMap(({ item: { id }, due, asks }): readonly MonitoringFact[] => [
    ...(asks === null ? [] : [{ id, state: asks.what, detail: asks.text }]),
    ...(due.state === 'overdue' ? [{ id, state: 'overdue' as const, detail: due.why }] : []),
  ])
}

import { testKinds } from '#core/chart/test-kinds.ts'
import type { TestId, TestResult } from '#core/chart/test-result.ts'
import { timesUpperLimit, yesesIn } from '#core/chart/test-words.ts'
import { type BloodPressure, known } from './facts.ts'
import type { MonitoringId } from './monitoring-schedule.ts'
import { latestDone, type TestRecord } from './test-record.ts'

/** `stop`: the course. `pause`: no session until it is settled. `review`: a physician looks before the next one. */
export interface Ask {
  readonly what: 'stop' | 'pause' | 'review'
  readonly text: string
}

/** The bounds of the act column; the medical director signs them. */
export const monitoringBounds = {
  bladderSymptoms: 2,
  transaminasesXUln: 3,
  bilirubinXUln: 2,
  cholestaticXUln: 2,
  deviationsFallen: 1,
  dependenceAnswers: 2,
  spraysMissingShare: 0.1,
  systolic: 140,
  diastolic: 90,
} as const
const bounds = monitoringBounds

/** What is known of somebody on a day, as far as results ask for something. */
export interface Known {
  readonly record: TestRecord
  readonly on: string
  /** The latest reading, with its day. */
  readonly pressure: (BloodPressure & { readonly on: string }) | null
}

const newest = ({ record, on }: Known, test: TestId): TestResult | null => latestDone(record, test, on)
const outcomeOf = (known: Known, test: TestId) => newest(known, test)?.outcome ?? null

const bladder = (known: Known): Ask | null => {
  const outcome = outcomeOf(known, 'bladder-questions')
  const yes = outcome?.kind === 'asked' ? yesesIn(outcome) : []
  if (yes.includes('blood')) return { what: 'pause', text: 'Blood in the urine: pause, urology' }
  return yes.length >= bounds.bladderSymptoms
    ? { what: 'pause', text: `${yes.length} new bladder symptoms: pause, urology` }
    : null
}

const urine = (known: Known): Ask | null => {
  const outcome = outcomeOf(known, 'urinalysis')
  return outcome?.kind === 'found' && outcome.word === 'blood'
    ? { what: 'pause', text: 'Blood in the urinalysis: pause, urology' }
    : null
}

const timesOf = (known: Known, test: TestId): number => {
  const outcome = outcomeOf(known, test)
  return outcome?.kind === 'measured' ? (timesUpperLimit(outcome) ?? 0) : 0
}
const nameOf = (test: TestId, times: number): string => `${testKinds[test].name} ${times.toFixed(1)} × the upper limit`

const above = (known: Known, tests: readonly TestId[], bound: number): string | null => {
  const high = tests.map((test) => [test, timesOf(known, test)] as const).filter(([, times]) => times > bound)
  return high.length === 0 ? null : high.map(([test, times]) => nameOf(test, times)).join(', ')
}

const liver = (known: Known): Ask | null => {
  const harm =
    above(known, ['alt', 'ast'], bounds.transaminasesXUln) ?? above(known, ['bilirubin'], bounds.bilirubinXUln)
  if (harm !== null) return { what: 'stop', text: `${harm}: stop` }
  const ducts = above(known, ['alp', 'ggt'], bounds.cholestaticXUln)
  return ducts === null ? null : { what: 'pause', text: `${ducts}: pause, ultrasound of liver and bile ducts` }
}

/** Against the first time with the same test; another test can't be compared. */
const cognition = (known: Known): Ask | null => {
  const last = outcomeOf(known, 'cognition')
  if (last?.kind !== 'scored') return null
  const [first] = known.record.results
    .filter(({ test, doneOn }) => test === 'cognition' && doneOn <= known.on)
    .flatMap(({ outcome }) => (outcome.kind === 'scored' && outcome.instrument === last.instrument ? [outcome] : []))
  const fall = first === undefined ? 0 : (first.points - last.points) / first.deviation
  return fall >= bounds.deviationsFallen
    ? { what: 'review', text: `${last.instrument} fell by ${fall.toFixed(1)} standard deviations: review` }
    : null
}

const dependence = (known: Known): Ask | null => {
  const outcome = outcomeOf(known, 'dependence-questions')
  const yes = outcome?.kind === 'asked' ? yesesIn(outcome) : []
  return yes.length >= bounds.dependenceAnswers
    ? { what: 'pause', text: `${yes.length} of the dependence questions yes: pause, addiction review` }
    : null
}

const pressure = ({ pressure: reading }: Known): Ask | null => {
  if (reading === null) return null
  const [systolic, diastolic] = [known(reading.systolic), known(reading.diastolic)]
  const isHigh = (systolic ?? 0) >= bounds.systolic || (diastolic ?? 0) >= bounds.diastolic
  return isHigh
    ? {
        what: 'review',
        text: `${systolic ?? '?'}/${diastolic ?? '?'} mm[Hg] on ${reading.on}: a log at home, cardiology`,
      }
    : null
}

/** The share of what was dispensed that is neither left nor recorded as taken. */
const sprays = (known: Known): Ask | null => {
  const outcome = outcomeOf(known, 'spray-count')
  if (outcome?.kind !== 'counted') return null
  const missing = (outcome.dispensed - outcome.taken - outcome.left) / outcome.dispensed
  return missing > bounds.spraysMissingShare
    ? { what: 'review', text: `${Math.round(missing * 100)} % of the sprays are missing: no refill, review` }
    : null
}

const none = (): null => null

/** What the newest result of an item asks for; `null`: nothing, or there is no result. Item 9 is a row of the screening itself. */
export const askOf: Readonly<Record<MonitoringId, (known: Known) => Ask | null>> = {
  'bladder-questions': bladder,
  urinalysis: urine,
  liver,
  cognition,
  dependence,
  mood: none,
  'item-9': none,
  'blood-pressure': pressure,
  'spray-count': sprays,
}

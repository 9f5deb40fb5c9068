import { ourRule } from '#core/evidence/sources.ts'
import { baselineTests } from './baseline-tests.ts'
import { type Facts, known, type MonitoringFact, type TestFact } from './facts.ts'
import { cited, type Finding } from './finding.ts'
import { monitoringSchedule } from './monitoring-schedule.ts'
import type { Scope, Verdict } from './verdict.ts'

/** A missing test holds nobody up by itself: a physician sees it, has it done, or says why not. */
export const recordRules = [
  {
    id: 'missing test',
    text: 'A wanted test that is missing, too old or not done: a physician has it done, or says why not',
    source: ourRule('no source says what follows from a missing test'),
  },
  {
    id: 'monitoring',
    text: 'A result that says stop ends the course, pause the day; what is overdue a physician weighs',
    source: ourRule('what pause and stop mean for a verdict'),
  },
] as const

const stateWords = {
  missing: 'none on record',
  'too-old': 'too old',
  'not-done': 'not done',
} as const satisfies Record<TestFact['state'], string>

const days = (most: number): string =>
  most === 0 ? 'A result of the same day' : `A result at most ${most} ${most === 1 ? 'day' : 'days'} old`

const ofTest = ({ id, state, detail }: TestFact): Finding => {
  const test = baselineTests.find((each) => each.id === id)
  if (test === undefined) throw new RangeError(`no baseline test is called ${id}`)
  return {
    id: 'baseline-test',
    about: id,
    verdict: 'physician-judgement',
    scope: test.scope,
    text: `Wanted: ${detail === '' ? `${test.test}: ${stateWords[state]}` : detail}`,
    ...cited(test.source),
    wouldChange: days(test.maxAgeDays),
  }
}

const weights = {
  stop: ['not-a-candidate', 'course'],
  pause: ['not-a-candidate', 'today'],
  review: ['physician-judgement', 'course'],
  overdue: ['physician-judgement', 'today'],
} as const satisfies Record<MonitoringFact['state'], readonly [Verdict, Scope]>

const ofMonitoring = ({ id, state, detail }: MonitoringFact): Finding => {
  const item = monitoringSchedule.find((each) => each.id === id)
  if (item === undefined) throw new RangeError(`no item of the monitoring schedule is called ${id}`)
  const [verdict, scope] = weights[state]
  const isOverdue = state === 'overdue'
  return {
    id: 'monitoring',
    about: id,
    verdict,
    scope,
    text: isOverdue ? `Overdue: ${item.what} (${item.when}): ${detail}` : detail,
    ...cited(item.source),
    wouldChange: isOverdue ? 'A result of today' : 'What it asks for is done, and a new result is in order',
  }
}

/** What tests and monitoring say beyond the questions; nothing where nobody looked at the record. */
export const recordFindings = ({ tests, monitoring }: Facts): readonly Finding[] => [
  ...(known(tests) ?? []).map(ofTest),
  ...(known(monitoring) ?? []).map(ofMonitoring),
]

import type { Outcome, TestId } from '#core/chart/test-result.ts'
import { treatmentDays } from '../store/repositories/sessions.ts'
import type { Work } from '../work.ts'
import { recordTestResult } from '../workflows/record-test-result.ts'
import { atHour, hasDecision, visitOf } from './candidacy.ts'
import { demoWork, type Seed } from './load.ts'
import { type DemoPerson, phoenix } from './people.ts'

type Entry = readonly [test: TestId, outcome: Outcome]

const units = (value: number, upperLimit: number): Outcome => ({
  kind: 'measured',
  value,
  unit: 'U/L',
  lowerLimit: null,
  upperLimit,
})
const word = (found: string): Outcome => ({ kind: 'found', word: found, note: '' })
const asked = (ids: readonly string[], yes: readonly string[] = []): Outcome => ({
  kind: 'asked',
  answers: Object.fromEntries(ids.map((id) => [id, yes.includes(id) ? 'yes' : 'no'] as const)),
})
const bladder = (...yes: string[]): Entry => [
  'bladder-questions',
  asked(['dysuria', 'frequency', 'urgency', 'blood'], yes),
]
const dependence = (...yes: string[]): Entry => [
  'dependence-questions',
  asked(['more', 'lost', 'elsewhere', 'craving'], yes),
]

/** Plain values, a little different from person to person and from time to time. */
const liver = ({ birthDate }: DemoPerson, later: number): readonly Entry[] => {
  const own = Number(birthDate.slice(8)) % 9
  return [
    ['alt', units(18 + own + later, 40)],
    ['ast', units(17 + own, 40)],
    ['bilirubin', { kind: 'measured', value: 0.4 + own / 20, unit: 'mg/dL', lowerLimit: null, upperLimit: 1.2 }],
    ['alp', units(60 + 2 * own + later, 120)],
    ['ggt', units(16 + own + 2 * later, 40)],
  ]
}

const baseline = (person: DemoPerson): readonly Entry[] => [
  ...liver(person, 0),
  bladder(),
  dependence(),
  ['urinalysis', word('normal')],
  ['pdmp', word('expected')],
  ['cognition', { kind: 'scored', instrument: 'MoCA', points: 28, deviation: 2 }],
  ...(person.sexAtBirth === 'female' ? [['pregnancy-test', word('negative')] as const] : []),
  ...(person.birthDate < '1976' ? [['ecg', word('normal')] as const] : []),
]

const kept = async (work: Work, person: DemoPerson, entries: readonly Entry[]): Promise<void> => {
  const doneOn = work.now.toZonedDateTimeISO(work.timeZone).toPlainDate().toString()
  for (const [test, outcome] of entries) {
    const result = { test, outcome, doneOn, doneBy: 'Demo laboratory', replaces: null }
    const recorded = await recordTestResult(work, person.id, result)
    if (!recorded.ok) throw new Error(`the demo’s ${test} was refused: ${JSON.stringify(recorded.error)}`)
  }
}

/** Before the screening: tests of the morning of the visit. */
export const seedTests: Seed = async (work, people) => {
  if (work.clinicId !== phoenix.id) return
  for (const person of people.filter(hasDecision))
    await kept({ ...demoWork(work, 'nurse'), now: atHour(visitOf(work, person), 8, work) }, person, baseline(person))
}

/** What two of them answered at the third session: one thing each, for the pages to show. */
const atThird: Readonly<Record<string, readonly Entry[]>> = {
  lena: [bladder('frequency'), dependence()],
  omar: [bladder(), dependence('more')],
}

const ofSession = (person: DemoPerson, n: number): readonly Entry[] => [
  ...(n === 3 ? (atThird[person.key] ?? [bladder(), dependence()]) : [bladder(), dependence()]),
  ...(n === 1 ? [['pdmp', word('expected')] as const] : []),
  ...(n === 3 ? liver(person, 3) : []),
]

/** After the sessions: the questions before each of them, and the liver tests before the fourth. */
export const seedMonitoring: Seed = async (work, people) => {
  if (work.clinicId !== phoenix.id) return
  for (const person of people.filter(({ stage }) => stage === 'after-series')) {
    const days = (await treatmentDays(work, person.id)).map(({ date }) => Temporal.PlainDate.from(date))
    for (const [n, day] of days.entries())
      await kept({ ...demoWork(work, 'nurse'), now: atHour(day, 8, work) }, person, ofSession(person, n + 1))
  }
}

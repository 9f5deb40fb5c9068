import { testKinds } from '#core/chart/test-kinds.ts'
import type { TestId } from '#core/chart/test-result.ts'
import { resultWords } from '#core/chart/test-words.ts'
import { instruments, isInstrumentId } from '#core/instruments/index.ts'
import type { InstrumentId } from '#core/instruments/instrument.ts'
import { dayNumber } from '#core/kernel/calendar-day.ts'
import type { Truth } from '#core/kernel/truth.ts'
import { type BaselineTest, baselineTests } from './baseline-tests.ts'
import type { RunningTreatment } from './cumulative-exposure.ts'
import { type Facts, known, type TestFact } from './facts.ts'
import { latestEntry, latestTaken, type TestRecord } from './test-record.ts'

export type TestState = 'fine' | 'too-old' | 'not-done' | 'missing'

export interface PartStatus {
  readonly part: TestId | InstrumentId
  readonly name: string
  readonly state: TestState
  /** The newest entry, whatever its age; `null`: nobody knows of any. */
  readonly doneOn: string | null
  /** On the day it is asked for. */
  readonly ageDays: number | null
  readonly result: string | null
}

export interface BaselineStatus {
  readonly id: string
  /** `unknown`: not enough is known to say whether this person needs it. */
  readonly isWanted: Truth
  readonly maxAgeDays: number
  readonly state: TestState
  readonly parts: readonly PartStatus[]
}

/** For which day, and whether a treatment is going on: its baseline was due when it began. */
export interface TestMoment {
  readonly on: string
  readonly running: RunningTreatment | null
}

const sprayOrVein: readonly Facts['route'][] = ['iv', 'nasal', 'esketamine-nasal']

/** In days; of the C-SSRS the same day, once item 9 of the PHQ-9 is 1 or more. */
const limitOf = (test: BaselineTest, part: TestId | InstrumentId, facts: Facts): number => {
  if (part === 'c-ssrs-screener' && (known(facts.phq9Item9) ?? 0) >= 1) return 0
  return sprayOrVein.includes(facts.route) ? test.maxAgeDays : (test.maxAgeDaysElsewhere ?? test.maxAgeDays)
}

/** As clinicians call them. */
const shortNames: Partial<Record<InstrumentId, string>> = {
  'phq-9': 'PHQ-9',
  'gad-7': 'GAD-7',
  'c-ssrs-screener': 'C-SSRS',
  'audit-c': 'AUDIT-C',
  'dast-10': 'DAST-10',
}

/** Answers of the screening count as the questionnaire they come from; they grow old by themselves. */
const isAnswered = (part: InstrumentId, facts: Facts): boolean =>
  (part === 'audit-c' && known(facts.auditC) !== null) ||
  (part === 'dast-10' && known(facts.dast10) !== null) ||
  (part === 'c-ssrs-screener' && known(facts.cssrs) !== null && known(facts.cssrs) !== 'not-done')

interface Entry {
  readonly doneOn: string | null
  readonly result: string | null
  readonly isDone: boolean
}

const entryOf = (part: TestId | InstrumentId, record: TestRecord, on: string): Entry => {
  if (isInstrumentId(part)) {
    const doneOn = latestTaken(record, part, on)
    return { doneOn, result: null, isDone: doneOn !== null }
  }
  const entry = latestEntry(record, part, on)
  if (entry === null) return { doneOn: null, result: null, isDone: false }
  return { doneOn: entry.doneOn, result: resultWords(entry), isDone: entry.outcome.kind !== 'not-done' }
}

const partOf = (test: BaselineTest, part: TestId | InstrumentId, at: TestMoment, facts: Facts, record: TestRecord) => {
  const entry = entryOf(part, record, at.on)
  // What belongs to a course was due when it began: a later result is fine as well.
  const from = test.scope === 'course' && at.running !== null ? at.running.began : at.on
  const age = entry.doneOn === null ? null : dayNumber(at.on) - dayNumber(entry.doneOn)
  const isFresh = entry.doneOn !== null && dayNumber(from) - dayNumber(entry.doneOn) <= limitOf(test, part, facts)
  const state: TestState = isInstrumentId(part) && isAnswered(part, facts) ? 'fine' : stateOf(entry, isFresh)
  const name = isInstrumentId(part) ? (shortNames[part] ?? instruments[part].name) : testKinds[part].name
  return { part, name, state, doneOn: entry.doneOn, ageDays: age, result: entry.result }
}

const stateOf = ({ doneOn, isDone }: Entry, isFresh: boolean): TestState => {
  if (doneOn === null) return 'missing'
  if (!isDone) return 'not-done'
  return isFresh ? 'fine' : 'too-old'
}

const worstFirst: readonly TestState[] = ['missing', 'not-done', 'too-old', 'fine']
const worst = (states: readonly TestState[]): TestState => worstFirst.find((state) => states.includes(state)) ?? 'fine'
const best = (states: readonly TestState[]): TestState =>
  worstFirst.findLast((state) => states.includes(state)) ?? 'missing'

/** Every test of the list: whether this person needs it, and whether it is there and young enough. */
export const baselineStatus = (facts: Facts, record: TestRecord, at: TestMoment): readonly BaselineStatus[] =>
  baselineTests.map((test) => {
    const parts = test.panel.map((part) => partOf(test, part, at, facts, record))
    const states = parts.map(({ state }) => state)
    return {
      id: test.id,
      isWanted: test.isDue(facts),
      maxAgeDays: limitOf(test, test.panel[0]!, facts),
      state: test.isOneEnough ? best(states) : worst(states),
      parts,
    }
  })

const partWords = ({ name, state, doneOn, ageDays, result }: PartStatus): string => {
  if (state === 'missing') return `${name}: none on record`
  return state === 'not-done' ? `${name}: ${result}` : `${name}: ${ageDays} days old (${doneOn})`
}

const isOneEnough = (id: string): boolean => baselineTests.find((test) => test.id === id)?.isOneEnough === true

/** Of a panel of which one part is enough, the parts that come nearest. */
const detailOf = ({ parts, state }: BaselineStatus, isOne: boolean): string =>
  parts
    .filter((part) => (isOne ? part.state === state : part.state !== 'fine'))
    .map(partWords)
    .join('; ')

/** What is wanted and not in order, for the screening. */
export const testFacts = (statuses: readonly BaselineStatus[]): readonly TestFact[] =>
  statuses.flatMap((status) =>
    status.isWanted === 'met' && status.state !== 'fine'
      ? [{ id: status.id, state: status.state, detail: detailOf(status, isOneEnough(status.id)) }]
      : [],
  )

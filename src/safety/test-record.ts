import type { TestId, TestResult } from '#core/chart/test-result.ts'
import type { InstrumentId } from '#core/instruments/instrument.ts'

/** What the record holds of tests and questionnaires; oldest first, of one day in the order they came in. */
export interface TestRecord {
  readonly results: readonly TestResult[]
  readonly questionnaires: readonly { readonly instrument: InstrumentId; readonly takenOn: string }[]
}

/** The newest entry that was there on a local day (ISO), done or known not to be. */
export const latestEntry = ({ results }: Pick<TestRecord, 'results'>, test: TestId, on: string): TestResult | null =>
  results
    .filter((result) => result.test === test && result.doneOn <= on)
    .reduce<TestResult | null>(
      (newest, each) => (newest === null || each.doneOn >= newest.doneOn ? each : newest),
      null,
    )

/** The newest that was done. */
export const latestDone = ({ results }: Pick<TestRecord, 'results'>, test: TestId, on: string): TestResult | null =>
  latestEntry({ results: results.filter(({ outcome }) => outcome.kind !== 'not-done') }, test, on)

export const latestTaken = ({ questionnaires }: TestRecord, instrument: InstrumentId, on: string): string | null =>
  questionnaires
    .filter((each) => each.instrument === instrument && each.takenOn <= on)
    .map(({ takenOn }) => takenOn)
    .sort()
    .at(-1) ?? null

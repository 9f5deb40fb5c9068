import type { Measured, TestId } from '#core/chart/test-result.ts'
import { timesUpperLimit, yesesIn } from '#core/chart/test-words.ts'
import { ourRule } from '#core/evidence/sources.ts'
import { dayNumber } from '#core/kernel/calendar-day.ts'
import type { TestMoment } from './baseline-status.ts'
import type { Facts, Named } from './facts.ts'
import { latestDone, type TestRecord } from './test-record.ts'

/** How many days a value counts: before a course as the baseline list says, during one as its monitoring schedule says. */
const daysBeforeCourse = 30
const daysDuringCourse = 92
const daysOfKidney = 90
const daysOfEye = 182

/** Bounds of values that bring a row of the decision table by themselves. */
export const measuredBounds = [
  { id: 'renal', below: 30, text: 'An eGFR below 30 names the row “renal”', source: ourRule('the row’s own bound') },
  { id: 'iop', above: 21, text: 'An eye pressure above 21 mm[Hg] names the row “iop”', source: ourRule('usual limit') },
  { id: 'thyroid', text: 'A TSH below its lower limit names the row “thyroid”', source: ourRule('an open question') },
] as const
const [eGfr, eyePressure] = measuredBounds

const judged = (id: string): Named => ({ id, verdict: 'physician-judgement' })

/** Reads what is young enough on that day. */
const reader = (record: TestRecord, { on, running }: TestMoment) => {
  const fresh = (test: TestId, days: number) => {
    const result = latestDone(record, test, on)
    return result !== null && dayNumber(on) - dayNumber(result.doneOn) <= days ? result.outcome : null
  }
  return {
    measured: (test: TestId, days = running === null ? daysBeforeCourse : daysDuringCourse): Measured | null => {
      const outcome = fresh(test, days)
      return outcome?.kind === 'measured' ? outcome : null
    },
    word: (test: TestId, days: number): string | null => {
      const outcome = fresh(test, days)
      return outcome?.kind === 'found' ? outcome.word : null
    },
    yeses: (test: TestId, days: number): readonly string[] => {
      const outcome = fresh(test, days)
      return outcome?.kind === 'asked' ? yesesIn(outcome) : []
    },
  }
}
type Reader = ReturnType<typeof reader>

/** The higher of two; with one of them missing only what already speaks by itself: a missing value may be the higher one. */
const higherOf = (times: readonly (number | null)[], speaksAbove: number): number | null => {
  const known = times.filter((each) => each !== null)
  const highest = known.length === 0 ? null : Math.max(...known)
  return highest !== null && (known.length === times.length || highest > speaksAbove) ? highest : null
}

const liver = ({ measured }: Reader): Partial<Facts> => {
  const times = (test: TestId): number | null => {
    const value = measured(test)
    return value === null ? null : timesUpperLimit(value)
  }
  const [alt, alp, bilirubin] = [
    higherOf([times('alt'), times('ast')], 1.5),
    higherOf([times('alp'), times('ggt')], 2),
    times('bilirubin'),
  ]
  return {
    ...(alt === null ? {} : { altXUln: alt }),
    ...(bilirubin === null ? {} : { bilirubinXUln: bilirubin }),
    ...(alp === null ? {} : { alpXUln: alp }),
  }
}

const newSymptoms = 2

/** Blood or urgency now, two or more new symptoms, or blood in the urine test. "None" is never read from a test. */
const bladder = ({ word, yeses }: Reader): Partial<Facts> => {
  const yes = yeses('bladder-questions', 0)
  const isOpen = yes.length >= newSymptoms || yes.includes('blood') || yes.includes('urgency')
  return isOpen || word('urinalysis', daysBeforeCourse) === 'blood' ? { cystitis: 'current-symptoms' } : {}
}

const pregnancy = ({ word }: Reader): Partial<Facts> => {
  const today = word('pregnancy-test', 0)
  if (today !== null) return { pregnancy: today === 'positive' ? 'yes' : 'no' }
  return word('pregnancy-test', daysBeforeCourse) === 'positive' ? { pregnancy: 'yes' } : {}
}

const pdmp = ({ word }: Reader): Partial<Facts> => {
  const found = word('pdmp', daysDuringCourse)
  return found === 'expected' || found === 'unexpected' ? { pdmp: found } : {}
}

const named = ({ measured }: Reader): readonly Named[] => {
  const [filtration, pressure, tsh] = [
    measured('egfr', daysOfKidney),
    measured('eye-pressure', daysOfEye),
    measured('tsh', daysOfKidney),
  ]
  return [
    ...(filtration !== null && filtration.value < eGfr.below ? [judged('renal')] : []),
    ...(pressure !== null && pressure.value > eyePressure.above ? [judged('iop')] : []),
    ...(tsh !== null && tsh.lowerLimit !== null && tsh.value < tsh.lowerLimit ? [judged('thyroid')] : []),
  ]
}

/** What the tests on record say of the facts that `screen` reads, on a day. What no test says is left out: unknown. */
export const factsFromTests = (record: TestRecord, at: TestMoment): Partial<Facts> => {
  const read = reader(record, at)
  const other = named(read)
  return {
    ...liver(read),
    ...bladder(read),
    ...pregnancy(read),
    ...pdmp(read),
    ...(other.length > 0 ? { other } : {}),
  }
}

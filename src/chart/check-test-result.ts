import { type Range, standing } from '#core/kernel/guardrail.ts'
import { type TestKind, type TestUnit, testKinds } from './test-kinds.ts'
import type { Asked, Counted, Found, Measured, Scored, TestResult } from './test-result.ts'

/** What is wrong with one part of a result: where, and in words that name the test. */
export interface ResultProblem {
  /** JSON pointer into the result. */
  readonly pointer: string
  readonly detail: string
}

const problem = (pointer: string, detail: string): readonly ResultProblem[] => [{ pointer, detail }]
const lies = (value: number, range: Range): boolean =>
  standing({ recommended: range, absolute: range }, value) !== 'refuse' && Number.isFinite(value)

type MeasuredKind = Extract<TestKind, { kind: 'measured' }>

const rangeWords = ({ low, high }: Range, unit: string): string => `from ${low} to ${high} ${unit}`

interface Limit {
  readonly side: 'lowerLimit' | 'upperLimit'
  readonly value: number | null
  readonly isWanted: boolean
}

const checkLimit = (name: string, { side, value, isWanted }: Limit, { unit, limit }: TestUnit) => {
  const pointer = `/outcome/${side}`
  const words = side === 'lowerLimit' ? 'lower limit of normal' : 'upper limit of normal'
  if (value === null)
    return isWanted
      ? problem(pointer, `${name} needs the laboratory’s ${words} (${unit}): without it the value says nothing`)
      : []
  // A lower limit may lie well below the range in which upper limits lie.
  const range = side === 'lowerLimit' ? { low: 0, high: limit.high } : limit
  return lies(value, range)
    ? []
    : problem(pointer, `${name}: ${words} of ${value} ${unit} is implausible; wanted ${rangeWords(range, unit)}`)
}

const checkMeasured = ({ name, units, wants }: MeasuredKind, { value, unit, lowerLimit, upperLimit }: Measured) => {
  const known = units.find((each) => each.unit === unit)
  if (known === undefined)
    return problem(
      '/outcome/unit',
      `${name}: “${unit}” is no unit we read; wanted ${units.map((each) => each.unit).join(' or ')}`,
    )
  return [
    ...(lies(value, known.value)
      ? []
      : problem(
          '/outcome/value',
          `${name} of ${value} ${unit} is implausible; wanted ${rangeWords(known.value, unit)}`,
        )),
    ...checkLimit(name, { side: 'lowerLimit', value: lowerLimit, isWanted: wants === 'both' }, known),
    ...checkLimit(name, { side: 'upperLimit', value: upperLimit, isWanted: wants !== 'none' }, known),
    ...(lowerLimit !== null && upperLimit !== null && lowerLimit >= upperLimit
      ? problem(
          '/outcome/lowerLimit',
          `${name}: the lower limit ${lowerLimit} is not below the upper limit ${upperLimit}`,
        )
      : []),
  ]
}

const checkFound = ({ name, words }: Extract<TestKind, { kind: 'found' }>, { word }: Found) =>
  Object.hasOwn(words, word)
    ? []
    : problem('/outcome/word', `${name}: found “${word}”, wanted ${Object.keys(words).join(' or ')}`)

const checkAsked = ({ name, questions }: Extract<TestKind, { kind: 'asked' }>, { answers }: Asked) => [
  ...Object.keys(answers)
    .filter((id) => !Object.hasOwn(questions, id))
    .flatMap((id) => problem(`/outcome/answers/${id}`, `${name} have no question “${id}”`)),
  ...(Object.values(answers).every((answer) => answer === 'unknown')
    ? problem('/outcome/answers', `${name}: none is answered; say “not done” and why`)
    : []),
]

const checkScored = ({ instrument, points, deviation }: Scored) => [
  ...(instrument.trim() === ''
    ? problem('/outcome/instrument', 'Which short test? A fall counts within one only')
    : []),
  ...(lies(points, { low: -10, high: 200 }) ? [] : problem('/outcome/points', `${points} points are implausible`)),
  ...(deviation > 0 && deviation <= 50
    ? []
    : problem('/outcome/deviation', `The test’s standard deviation: above 0, at most 50 points; found ${deviation}`)),
]

const mostSprays = 2000

const checkCounted = ({ dispensed, taken, left }: Counted) =>
  Object.entries({ dispensed, taken, left }).flatMap(([key, count]) =>
    Number.isInteger(count) && count >= (key === 'dispensed' ? 1 : 0) && count <= mostSprays
      ? []
      : problem(`/outcome/${key}`, `${count} sprays ${key} are implausible; wanted a whole number up to ${mostSprays}`),
  )

const checkOutcome = ({ test, outcome }: TestResult): readonly ResultProblem[] => {
  const kind = testKinds[test]
  if (outcome.kind === 'not-done')
    return outcome.why.trim().length >= 3 ? [] : problem('/outcome/why', `Why was ${kind.name} not done?`)
  if (outcome.kind === 'measured' && kind.kind === 'measured') return checkMeasured(kind, outcome)
  if (outcome.kind === 'found' && kind.kind === 'found') return checkFound(kind, outcome)
  if (outcome.kind === 'asked' && kind.kind === 'asked') return checkAsked(kind, outcome)
  if (outcome.kind === 'scored' && kind.kind === 'scored') return checkScored(outcome)
  if (outcome.kind === 'counted' && kind.kind === 'counted') return checkCounted(outcome)
  return problem('/outcome/kind', `${kind.name} is ${kind.kind}, not ${outcome.kind}`)
}

const oldestYears = 5

const checkDay = (doneOn: string, today: string): readonly ResultProblem[] => {
  if (doneOn > today) return problem('/doneOn', `${doneOn} is still to come`)
  const oldest = Temporal.PlainDate.from(today).subtract({ years: oldestYears }).toString()
  return doneOn < oldest
    ? problem('/doneOn', `${doneOn} is more than ${oldestYears} years ago: is the year right?`)
    : []
}

/** Everything that is wrong with a result, as of a local day (ISO); nothing is clamped, and nothing implausible is kept. */
export const checkTestResult = (result: TestResult, today: string): readonly ResultProblem[] => [
  ...checkDay(result.doneOn, today),
  ...checkOutcome(result),
]

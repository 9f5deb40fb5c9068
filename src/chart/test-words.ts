import { testKinds } from './test-kinds.ts'
import type { Asked, Measured, TestResult } from './test-result.ts'

/** Of a value: how many times its laboratory's upper limit; `null` where none was printed. */
export const timesUpperLimit = ({ value, upperLimit }: Measured): number | null =>
  upperLimit === null ? null : value / upperLimit

export const yesesIn = ({ answers }: Asked): readonly string[] =>
  Object.entries(answers).flatMap(([id, answer]) => (answer === 'yes' ? [id] : []))

const measured = (outcome: Measured): string => {
  const { value, unit, lowerLimit, upperLimit } = outcome
  const limits =
    upperLimit === null ? '' : lowerLimit === null ? `, limit ${upperLimit}` : `, normal ${lowerLimit}–${upperLimit}`
  const times = timesUpperLimit(outcome)
  return `${value} ${unit}${limits}${times !== null && times > 1 ? `: ${times.toFixed(1)} × the limit` : ''}`
}

const asked = (test: TestResult['test'], outcome: Asked): string => {
  const kind = testKinds[test]
  const questions = kind.kind === 'asked' ? kind.questions : {}
  const yes = yesesIn(outcome).map((id) => questions[id] ?? id)
  const open = Object.keys(questions).filter((id) => (outcome.answers[id] ?? 'unknown') === 'unknown').length
  const said = yes.length === 0 ? 'no to what was asked' : `yes: ${yes.join('; ')}`
  return open === 0 ? said : `${said}; ${open} not answered`
}

/** A result in one line, for clinicians. */
export const resultWords = ({ test, outcome }: Pick<TestResult, 'test' | 'outcome'>): string => {
  const kind = testKinds[test]
  switch (outcome.kind) {
    case 'measured':
      return measured(outcome)
    case 'found': {
      const word = kind.kind === 'found' ? (kind.words[outcome.word] ?? outcome.word) : outcome.word
      return outcome.note === '' ? word : `${word}: ${outcome.note}`
    }
    case 'asked':
      return asked(test, outcome)
    case 'scored':
      return `${outcome.points} points in ${outcome.instrument}`
    case 'counted':
      return `${outcome.dispensed} dispensed, ${outcome.taken} taken, ${outcome.left} left`
    case 'not-done':
      return `not done: ${outcome.why}`
  }
}

import { err, ok, type Result } from '#core/kernel/result.ts'

/** An answer that isn't one of the allowed ones: where it stands (JSON pointer), what was found, what is wanted. */
export interface AnswerError {
  readonly pointer: string
  readonly found: unknown
  readonly wanted: string
}

export interface Items {
  readonly count: number
  readonly allowed: readonly number[]
  /** Words a person may write instead of the points. */
  readonly words?: Readonly<Record<string, number>>
}

export type Answers = readonly (number | null)[]

/** 0, 1, … up to and including `high`. */
export const zeroTo = (high: number): number[] => Array.from({ length: high + 1 }, (_, n) => n)

/** Points in item order, `null` where not answered. Every wrong answer is reported, not the first. */
export const readAnswers = (
  answers: unknown,
  items: Items,
  at = '/answers',
): Result<Answers, readonly AnswerError[]> => {
  if (!Array.isArray(answers) || answers.length !== items.count) {
    const wanted = `a list of ${items.count} ${items.count === 1 ? 'answer' : 'answers'}, null where not answered`
    return err([{ pointer: at, found: Array.isArray(answers) ? `a list of ${answers.length}` : answers, wanted }])
  }
  const read = answers.map((answer: unknown) => pointsOf(answer, items))
  const wrong = read.flatMap((points, n) =>
    points === undefined ? [{ pointer: `${at}/${n}`, found: answers[n] as unknown, wanted: wantedOf(items) }] : [],
  )
  return wrong.length > 0 ? err(wrong) : ok(read.map((points) => points ?? null))
}

const pointsOf = (answer: unknown, { allowed, words }: Items): number | null | undefined => {
  if (answer === null || answer === undefined) return null
  const points = typeof answer === 'string' ? words?.[answer.toLowerCase().replaceAll(' ', '-')] : answer
  return typeof points === 'number' && allowed.includes(points) ? points : undefined
}

const wantedOf = ({ allowed, words }: Items): string => {
  const consecutive = allowed.every((value, n) => n === 0 || value === (allowed[n - 1] ?? 0) + 1)
  const points =
    consecutive && allowed.length > 2
      ? `a whole number from ${allowed[0]} to ${allowed.at(-1)}`
      : `one of ${allowed.join(', ')}`
  return words
    ? `${points}, or ${Object.keys(words).join(', ')}; null where not answered`
    : `${points}; null where not answered`
}

export const missingOf = (answers: Answers): number[] =>
  answers.flatMap((answer, n) => (answer === null ? [n + 1] : []))

/** Of the answered ones. */
export const sumOf = (answers: Answers): number => answers.reduce<number>((sum, answer) => sum + (answer ?? 0), 0)

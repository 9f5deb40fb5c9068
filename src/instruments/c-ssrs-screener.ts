import { citationText, cite } from '#core/evidence/sources.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { allOf, anyOf, not, type Truth, truthOf } from '#core/kernel/truth.ts'
import type { AnswerError } from './answers.ts'
import type { Instrument, Score } from './instrument.ts'

const source = cite(
  'posner-2011',
  'screener: high by 4, 5 or recent behaviour verified; the steps below recalled',
  'recalled',
)

/** Questions 1–5 about the past month; 6 is behaviour, ever and in the past three months. */
interface Asked {
  readonly thoughts: readonly [Truth, Truth, Truth, Truth, Truth]
  readonly everActed: Truth
  readonly actedLately: Truth
}

/** Read from the most serious downwards; a question that was reached and not answered leaves the risk `unknown`, never cleared. */
export const cssrsScreener: Instrument = {
  id: 'c-ssrs-screener',
  version: 'c-ssrs-screener',
  name: 'Columbia Suicide Severity Rating Scale, screener',
  recallDays: 28,
  licence: { text: 'adapter', note: 'Columbia: free for clinics, the wording must not change: numbers only' },
  source,
  score: (response) => {
    const asked = readAsked(response.answers)
    return asked.ok ? ok(scoreOf(asked.value)) : asked
  },
}

const scoreOf = (asked: Asked): Score => {
  const risk = riskOf(asked)
  return {
    instrument: 'c-ssrs-screener',
    version: 'c-ssrs-screener',
    score: null,
    status: risk === 'unknown' ? 'incomplete' : 'complete',
    missing: missingQuestions(asked),
    band: null,
    change: null,
    meaningful: null,
    mid: null,
    safety: risk === 'high' ? 'emergency-pathway' : risk === 'unknown' ? 'ask-again' : null,
    why:
      risk === 'unknown'
        ? 'a question that was reached is not answered: treat as not cleared'
        : 'the screener has a risk, no total',
    source: citationText(source),
    risk,
  }
}

const riskOf = ({
  thoughts: [wish, thought, method, intent, plan],
  everActed,
  actedLately,
}: Asked): Score['risk'] & string => {
  const steps = [
    ['high', anyOf([plan, intent, actedLately])],
    ['moderate', anyOf([method, everActed])],
    ['low', anyOf([thought, wish])],
  ] as const
  for (const [risk, truth] of steps) {
    if (truth === 'met') return risk
    if (truth === 'unknown') return 'unknown'
  }
  return 'none'
}

/** A question that 2 = no skips is not missing. */
const missingQuestions = ({ thoughts, everActed, actedLately }: Asked): number[] => {
  const behaviour = allOf([not(everActed), not(actedLately)])
  return [...thoughts, behaviour].flatMap((truth, n) => (truth === 'unknown' ? [n + 1] : []))
}

const wantedObject =
  '{ "1": true|false, …, "5": true|false, "6": { "lifetime": true|false, "past3Months": true|false } }'

const readAsked = (answers: unknown): Result<Asked, readonly AnswerError[]> => {
  if (!isObject(answers)) return err([{ pointer: '/answers', found: answers, wanted: wantedObject }])
  const behaviour = readBehaviour(answers['6'])
  const wrong = [
    ...['1', '2', '3', '4', '5'].flatMap((item) => wrongTruth(answers[item], `/answers/${item}`)),
    ...Object.keys(answers)
      .filter((key) => !/^[1-6]$/.test(key))
      .map((key) => ({ pointer: `/answers/${key}`, found: answers[key], wanted: 'a question from 1 to 6' })),
    ...(behaviour.ok ? [] : behaviour.error),
  ]
  if (wrong.length > 0 || !behaviour.ok) return err(wrong)
  const [one, two, ...further] = ['1', '2', '3', '4', '5'].map((item) =>
    truthOf(answers[item] as boolean | null | undefined),
  )
  const [three, four, five] = further.map((truth) => (truth === 'unknown' && two === 'not-met' ? 'not-met' : truth))
  return ok({
    thoughts: [one ?? 'unknown', two ?? 'unknown', three ?? 'unknown', four ?? 'unknown', five ?? 'unknown'],
    ...behaviour.value,
  })
}

type Behaviour = Pick<Asked, 'everActed' | 'actedLately'>

/** A plain "no" to 6 answers both of its parts; a plain "yes" leaves open when. */
const readBehaviour = (answer: unknown): Result<Behaviour, readonly AnswerError[]> => {
  if (answer === null || answer === undefined) return ok({ everActed: 'unknown', actedLately: 'unknown' })
  if (typeof answer === 'boolean')
    return ok({ everActed: truthOf(answer), actedLately: answer ? 'unknown' : 'not-met' })
  if (!isObject(answer)) return err([{ pointer: '/answers/6', found: answer, wanted: wantedObject }])
  const { lifetime, past3Months } = answer
  const wrong = [...wrongTruth(lifetime, '/answers/6/lifetime'), ...wrongTruth(past3Months, '/answers/6/past3Months')]
  if (lifetime === false && past3Months === true)
    wrong.push({ pointer: '/answers/6', found: answer, wanted: 'past three months within lifetime' })
  if (wrong.length > 0) return err(wrong)
  const ever = past3Months === true ? 'met' : truthOf(lifetime as boolean | null | undefined)
  return ok({
    everActed: ever,
    actedLately: ever === 'not-met' ? 'not-met' : truthOf(past3Months as boolean | null | undefined),
  })
}

const wrongTruth = (answer: unknown, pointer: string): AnswerError[] =>
  answer === null || answer === undefined || typeof answer === 'boolean'
    ? []
    : [{ pointer, found: answer, wanted: 'true or false; null where not answered' }]

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

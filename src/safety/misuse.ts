import { type Citation, ourRule } from '#core/evidence/sources.ts'
import { atLeastOf, type Truth } from '#core/kernel/truth.ts'
import { type Facts, known } from './facts.ts'

/** AUDIT-C is positive at 4 in men, at 3 in women, and at 3 where the sex isn't known (Bush 1998). */
export const auditCut = (sex: 'female' | 'male' | null): number => (sex === 'male' ? 4 : 3)
/** Skinner 1982. */
export const dastCut = 3

/** So many positive answers of the six bring a physician's judgement. */
export const misuseCut = 2

const positiveIf = <T>(answer: T | null, isPositive: (answer: T) => boolean): Truth =>
  answer === null ? 'unknown' : isPositive(answer) ? 'met' : 'not-met'

interface MisuseQuestion {
  readonly id: string
  readonly asks: string
  readonly judge: (facts: Facts) => Truth
  readonly source: Citation
}

const six = 'one of six questions before enrolment'

/** The misuse screen before somebody is enrolled. Each is met, not met or unknown. */
export const misuseQuestions: readonly MisuseQuestion[] = [
  {
    id: 'audit-c',
    asks: 'AUDIT-C positive: 4 or more in men, 3 or more in women',
    judge: ({ auditC, sex }) => positiveIf(known(auditC), (score) => score >= auditCut(known(sex))),
    source: ourRule(six),
  },
  {
    id: 'dast-10',
    asks: `DAST-10 of ${dastCut} or more`,
    judge: ({ dast10 }) => positiveIf(known(dast10), (score) => score >= dastCut),
    source: ourRule(six),
  },
  {
    id: 'family',
    asks: 'Addiction in the family',
    judge: ({ familyAddiction }) => positiveIf(known(familyAddiction), (answer) => answer === 'yes'),
    source: ourRule(six),
  },
  {
    id: 'pdmp',
    asks: 'Something unexpected in the prescription-monitoring programme',
    judge: ({ pdmp }) => positiveIf(known(pdmp), (answer) => answer === 'unexpected'),
    source: ourRule(six),
  },
  {
    id: 'early-refills',
    asks: 'Early refills of controlled medicines',
    judge: ({ earlyRefills }) => positiveIf(known(earlyRefills), (answer) => answer === 'yes'),
    source: ourRule(six),
  },
  {
    id: 'ketamine',
    asks: 'Non-medical ketamine, ever',
    judge: ({ ketamineNonmedical }) => positiveIf(known(ketamineNonmedical), (answer) => answer !== 'never'),
    source: ourRule(six),
  },
]

export interface MisuseScreen {
  readonly answers: readonly { readonly id: string; readonly asks: string; readonly truth: Truth }[]
  readonly positive: number
  readonly unknown: number
  /** Two or more positive: unknown for as long as the open ones could still make it so. */
  readonly truth: Truth
}

export const misuseScreen = (facts: Facts): MisuseScreen => {
  const answers = misuseQuestions.map(({ id, asks, judge }) => ({ id, asks, truth: judge(facts) }))
  const truths = answers.map(({ truth }) => truth)
  return {
    answers,
    positive: truths.filter((truth) => truth === 'met').length,
    unknown: truths.filter((truth) => truth === 'unknown').length,
    truth: atLeastOf(misuseCut, truths),
  }
}

import type { Assessment } from '#core/headache/assess.ts'
import type { Question } from '#core/headache/questions.ts'

/** A question with what its answer would do to the diagnosis it is about. */
export interface OrderedQuestion extends Question {
  /** Code of that diagnosis; `null`: a warning sign, or the history of treatment. */
  readonly code: string | null
  /** English, as the core says it. */
  readonly name: string | null
  /** Criteria of it that are not known yet, this one among them: 1 = the answer would settle it, 0 = it is settled already. */
  readonly open: number
}

/** The last letter of every disorder, whether something else explains it better, is no question to a diary. */
const openLetters = ({ status, criteria }: Assessment['diagnoses'][number]): number =>
  status === 'insufficient-data' ? criteria.slice(0, -1).filter((letter) => letter.status === 'unknown').length : 0

const ordered = (question: Question, { diagnoses }: Pick<Assessment, 'diagnoses'>): OrderedQuestion => {
  const code = /^A?\d[\d.]*/.exec(question.about)?.[0] ?? null
  const found = diagnoses.find((diagnosis) => diagnosis.code === code)
  return { ...question, code, name: found?.name ?? null, open: found ? openLetters(found) : 1 }
}

const ofTreatment = 50
const settledAlready = 90
/**
 * Warning signs first, since they can't wait; then what settles a diagnosis by itself, what is one of several points, the
 * history of treatment, and at last what would only make an answer firmer that is there already.
 */
const rank = ({ about, code, open }: OrderedQuestion): number =>
  about === 'red flags' ? 0 : code === null ? ofTreatment : open === 0 ? settledAlready : open

export const orderedQuestions = (assessment: Pick<Assessment, 'questions' | 'diagnoses'>): readonly OrderedQuestion[] =>
  assessment.questions.map((question) => ordered(question, assessment)).sort((a, b) => rank(a) - rank(b))

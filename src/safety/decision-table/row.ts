import type { Citation } from '#core/evidence/sources.ts'
import { type Answer, type Facts, known, type TreatmentRoute } from '../facts.ts'
import type { Scope, Verdict } from '../verdict.ts'

/** One verdict that a row can give, and when. Grades stand worst first: the first that holds is the row's finding. */
export interface Grade<T> {
  readonly verdict: Verdict
  readonly scope: Scope
  /** Absent: no question leads here, a clinician names it. */
  readonly when?: (answer: T, facts: Facts) => boolean
  /** Named by a clinician, it holds for these routes only. */
  readonly routes?: readonly TreatmentRoute[]
  /** What was found, in a clinician's words. */
  readonly text: string
  /** What would make this finding another one; “Nothing”: it stays, and its reason is what counts. */
  readonly wouldChange: string
  /** Where this grade rests on something else than its row. */
  readonly source?: Citation
  /** Help is needed now, whatever becomes of the treatment. */
  readonly isEmergency?: true
}

/** A question, who says that it matters, and what each answer means. */
export interface Question<T> {
  readonly id: string
  readonly asks: string
  readonly source: Citation
  /** While nobody knows a required answer, the verdict is `ask`; some are required of some people only. */
  readonly isRequired?: true | ((facts: Facts) => boolean)
  readonly answer?: (facts: Facts) => Answer<T> | undefined
  /** An answer of several parts may be there only in part. */
  readonly isComplete?: (answer: T) => boolean
  readonly grades: readonly Grade<T>[]
}

export type AnyGrade = Omit<Grade<never>, 'when'>

interface RowAnswer {
  readonly found: AnyGrade | null
  readonly state: 'known' | 'unknown' | 'not-asked'
}

export interface Row {
  readonly id: string
  readonly asks: string
  readonly source: Citation
  readonly isRequired: (facts: Facts) => boolean
  /** Of its worst grade; also of the question while it is open. */
  readonly scope: Scope
  readonly grades: readonly AnyGrade[]
  readonly judge: (facts: Facts) => RowAnswer
}

const judgeOf =
  <T>({ answer, isComplete, grades }: Question<T>) =>
  (facts: Facts): RowAnswer => {
    if (answer === undefined) return { found: null, state: 'not-asked' }
    const value = known(answer(facts))
    if (value === null) return { found: null, state: 'unknown' }
    const found = grades.find(({ when }) => when?.(value, facts)) ?? null
    return { found, state: isComplete === undefined || isComplete(value) ? 'known' : 'unknown' }
  }

const requirement = (isRequired: Question<never>['isRequired']): Row['isRequired'] =>
  typeof isRequired === 'function' ? isRequired : () => isRequired === true

export const row = <T>(question: Question<T>): Row => ({
  id: question.id,
  asks: question.asks,
  source: question.source,
  isRequired: requirement(question.isRequired),
  scope: question.grades[0]?.scope ?? 'course',
  grades: question.grades,
  judge: judgeOf(question),
})

/** The commonest row: a required question whose "yes" rules the course out. */
export const ruledOutByYes = (
  question: Omit<Question<'yes' | 'no'>, 'grades' | 'isRequired'> & Pick<Grade<'yes' | 'no'>, 'text' | 'wouldChange'>,
): Row =>
  row({
    ...question,
    isRequired: true,
    grades: [
      {
        verdict: 'not-a-candidate',
        scope: 'course',
        when: (answer) => answer === 'yes',
        text: question.text,
        wouldChange: question.wouldChange,
      },
    ],
  })

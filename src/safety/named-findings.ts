import type { AnyGrade, Row } from './decision-table/row.ts'
import { decisionTable } from './decision-table/table.ts'
import { type Facts, known, type Named, type TreatmentRoute } from './facts.ts'
import { type Finding, findingOfGrade } from './finding.ts'
import { panels } from './panels.ts'
import { badness, type Verdict } from './verdict.ts'

const rows: ReadonlyMap<string, Row> = new Map([...decisionTable, ...panels].map((row) => [row.id, row]))

/** What `other` may name: every row of the table, asked for or not. */
export const findingIds: readonly string[] = [...rows.keys()]

const fits =
  (route: TreatmentRoute) =>
  ({ routes }: AnyGrade): boolean =>
    routes === undefined || routes.includes(route)

/**
 * A course outlasts a day: of two equal verdicts the one for the course is the worse. Of two that are equal in both, the one
 * that no question leads to is what was named.
 */
const weight = (grade: AnyGrade): number =>
  badness(grade.verdict) * 4 + (grade.scope === 'course' ? 2 : 0) + ('when' in grade ? 0 : 1)

const worst = (grades: readonly AnyGrade[]): AnyGrade | undefined =>
  grades.reduce<AnyGrade | undefined>((a, b) => (a === undefined || weight(b) > weight(a) ? b : a), undefined)

const asNamed = ({ asks, scope }: Row, verdict: Verdict): AnyGrade => ({
  verdict,
  scope,
  text: `${asks} (named by a clinician)`,
  wouldChange: 'The clinician who named it takes it off',
})

const gradeOf = (row: Row, named: Named, route: TreatmentRoute): AnyGrade => {
  const fitting = row.grades.filter(fits(route))
  if (typeof named === 'string') return worst(fitting) ?? asNamed(row, 'ok')
  return worst(fitting.filter(({ verdict }) => verdict === named.verdict)) ?? asNamed(row, named.verdict)
}

const findingOf = (named: Named, route: TreatmentRoute): Finding => {
  const id = typeof named === 'string' ? named : named.id
  const row = rows.get(id)
  if (row === undefined) throw new RangeError(`no row of the decision table is called ${id}`)
  return findingOfGrade(row, gradeOf(row, named, route))
}

/** What a clinician found beyond the questions. It is added to the other findings and takes none of them away. */
export const namedFindings = ({ other, route }: Facts): readonly Finding[] =>
  (known(other) ?? []).map((named) => findingOf(named, route))

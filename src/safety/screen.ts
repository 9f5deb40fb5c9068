import type { OwnLimits } from '#core/kernel/tightening.ts'
import { ownFindings } from './clinic-vitals.ts'
import type { Row } from './decision-table/row.ts'
import { decisionTable } from './decision-table/table.ts'
import type { Facts } from './facts.ts'
import { cited, type Finding, findingOfGrade, openQuestion } from './finding.ts'
import { interactionFindings } from './interactions.ts'
import { namedFindings } from './named-findings.ts'
import { interactionRow } from './panels.ts'
import { recordFindings } from './record-findings.ts'
import { redFlagFindings } from './red-flag-findings.ts'
import { type Scope, type Verdict, worstOf } from './verdict.ts'

export type { Finding } from './finding.ts'

export interface Screening {
  /** The worst of all findings. */
  readonly verdict: Verdict
  /** The same, of the findings that stand for the whole course, and of those that stand for today. */
  readonly course: Verdict
  readonly today: Verdict
  readonly findings: readonly Finding[]
  /** Rows that were answered, and where nothing was found. */
  readonly clear: readonly string[]
  readonly needsEmergencyPathway: boolean
}

const findingsOfRow = (row: Row, facts: Facts): readonly Finding[] => {
  const { found, state } = row.judge(facts)
  return [
    ...(found === null ? [] : [findingOfGrade(row, found)]),
    ...(state === 'unknown' && row.isRequired(facts) ? [openQuestion(row)] : []),
  ]
}

const isClear = (row: Row, facts: Facts): boolean => {
  const { found, state } = row.judge(facts)
  return found === null && state === 'known'
}

const medicineFindings = (facts: Facts): readonly Finding[] =>
  interactionFindings(facts).map(({ source, ...finding }) => ({
    id: interactionRow.id,
    scope: interactionRow.scope,
    ...finding,
    ...cited(source),
  }))

const worstIn = (findings: readonly Finding[], scope: Scope): Verdict =>
  worstOf(findings.filter((finding) => finding.scope === scope).map(({ verdict }) => verdict))

/**
 * Whether ketamine may be given to this person, as far as is known: every finding, and the worst of them. A physician
 * decides. `own`: what a clinic set for itself; it can only add findings. Without a clinic there is nothing to add.
 */
export const screen = (facts: Facts, own: OwnLimits = []): Screening => {
  const book = [
    ...decisionTable.flatMap((row) => findingsOfRow(row, facts)),
    ...redFlagFindings(facts),
    ...medicineFindings(facts),
    ...namedFindings(facts),
    ...recordFindings(facts),
  ]
  const findings = [...book, ...ownFindings(facts, own, book)]
  return {
    verdict: worstOf(findings.map(({ verdict }) => verdict)),
    course: worstIn(findings, 'course'),
    today: worstIn(findings, 'today'),
    findings,
    clear: decisionTable
      .filter((row) => isClear(row, facts) && !findings.some(({ id }) => id === row.id))
      .map(({ id }) => id),
    needsEmergencyPathway: findings.some(({ isEmergency }) => isEmergency === true),
  }
}

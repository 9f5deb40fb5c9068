import { type Citation, citationText, type Mark } from '#core/evidence/sources.ts'
import type { AnyGrade, Row } from './decision-table/row.ts'
import type { Act } from './interactions/interaction.ts'
import type { Scope, Verdict } from './verdict.ts'

/** One thing that speaks for, against or is still open, with who says so. */
export interface Finding {
  readonly id: string
  readonly verdict: Verdict
  readonly scope: Scope
  readonly text: string
  readonly source: string
  readonly mark: Mark
  /** What would make it another finding: a new measurement, a report, time. */
  readonly wouldChange: string
  /** Of an interaction: the medicine as written, its row and what to do. */
  readonly medication?: string
  readonly row?: number | null
  readonly act?: Act
  /** Of a test or of monitoring: which. */
  readonly about?: string
  /** Of a red flag: which. */
  readonly flag?: string
  /** Help is needed now, whatever becomes of the treatment. */
  readonly isEmergency?: true
}

export const cited = (source: Citation): Pick<Finding, 'source' | 'mark'> => ({
  source: source.mark === 'ours' ? `Our own rule: ${source.locator}` : citationText(source),
  mark: source.mark,
})

export const findingOfGrade = ({ id, source }: Row, grade: AnyGrade): Finding => ({
  id,
  verdict: grade.verdict,
  scope: grade.scope,
  text: grade.text,
  ...cited(grade.source ?? source),
  wouldChange: grade.wouldChange,
  ...(grade.isEmergency === undefined ? {} : { isEmergency: grade.isEmergency }),
})

export const openQuestion = ({ id, asks, scope, source }: Row): Finding => ({
  id,
  verdict: 'ask',
  scope,
  text: `Not known: ${asks}`,
  ...cited(source),
  wouldChange: scope === 'today' ? 'Asked or measured today, and recorded' : 'Asked, and the answer recorded',
})

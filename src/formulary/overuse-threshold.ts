import { type Citation, cite, ourRule } from '#core/evidence/sources.ts'
import type { OveruseClass } from './drug.ts'

/** Every budget a person may overdraw. `multiple` and `unverified` are counts over several classes, not drug classes. */
export type BudgetClass = OveruseClass | 'multiple' | 'unverified'

export interface OveruseThreshold {
  readonly budget: BudgetClass
  /** ICHD-3 code of the headache that overuse of it is called. */
  readonly code: string
  /** Of what is taken, for a person. */
  readonly name: string
  /** The headache's own name. */
  readonly headache: string
  /** Days per month, for more than three months. */
  readonly daysPerMonth: number
  readonly source: Citation
}

/** In the order of the classification. */
export const overuseThresholds: readonly OveruseThreshold[] = [
  {
    budget: 'ergot',
    code: '8.2.1',
    name: 'Ergotamine',
    headache: 'Ergotamine-overuse headache',
    daysPerMonth: 10,
    source: cite('ichd3', '8.2.1', 'recalled'),
  },
  {
    budget: 'triptan',
    code: '8.2.2',
    name: 'Triptan',
    headache: 'Triptan-overuse headache',
    daysPerMonth: 10,
    source: cite('ichd3', '8.2.2', 'recalled'),
  },
  {
    budget: 'non-opioid-analgesic',
    code: '8.2.3',
    name: 'Paracetamol, aspirin and NSAIDs',
    headache: 'Non-opioid analgesic-overuse headache',
    daysPerMonth: 15,
    source: cite('ichd3', '8.2.3', 'verified'),
  },
  {
    budget: 'opioid',
    code: '8.2.4',
    name: 'Opioid',
    headache: 'Opioid-overuse headache',
    daysPerMonth: 10,
    source: cite('ichd3', '8.2.4', 'recalled'),
  },
  {
    budget: 'combination-analgesic',
    code: '8.2.5',
    name: 'Combination analgesic',
    headache: 'Combination-analgesic-overuse headache',
    daysPerMonth: 10,
    source: cite('ichd3', '8.2.5', 'verified'),
  },
  {
    budget: 'multiple',
    code: '8.2.6',
    name: 'Several classes together',
    headache: 'Medication-overuse headache attributed to multiple drug classes not individually overused',
    daysPerMonth: 10,
    source: cite('ichd3', '8.2.6', 'verified'),
  },
  {
    budget: 'unverified',
    code: '8.2.7',
    name: 'Several classes, amounts not known',
    headache: 'Medication-overuse headache attributed to unspecified or unverified overuse of multiple drug classes',
    daysPerMonth: 10,
    source: cite('ichd3', '8.2.7', 'verified'),
  },
  {
    budget: 'other',
    code: '8.2.8',
    name: 'Other acute medicine',
    headache: 'Medication-overuse headache attributed to other medication',
    daysPerMonth: 10,
    source: cite('ichd3', '8.2.8', 'recalled'),
  },
]

/** The share of a threshold from which a budget is called at risk: 8 of 10 days, 12 of 15. */
export const atRiskShare = { share: 0.8, source: ourRule('early enough to act on, late enough to be rare') } as const

/** In whole days: 8 of 10, 12 of 15. */
export const atRiskFrom = ({ daysPerMonth }: OveruseThreshold): number => Math.ceil(daysPerMonth * atRiskShare.share)

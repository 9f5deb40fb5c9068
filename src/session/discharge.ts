import { type Citation, cite, ourRule } from '#core/evidence/sources.ts'
import { type Truth, truthOf } from '#core/kernel/truth.ts'
import type { CriterionValue } from './events.ts'
import type { Ms } from './true-time.ts'

/** What the events themselves say about leaving; what they don't say is unknown and somebody has to assess it. */
export interface DischargeFacts {
  readonly now: Ms
  /** Earliest end of the stay; `null` = the drug hasn't ended. */
  readonly stayUntil: Ms | null
  readonly vitalsInRange: Truth
  readonly awake: Truth
  readonly dissociationGone: Truth
  readonly vomitedLately: boolean
  readonly hasLine: boolean
  readonly unseenHighAlarm: boolean
  readonly openSevereEvent: boolean
  /** A suicidal statement was reported and nobody has assessed safety since. */
  readonly suicidalStatement: boolean
}

export interface DischargeCriterion {
  readonly id: string
  readonly asks: string
  /** A physician may override it with a typed reason. */
  readonly mayBeOverridden: boolean
  /** Which of the events' own facts decide it; a person's assessment fills what this leaves unknown and never softens a no. */
  readonly judge: (facts: DischargeFacts) => Truth
  readonly source: Citation
}

const assessed = (): Truth => 'unknown'
const deny = (isSo: boolean): Truth => (isSo ? 'not-met' : 'unknown')
type Row = readonly [id: string, asks: string, judge: (facts: DischargeFacts) => Truth, source: Citation]

const row = ([id, asks, judge, source]: Row): DischargeCriterion => ({
  id,
  asks,
  judge,
  source,
  mayBeOverridden: ['D2', 'D5', 'D7', 'D9'].includes(id),
})

const our = ourRule('all of these at once; the clinic’s medical director signs the list')

/** All must be true at the moment of leaving. */
export const dischargeCriteria: readonly DischargeCriterion[] = [
  row([
    'D1',
    'Minimum stay is over',
    ({ now, stayUntil }) => (stayUntil !== null && now >= stayUntil ? 'met' : 'not-met'),
    our,
  ]),
  row(['D2', 'Last two sets at least 15 min apart in range', ({ vitalsInRange }) => vitalsInRange, our]),
  row(['D3', 'Awake: MOAA/S 5', ({ awake }) => awake, cite('chernik-1990', 'answers readily to the name', 'verified')]),
  row(['D4', 'Oriented to person, place and time', assessed, our]),
  row(['D5', 'Dissociation at most 1 of 10, or as before', ({ dissociationGone }) => dissociationGone, our]),
  row(['D6', 'Steady gait, seen and not only asked', assessed, our]),
  row(['D7', 'No vomiting for 30 min, nausea at most mild', ({ vomitedLately }) => deny(vomitedLately), our]),
  row(['D8', 'Line removed and site dry, or handed over', ({ hasLine }) => (hasLine ? 'unknown' : 'met'), our]),
  row(['D9', 'PADSS at least 9', assessed, cite('chung-1995', 'at least 9 of 10', 'verified')]),
  row([
    'D10',
    'No unseen high alarm, no open adverse event of grade 3 or more',
    ({ unseenHighAlarm, openSevereEvent }) => (unseenHighAlarm || openSevereEvent ? 'not-met' : 'met'),
    our,
  ]),
  row(['D11', 'Asked about suicide safety', ({ suicidalStatement }) => deny(suicidalStatement), our]),
  row(['D12', 'Escort present and named', assessed, cite('ketalar-us', 'leaves with a responsible adult', 'verified')]),
  row(['D13', 'After-care given in writing, in the patient’s language, and taught back', assessed, our]),
  row(['D14', 'Follow-up call planned', assessed, our]),
  row(['D15', 'Drug ledger closed, or the discrepancy open with a name', assessed, our]),
]

export const dischargeIds: readonly string[] = dischargeCriteria.map(({ id }) => id)

/** An assessment of how the person was under less drug says nothing once more drug went in. */
export const outdatedByDrug: readonly string[] = ['D3', 'D4', 'D5', 'D6', 'D7', 'D9']

export interface Readiness {
  readonly ready: boolean
  readonly unmet: readonly string[]
  readonly unknown: readonly string[]
}

/** One criterion: the facts first, then the assessment, a no from either wins. */
export const judgeCriterion = (criterion: DischargeCriterion, facts: DischargeFacts, assessment: Truth): Truth => {
  const judged = criterion.judge(facts)
  if (criterion.id === 'D1' && judged === 'not-met') return judged
  if (judged === 'not-met' || assessment === 'not-met') return 'not-met'
  return judged === 'unknown' ? assessment : judged
}

export const readiness = (
  facts: DischargeFacts,
  assessments: ReadonlyMap<string, Truth>,
  overridden: ReadonlySet<string>,
): Readiness => {
  const judged = dischargeCriteria.map((criterion) => ({
    id: criterion.id,
    truth: overridden.has(criterion.id)
      ? ('met' as const)
      : judgeCriterion(criterion, facts, assessments.get(criterion.id) ?? 'unknown'),
  }))
  const idsOf = (truth: Truth): readonly string[] => judged.filter((j) => j.truth === truth).map(({ id }) => id)
  const [unmet, unknown] = [idsOf('not-met'), idsOf('unknown')]
  return { ready: unmet.length === 0 && unknown.length === 0, unmet, unknown }
}

/** What an assessment says: a score where the criterion asks for one, a yes or no elsewhere. */
export const assessmentOf = (id: string, value: CriterionValue): Truth => {
  if (typeof value === 'number' && Number.isNaN(value)) return 'unknown'
  if (typeof value === 'number')
    return id === 'D9' ? truthOf(value >= 9) : id === 'D5' ? truthOf(value <= 1) : 'unknown'
  return typeof value === 'string' ? value : truthOf(value)
}

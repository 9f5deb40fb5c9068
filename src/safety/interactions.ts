import { type Citation, ourRule } from '#core/evidence/sources.ts'
import { anyOf, type Truth } from '#core/kernel/truth.ts'
import { type Facts, known, type MedicationFact, type Named } from './facts.ts'
import { ingredientsOf } from './interactions/ingredients.ts'
import type { Act, Circumstances, Interaction } from './interactions/interaction.ts'
import { interactionsByName } from './interactions/rows.ts'
import type { Verdict } from './verdict.ts'

export { interactions } from './interactions/rows.ts'

/** What one medicine means today, row by row. */
interface InteractionFinding {
  readonly medication: string
  /** `null`: the name isn't known to us. */
  readonly row: number | null
  readonly act: Act
  readonly verdict: Verdict
  readonly text: string
  readonly wouldChange: string
  readonly source: Citation
}

const verdictOf = {
  stop: 'not-a-candidate',
  judge: 'physician-judgement',
  reduce: 'physician-judgement',
  watch: 'ok',
  note: 'ok',
  ask: 'ask',
} as const satisfies Record<Act, Verdict>

const inWords = {
  stop: 'Not today',
  judge: 'A physician decides',
  reduce: 'Lower or slower, a physician decides',
  watch: 'Caution',
  note: 'Noted',
  ask: 'Ask when it was last taken, and what it means here',
} as const satisfies Record<Act, string>

const reaches = (value: number | null, bound: number): Truth =>
  value === null ? 'unknown' : value >= bound ? 'met' : 'not-met'

const hasRaisedBp = ({ bp }: Facts): Truth => {
  const pressure = known(bp)
  return anyOf([reaches(known(pressure?.systolic), 140), reaches(known(pressure?.diastolic), 90)])
}

const idOf = (named: Named): string => (typeof named === 'string' ? named : named.id)

const circumstancesOf = (facts: Facts, { hoursAgo }: MedicationFact): Circumstances => ({
  route: facts.route,
  hoursAgo: known(hoursAgo),
  hasRaisedBp: hasRaisedBp(facts),
  hasEpilepsy: (known(facts.other) ?? []).some((named) => idOf(named) === 'seizure'),
})

const findingOf = (medication: string, row: Interaction, now: Circumstances): InteractionFinding => {
  const { no, drugs, effect, act, until, source } = row
  const advised = act(now)
  return {
    medication,
    row: no,
    act: advised,
    verdict: verdictOf[advised],
    text: `${medication} (${drugs}): ${effect}. ${inWords[advised]}`,
    wouldChange: verdictOf[advised] === 'ok' ? 'Nothing to change: it is said, not weighed' : (until ?? 'Without it'),
    source,
  }
}

/** Why a name nobody knows is a question and never an all-clear. */
export const unrecognisedSource = ourRule('a medicine that can’t be coded is an open question')

const notRecognised = (medication: string): InteractionFinding => ({
  medication,
  row: null,
  act: 'ask',
  verdict: 'ask',
  text: `“${medication}” is not known to us: ask what it is; it is not “no interaction”`,
  wouldChange: 'Its name as on the box, or what is in it',
  source: unrecognisedSource,
})

/** Every row that a medicine meets. An empty list: the medicine is known and stands in no row. */
const ofMedication = (facts: Facts, medication: MedicationFact): readonly InteractionFinding[] => {
  const ingredients = ingredientsOf(medication.name)
  if (ingredients === null) return [notRecognised(medication.name)]
  const rows = new Set(ingredients.flatMap((name) => interactionsByName.get(name) ?? []))
  return [...rows].map((row) => findingOf(medication.name, row, circumstancesOf(facts, medication)))
}

export const interactionFindings = (facts: Facts): readonly InteractionFinding[] =>
  (known(facts.medications) ?? []).flatMap((medication) => ofMedication(facts, medication))

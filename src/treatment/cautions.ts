import { type Citation, ourRule } from '#core/evidence/sources.ts'
import { decisionTable } from '#core/safety/decision-table/table.ts'
import { type Facts, known, type TreatmentRoute } from '#core/safety/facts.ts'
import { interactionFindings } from '#core/safety/interactions.ts'
import type { Check } from './check.ts'

/** What the person takes or has, and what the source says it means for a dose. No source gives a figure, so none is made up. */
export interface Caution {
  readonly id: string
  readonly about: string
  /** What is asked for. */
  readonly words: string
  /** `unknown`: nobody has said, or nobody knows the medicine. */
  readonly status: 'warn' | 'unknown'
  readonly source: Citation
}

/** What was answered about a person that may lower a dose. */
export type KnownOfPerson = Pick<
  Facts,
  'medications' | 'bp' | 'other' | 'liver' | 'altXUln' | 'bilirubinXUln' | 'alpXUln'
>

export const cautionSource = ourRule('who takes or has what lowers a dose has it weighed, and said, by whoever signs')

/** Conditions that the decision table leaves to a physician and that bear on the dose or the stay. Age is a limit of its own (G03). */
const rowsOfDose = ['liver-moderate', 'lft']

/**
 * Medicines count as taken all along: how many hours ago is a question of the day, asked before each session.
 * `null`: nobody was ever asked.
 */
export const cautionsFor = (person: KnownOfPerson | null, route: TreatmentRoute): readonly Caution[] => {
  const medications = person && known(person.medications)
  const facts: Facts = { ...person, route, medications: (medications ?? []).map(({ name }) => ({ name })) }
  return [...(medications === null ? [medicinesUnknown] : medicineCautions(facts)), ...conditionCautions(facts)]
}

const medicinesUnknown: Caution = {
  id: 'interactions',
  about: 'Medicines taken, and what they mean for the dose',
  words: 'nobody has said',
  status: 'unknown',
  source: cautionSource,
}

const medicineCautions = (facts: Facts): readonly Caution[] =>
  interactionFindings(facts).flatMap(({ medication, row, act, text, source }): readonly Caution[] => {
    if (row === null)
      return [
        { id: `medicine ${medication}`, about: text, words: 'what is in it is not known', status: 'unknown', source },
      ]
    const words = dosingWords[act]
    return words === undefined ? [] : [{ id: `interaction ${row}`, about: text, words, status: 'warn', source }]
  })

const dosingWords: Partial<Record<ReturnType<typeof interactionFindings>[number]['act'], string>> = {
  reduce: 'a lower start or slower steps; how much lower no source says',
  judge: 'a lower start or slower steps, if it is given at all',
  stop: 'not together',
}

const conditionCautions = (facts: Facts): readonly Caution[] =>
  decisionTable
    .filter(({ id }) => rowsOfDose.includes(id))
    .flatMap((row): readonly Caution[] => {
      const { found } = row.judge(facts)
      if (found?.verdict !== 'physician-judgement') return []
      const { text, source = row.source } = found
      return [{ id: row.id, about: text, words: 'a physician decides', status: 'warn', source }]
    })

/** As a check of an order: without a number, and never refused, since candidacy has its own say. */
export const cautionCheck = ({ id, about, words, status, source }: Caution): Check => ({
  id,
  about,
  value: null,
  words,
  unit: '',
  recommended: 'no bound',
  absolute: 'no bound',
  status,
  source,
})

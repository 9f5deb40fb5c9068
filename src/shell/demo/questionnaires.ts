import type { InstrumentId } from '#core/instruments/instrument.ts'
import { submitQuestionnaire } from '../workflows/submit-questionnaire.ts'
import { asPatient } from './as-patient.ts'
import type { Seed } from './load.ts'
import type { DemoPerson } from './people.ts'
import { seriesDays } from './series-days.ts'

type Answered = readonly [instrument: InstrumentId, before: readonly number[], after: readonly number[] | null]

/** How each answered, the day before the first session and four weeks after the last. */
const answersOf: Readonly<Record<string, readonly Answered[]>> = {
  rosa: [
    ['hit-6', [13, 11, 13, 11, 11, 11], [10, 10, 11, 10, 10, 10]],
    ['phq-9', [1, 2, 2, 2, 1, 1, 2, 0, 0], [1, 1, 1, 1, 1, 0, 1, 0, 0]],
    ['gad-7', [2, 1, 2, 1, 1, 1, 1], [1, 1, 1, 1, 0, 1, 0]],
    ['pgic', [], [2]],
  ],
  omar: [
    ['hit-6', [11, 11, 11, 11, 10, 11], [11, 11, 11, 10, 10, 11]],
    ['phq-9', [1, 1, 2, 1, 0, 1, 1, 0, 0], [1, 1, 2, 1, 1, 1, 1, 0, 0]],
    ['pgic', [], [4]],
  ],
  lena: [['phq-9', [0, 1, 2, 2, 0, 0, 1, 0, 0], null]],
}

/** After the diaries and the series: what people said of themselves, through the workflow that scores it. */
export const seedQuestionnaires: Seed = async (work, people) => {
  for (const person of people) {
    const days = seriesDays(person, work.now.toZonedDateTimeISO(work.timeZone).toPlainDate())
    const [first, last] = [days[0], days.at(-1)]
    if (first === undefined || last === undefined) continue
    for (const [instrument, before, after] of answersOf[person.key] ?? []) {
      const answered = [
        { answers: before, takenOn: dayAfter(first, -1) },
        { answers: after ?? [], takenOn: dayAfter(last, 28) },
      ]
      for (const { answers, takenOn } of answered)
        if (answers.length > 0) await answer(asPatient(work, person), person, { instrument, answers, takenOn })
    }
  }
}

const dayAfter = (date: string, days: number): string => Temporal.PlainDate.from(date).add({ days }).toString()

const answer = async (
  work: Parameters<Seed>[0],
  { id, language }: DemoPerson,
  given: { readonly instrument: InstrumentId; readonly answers: readonly number[]; readonly takenOn: string },
): Promise<void> => {
  const kept = await submitQuestionnaire(work, id, { ...given, id: work.newId(), language, adultEscort: null })
  if (!kept.ok) throw new Error(`the demo questionnaire was refused: ${JSON.stringify(kept.error)}`)
}

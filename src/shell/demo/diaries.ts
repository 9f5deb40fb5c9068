import type { DiaryDay } from '#core/headache/diary.ts'
import { changesBetween } from '#core/headache/merge-days.ts'
import { appendVersions, type DayVersion } from '../store/repositories/diary.ts'
import type { Work } from '../work.ts'
import { asPatient } from './as-patient.ts'
import { generateDiary } from './diary-generator.ts'
import type { Seed } from './load.ts'
import { type DemoPerson, demoPeople } from './people.ts'
import { personaOf } from './persona-of.ts'
import { seriesDays } from './series-days.ts'

/** Enough for four verdict months; for those after a series also for the months before it. */
const daysKept = 150
const daysKeptAfterSeries = 240
const eveningHour = 20

/** Everybody's diary up to yesterday, each day written on its evening; today is left for whoever looks. */
export const seedDiaries: Seed = async (work, people) => {
  const today = work.now.toZonedDateTimeISO(work.timeZone).toPlainDate()
  for (const person of people) {
    const kept = person.stage === 'after-series' ? daysKeptAfterSeries : daysKept
    const [firstSession = null] = seriesDays(person, today)
    await writeDiary(work, person, {
      from: today.subtract({ days: kept }),
      to: today.subtract({ days: 1 }),
      firstSession,
    })
  }
}

export interface DiarySpan {
  readonly from: Temporal.PlainDate
  /** Included. */
  readonly to: Temporal.PlainDate
  /** ISO day from which this person's treatment shows in the diary. */
  readonly firstSession: string | null
}

/** Writes what this person would have written on these days. */
export const writeDiary = async (
  work: Work,
  person: DemoPerson,
  { from, to, firstSession }: DiarySpan,
): Promise<void> => {
  const { timeZone } = person
  const persona = personaOf(person, firstSession)
  const { days } = generateDiary({ persona, from: from.toString(), to: to.toString(), timeZone, seed: seedOf(person) })
  await appendVersions(
    asPatient(work, person),
    person.id,
    days.map((day) => asWritten(work, day, timeZone)),
  )
}

/** Chosen so that neighbours in the list differ; the number itself means nothing. */
const seedOf = ({ key }: DemoPerson): number => 101 + 7 * demoPeople.findIndex((person) => person.key === key)

const asWritten = (work: Work, day: DiaryDay, timeZone: string): DayVersion => ({
  version: 1,
  day,
  changes: changesBetween(null, day),
  baseVersion: null,
  editId: work.newId(),
  editedAt: Temporal.PlainDate.from(day.date)
    .toZonedDateTime({ timeZone, plainTime: new Temporal.PlainTime(eveningHour) })
    .toInstant(),
  origin: 'app',
  importHash: null,
})

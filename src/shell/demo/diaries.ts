import type { DiaryDay } from '#core/headache/diary.ts'
import { changesBetween } from '#core/headache/merge-days.ts'
import { appendVersions, type DayVersion } from '../store/repositories/diary.ts'
import type { Work } from '../work.ts'
import { asPatient } from './as-patient.ts'
import { generateDiary } from './diary-generator.ts'
import type { Seed } from './load.ts'
import { type DemoPerson, demoPeople } from './people.ts'
import { personaOf } from './persona.ts'
import { seriesDays } from './series-days.ts'

/** Enough for four verdict months; for those after a series also for the months before it. */
const daysKept = 150
const daysKeptAfterSeries = 240
const eveningHour = 20

/** Everybody's diary up to yesterday, each day written on its evening; today is left for whoever looks. */
export const seedDiaries: Seed = async (work, people) => {
  for (const person of people) await appendVersions(asPatient(work, person), person.id, versionsFor(work, person))
}

const versionsFor = (work: Work, person: DemoPerson): DayVersion[] => {
  const today = work.now.toZonedDateTimeISO(person.timeZone).toPlainDate()
  const [first = null] = seriesDays(person, today)
  const { days } = generateDiary({
    persona: personaOf(person, first),
    from: today.subtract({ days: person.stage === 'after-series' ? daysKeptAfterSeries : daysKept }).toString(),
    to: today.subtract({ days: 1 }).toString(),
    timeZone: person.timeZone,
    seed: seedOf(person),
  })
  return days.map((day) => asWritten(work, day, person.timeZone))
}

/** Chosen so that neighbours in the list differ; the number itself means nothing. */
const seedOf = (person: DemoPerson): number => 101 + 7 * demoPeople.indexOf(person)

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

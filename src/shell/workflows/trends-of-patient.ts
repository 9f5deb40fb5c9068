import { type Trends, trends } from '#core/headache/trends/trends.ts'
import type { PatientId } from '#core/kernel/identity.ts'
import { diaryOf } from '../store/repositories/diary.ts'
import { profileOf } from '../store/repositories/profiles.ts'
import type { Work } from '../work.ts'

/** What a whole diary shows over time, up to a day (ISO), by default today where it is kept. Worked out on each look. */
export const trendsOfPatient = async (work: Work, patientId: PatientId, asOf: string | undefined): Promise<Trends> => {
  const diary = await diaryOf(work, patientId, { to: asOf })
  const today = work.now.toZonedDateTimeISO(diary.timeZone).toPlainDate().toString()
  return trends(diary, await profileOf(work, patientId), asOf ?? today)
}

import { type Assessment, assess } from '#core/headache/assess.ts'
import type { PatientId } from '#core/kernel/identity.ts'
import { diaryOf } from '../store/repositories/diary.ts'
import { profileOf } from '../store/repositories/profiles.ts'
import type { Work } from '../work.ts'

/** The assessment as of a day (ISO), by default today where the diary is kept. Worked out each time, so it can't be out of date. */
export const assessPatient = async (
  work: Work,
  patientId: PatientId,
  asOf: string | undefined,
): Promise<Assessment> => {
  const diary = await diaryOf(work, patientId, { to: asOf })
  const today = work.now.toZonedDateTimeISO(diary.timeZone).toPlainDate().toString()
  return assess(diary, await profileOf(work, patientId), asOf ?? today)
}

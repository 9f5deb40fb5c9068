import { recognise } from '#core/formulary/recognise.ts'
import { assess } from '#core/headache/assess.ts'
import type { Diary } from '#core/headache/diary.ts'
import { medicineFacts } from '#core/headache/medicine-days.ts'
import { type RibbonDay, ribbonDays } from '#core/headache/ribbon-days.ts'
import { ageOn } from '#core/kernel/calendar-day.ts'
import type { PatientId } from '#core/kernel/identity.ts'
import type { Chart } from '../http/contract/chart.ts'
import { diaryOf } from '../store/repositories/diary.ts'
import { findPatient } from '../store/repositories/patients.ts'
import { historyOf, profileOf } from '../store/repositories/profiles.ts'
import { treatmentDays } from '../store/repositories/sessions.ts'
import { weighingsOf } from '../store/repositories/weighings.ts'
import type { Work } from '../work.ts'

const drugsOf = (name: string) => recognise(name)?.drugs ?? null

/** A year, or as much of it as there is a diary: from the first of a month, so that each row is a whole one. */
const yearOf = (diary: Diary, today: Temporal.PlainDate): readonly RibbonDay[] => {
  const yearAgo = today.subtract({ months: 11 }).with({ day: 1 })
  const first = diary.days[0] === undefined ? today : Temporal.PlainDate.from(diary.days[0].date)
  const from = (Temporal.PlainDate.compare(first, yearAgo) < 0 ? yearAgo : first).with({ day: 1 })
  const span = { from: from.toString(), to: today.toString() }
  return ribbonDays(diary, span, ({ medications }) => medicineFacts(medications, drugsOf).acute)
}

/** `null`: no such person in this clinic. */
export const openChart = async (work: Work, patientId: PatientId): Promise<Chart | null> => {
  const person = await findPatient(work, patientId)
  if (person === null) return null
  const diary = await diaryOf(work, patientId)
  const today = work.now.toZonedDateTimeISO(diary.timeZone).toPlainDate()
  const { version, history, recordedAt } = await historyOf(work, patientId)
  const [weight] = await weighingsOf(work, patientId)
  return {
    person,
    ageYears: ageOn(person.birthDate, today.toString()),
    weight: weight ?? null,
    days: yearOf(diary, today),
    treatments: (await treatmentDays(work, patientId)).map(({ date, route }) => ({
      date,
      route: route === 'nasal' ? 'nasal' : 'iv',
    })),
    assessment: assess(diary, await profileOf(work, patientId), today.toString()),
    history: { version, history, recordedAt: recordedAt?.toString() ?? null },
  }
}

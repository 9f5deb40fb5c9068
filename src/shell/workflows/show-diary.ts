import { recognise } from '#core/formulary/recognise.ts'
import { assess } from '#core/headache/assess.ts'
import type { Diary, DiaryDay, DoseTaken } from '#core/headache/diary.ts'
import { medicineFacts, overuseClasses } from '#core/headache/medicine-days.ts'
import type { PatientId } from '#core/kernel/identity.ts'
import type { DiaryAnswer } from '../http/contract/diary.ts'
import { currentDays, diaryOf, type Span } from '../store/repositories/diary.ts'
import { treatmentDays } from '../store/repositories/sessions.ts'
import type { Work } from '../work.ts'

const drugsOf = (name: string) => recognise(name)?.drugs ?? null

/** The classes whose budget a dose of this name uses up. */
const classesOf = (name: string): string[] => {
  const { budget } = medicineFacts([{ name }], drugsOf)
  return overuseClasses.filter((each) => budget[each] === 'met')
}

/** What somebody took in an attack last time is what they will take the next: their own medicines, most used of the last 90 days first. */
const usualDays = 90
const usualCount = 6
const usualMedicines = ({ days }: Diary, today: string): DiaryAnswer['usual'] => {
  const since = Temporal.PlainDate.from(today).subtract({ days: usualDays }).toString()
  const doses = days.filter(({ date }) => date >= since).flatMap(({ medications }) => medications ?? [])
  const key = ({ name, doseMg }: DoseTaken) => `${name.trim().toLowerCase()} ${doseMg ?? ''}`
  return [...Map.groupBy(doses, key).values()]
    .sort((a, b) => b.length - a.length)
    .slice(0, usualCount)
    .map(([dose]) => ({ name: dose!.name, doseMg: dose!.doseMg ?? null, classes: classesOf(dose!.name) }))
}

/** Was an acute medicine taken on a recorded day? */
export const acuteOn = ({ medications }: DiaryDay) => medicineFacts(medications, drugsOf).acute

/** The diary with what its pages need: which version each day is, the newest 28 days counted, the budgets, the usual medicines. */
export const showDiary = async (work: Work, patientId: PatientId, span: Span): Promise<DiaryAnswer> => {
  const diary = await diaryOf(work, patientId)
  const today = work.now.toZonedDateTimeISO(diary.timeZone).toPlainDate().toString()
  const current = await currentDays(work, patientId, span)
  const treated = await treatmentDays(work, patientId)
  const { window, monthlyRanges, medicationOveruse } = assess(diary, {}, today)
  const [headacheDays, headacheDaysAtMost] = monthlyRanges.headacheDays
  return {
    timeZone: diary.timeZone,
    today,
    days: [...current.values()].map(({ version, day }) => ({ version, day, acuteMedicine: acuteOn(day) })),
    window: {
      from: window.from,
      to: window.to,
      recorded: window.recorded,
      missing: window.missing,
      headacheDays,
      headacheDaysAtMost,
    },
    budgets: medicationOveruse.map((budget) => ({
      class: budget.class,
      name: budget.name,
      days: budget.days,
      daysAtMost: budget.daysAtMost,
      threshold: budget.threshold,
      status: budget.status,
      projectedCrossing: budget.projectedCrossing,
      crossingChance: budget.crossingChance,
      forecast: budget.forecast,
      source: budget.source,
    })),
    treatments: treated.map(({ date, route }) => ({ date, route: route === 'nasal' ? 'nasal' : 'iv' })),
    usual: usualMedicines(diary, today),
  }
}

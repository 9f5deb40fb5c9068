import type { AnswerError } from '#core/instruments/answers.ts'
import { instruments } from '#core/instruments/index.ts'
import type { InstrumentId, Previous, Response } from '#core/instruments/instrument.ts'
import type { PatientId } from '#core/kernel/identity.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { findPatient } from '../store/repositories/patients.ts'
import { appendQuestionnaire, type Questionnaire, questionnairesOf } from '../store/repositories/questionnaires.ts'
import type { Work } from '../work.ts'
import { tellScreening } from './tell-screening.ts'

export interface Submission {
  /** Made by the device; the same one sent again changes nothing. */
  readonly id: string
  readonly instrument: InstrumentId
  readonly language: 'en' | 'es'
  /** ISO local day of the patient. */
  readonly takenOn: string
  readonly answers: unknown
  readonly adultEscort: boolean | null
}

export type SubmitError =
  | { readonly code: 'answers-not-allowed'; readonly errors: readonly AnswerError[] }
  | { readonly code: 'taken-in-the-future'; readonly today: string }
  | { readonly code: 'no-such-person' }

/** Scores what somebody answered against their last complete answers, keeps both, and tells the screening what concerns it. */
export const submitQuestionnaire = async (
  work: Work,
  patientId: PatientId,
  submission: Submission,
): Promise<Result<Omit<Questionnaire, 'recordedAt'>, SubmitError>> => {
  const patient = await findPatient(work, patientId)
  if (patient === null) return err({ code: 'no-such-person' })
  const today = latestToday(work, patient.timeZone)
  if (submission.takenOn > today) return err({ code: 'taken-in-the-future', today })
  const earlier = await questionnairesOf(work, patientId)
  const known = earlier.find(({ id }) => id === submission.id)
  if (known) return ok(known)
  const sex = patient.sexAtBirth === 'unknown' ? null : patient.sexAtBirth
  const scored = instruments[submission.instrument].score(responseTo(submission, { earlier, sex }))
  if (!scored.ok) return err({ code: 'answers-not-allowed', errors: scored.error })
  const { id, instrument, language, takenOn, answers } = submission
  const recordedAs = work.actor.role === 'patient' ? 'patient' : 'staff'
  const kept = { id, instrument, language, takenOn, answers, score: scored.value, recordedAs } as const
  await appendQuestionnaire(work, patientId, kept)
  await tellScreening(work, patientId, kept)
  return ok(kept)
}

/** Where the person lives or where the clinic is, whichever is further on: a page knows the clinic's date. */
const latestToday = ({ now, timeZone }: Work, ownZone: string): string =>
  [timeZone, ownZone].map((zone) => now.toZonedDateTimeISO(zone).toPlainDate().toString()).sort()[1]!

const responseTo = (
  { instrument, language, takenOn, answers, adultEscort }: Submission,
  { earlier, sex }: { readonly earlier: readonly Questionnaire[]; readonly sex: Response['sex'] },
): Response => {
  const previous = earlier.findLast(
    (each) =>
      each.instrument === instrument &&
      each.language === language &&
      each.takenOn < takenOn &&
      each.score.status !== 'incomplete',
  )
  return {
    takenOn,
    adultEscort,
    sex: sex ?? null,
    ...(instrument === 'msq-2.1' ? { recoded: answers } : { answers }),
    previous: previous ? previousOf(previous) : null,
  }
}

/** Same instrument and language, an earlier day. */
const previousOf = ({ takenOn, score }: Questionnaire): Previous => ({
  score: score.score,
  takenOn,
  version: score.version,
  status: score.status,
  roleRestrictive: score.roleRestrictive ?? null,
  rolePreventive: score.rolePreventive ?? null,
  emotional: score.emotional ?? null,
})

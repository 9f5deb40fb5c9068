import type { PatientId } from '#core/kernel/identity.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { insertConcernAnswer, openConcerns } from '../store/repositories/safety-concerns.ts'
import type { Work } from '../work.ts'

export type AnswerConcernError =
  | { readonly code: 'no-open-concern' }
  | { readonly code: 'words-missing'; readonly shortest: number }

const shortest = 10

/** A clinician says what was done about a concern; only then does it leave the list. */
export const answerConcern = async (
  work: Work,
  patientId: PatientId,
  { concernId, whatWasDone }: { readonly concernId: string; readonly whatWasDone: string },
): Promise<Result<null, AnswerConcernError>> => {
  if (whatWasDone.trim().length < shortest) return err({ code: 'words-missing', shortest })
  const open = await openConcerns(work, patientId)
  const by = work.actor.staffId
  if (by === null || !open.some(({ id }) => id === concernId)) return err({ code: 'no-open-concern' })
  await insertConcernAnswer(work, { concernId, whatWasDone: whatWasDone.trim(), by })
  return ok(null)
}

import type { PatientId } from '#core/kernel/identity.ts'
import type { Concern } from '#core/safety/concerns.ts'
import { insertConcern, openConcerns } from '../store/repositories/safety-concerns.ts'
import type { Work } from '../work.ts'

const dueAt = ({ now, timeZone }: Work, { within }: Concern): Temporal.Instant => {
  if (within !== 'endOfDay') return now.add(within)
  return now.toZonedDateTimeISO(timeZone).add({ days: 1 }).startOfDay().toInstant()
}

/** Puts an answer that can't wait on the clinic's list, once for as long as nobody has acted on it. */
export const raiseConcern = async (
  work: Work,
  patientId: PatientId,
  { screeningId, ...concern }: Concern & { readonly screeningId: string | null },
): Promise<void> => {
  const { kind, what } = concern
  const open = await openConcerns(work, patientId)
  if (open.some((each) => each.kind === kind && each.what === what)) return
  await insertConcern(work, {
    id: work.newId(),
    patientId,
    screeningId,
    kind,
    what,
    raisedAt: work.now,
    dueAt: dueAt(work, concern),
  })
}

import type { StaffId } from '#core/kernel/identity.ts'
import type { TreatmentRoute } from '#core/safety/facts.ts'
import type { TestClinic } from '../../../test/support/clinic.ts'
import { type Decided, insertCandidacyDecision, insertScreening } from '../store/repositories/candidacy.ts'

/** A physician's word on somebody's candidacy, put straight into the database: what a step after it stands on. */
export const judged = (
  clinic: TestClinic,
  key: string,
  route: TreatmentRoute,
  decision: Decided = 'candidate',
): Promise<void> =>
  clinic.work('physician', async (work) => {
    const patientId = clinic.patient(key).id
    const screeningId = work.newId()
    const said = { patientId, route, courseVerdict: 'ok' } as const
    await insertScreening(work, {
      ...said,
      id: screeningId,
      answers: {},
      facts: { route, medications: [] },
      verdict: 'ok',
      findings: [],
      rulesVersion: 'test',
      recordedAt: work.now,
      recordedAs: 'staff',
    })
    await insertCandidacyDecision(work, {
      ...said,
      id: work.newId(),
      screeningId,
      decision,
      reason: 'decided for this test only',
      decidedBy: work.actor.staffId as StaffId,
      decidedAt: work.now,
    })
  })

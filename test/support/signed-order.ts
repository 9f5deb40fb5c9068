import type { OrderId, PatientId } from '#core/kernel/identity.ts'
import { infusionOrder } from '#core/treatment/order.test-support.ts'
import { contentHash, type OrderContent } from '#core/treatment/order.ts'
import { sha256 } from '#shell/sha256.ts'
import { appendCourse } from '#shell/store/repositories/courses.ts'
import { appendOrder } from '#shell/store/repositories/orders.ts'
import type { Work } from '#shell/work.ts'

/** Puts a signed order in force for somebody, straight into the store; `work` is a prescriber's. */
export const signOrderFor = async (
  work: Work,
  patientId: PatientId,
  change: Partial<OrderContent> = {},
): Promise<OrderContent> => {
  const courseId = work.newId()
  const expiresOn = work.now.toZonedDateTimeISO(work.timeZone).toPlainDate().add({ days: 60 }).toString()
  const content = {
    ...(change.route === 'nasal' ? {} : infusionOrder),
    ...change,
    expiresOn,
    patientId,
    courseId,
  } as OrderContent
  const { drug, route, setting, sessionsPlanned, minHoursBetween } = content
  await appendCourse(work, {
    id: courseId,
    version: 1,
    patientId,
    drug,
    route,
    setting,
    status: 'active',
    sessionsPlanned,
    minHoursBetween,
  })
  const id = work.newId() as OrderId
  const hash = contentHash(content, sha256)
  const draft = { id, version: 1, patientId, courseId, courseVersion: 1, content, hash, note: null }
  const unsigned = { signedBy: null, signedAt: null, signedHash: null }
  const signed = { signedBy: work.actor.staffId, signedAt: work.now, signedHash: hash }
  for (const order of [
    { ...draft, status: 'draft' as const, ...unsigned },
    { ...draft, version: 2, status: 'active' as const, ...signed },
  ]) {
    const saved = await appendOrder(work, order)
    if (!saved.ok) throw new Error(`the order was refused: ${JSON.stringify(saved.error)}`)
  }
  return content
}

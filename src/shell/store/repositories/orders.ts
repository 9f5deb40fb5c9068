import type { Selectable } from 'kysely'
import type { OrderId, PatientId, StaffId } from '#core/kernel/identity.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { OrderContent } from '#core/treatment/order.ts'
import type { Work } from '../../work.ts'
import { attempt } from '../database.ts'
import { json, type Tables } from '../tables.ts'

type At = Pick<Work, 'db' | 'clinicId'>

/** One version of an order as it lies in the database. */
export interface StoredOrder {
  readonly id: OrderId
  readonly version: number
  readonly patientId: PatientId
  readonly courseId: string
  readonly courseVersion: number
  readonly status: 'draft' | 'active' | 'stopped'
  readonly content: OrderContent
  readonly hash: string
  readonly signedBy: StaffId | null
  readonly signedAt: Temporal.Instant | null
  readonly signedHash: string | null
  readonly note: string | null
  readonly recordedAt: Temporal.Instant
}

/** A signed order that a session may run under. */
export interface OrderInForce {
  readonly id: OrderId
  readonly version: number
  readonly hash: string
  readonly content: OrderContent
  readonly signedBy: StaffId
  readonly signedAt: Temporal.Instant
}

type Row = Selectable<Tables['order_latest']>

const fromRow = (row: Row): StoredOrder => ({
  id: row.id as OrderId,
  version: row.version,
  patientId: row.patient_id as PatientId,
  courseId: row.course_id,
  courseVersion: row.course_version,
  status: row.status,
  content: row.content,
  hash: row.content_hash,
  signedBy: row.signed_by as StaffId | null,
  signedAt: row.signed_at,
  signedHash: row.signed_hash,
  note: row.note,
  recordedAt: row.recorded_at,
})

/** Every order of a person in its latest version, newest first. */
export const ordersOf = async ({ db, clinicId }: At, patientId: PatientId): Promise<readonly StoredOrder[]> => {
  const rows = await db
    .selectFrom('order_latest')
    .selectAll()
    .where('clinic_id', '=', clinicId)
    .where('patient_id', '=', patientId)
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => fromRow(row))
}

/** The latest version of one order of one person; `null` when there is none. */
export const findOrder = async (
  { db, clinicId }: At,
  { orderId, patientId }: { orderId: OrderId; patientId: PatientId },
): Promise<StoredOrder | null> => {
  const row = await db
    .selectFrom('order_latest')
    .selectAll()
    .where('clinic_id', '=', clinicId)
    .where('patient_id', '=', patientId)
    .where('id', '=', orderId)
    .executeTakeFirst()
  return row ? fromRow(row) : null
}

/** One version of an order, as it was: a session keeps the version it ran under. */
export const orderVersion = async (
  { db, clinicId }: At,
  { orderId, version }: { orderId: OrderId; version: number },
): Promise<StoredOrder | null> => {
  const row = await db
    .selectFrom('treatment_order')
    .selectAll()
    .where('clinic_id', '=', clinicId)
    .where('id', '=', orderId)
    .where('version', '=', version)
    .executeTakeFirst()
  return row ? fromRow(row) : null
}

/** Every order in force for a person, expired or not, latest signature first. */
export const signedOrdersOf = async ({ db, clinicId }: At, patientId: PatientId): Promise<readonly StoredOrder[]> => {
  const rows = await db
    .selectFrom('order_in_force')
    .selectAll()
    .where('clinic_id', '=', clinicId)
    .where('patient_id', '=', patientId)
    .orderBy('signed_at', 'desc')
    .execute()
  return rows.map((row) => fromRow(row))
}

/** The one signed order that is in force and in date today in the clinic; `null` = none: no session may start. */
export const activeOrderFor = async (
  work: Pick<Work, 'db' | 'clinicId' | 'now' | 'timeZone'>,
  patientId: PatientId,
): Promise<OrderInForce | null> => {
  const today = work.now.toZonedDateTimeISO(work.timeZone).toPlainDate().toString()
  const [order] = (await signedOrdersOf(work, patientId)).filter(({ content }) => content.expiresOn >= today)
  if (!order?.signedBy || !order.signedAt) return null
  const { id, version, hash, content, signedBy, signedAt } = order
  return { id, version, hash, content, signedBy, signedAt }
}

export type SaveRefusal =
  | { readonly code: 'stale' }
  | { readonly code: 'refused-by-database'; readonly constraint: string }

/** Adds the next version. Somebody else's version first is `stale`; a bound of the database is named by its constraint. */
export const appendOrder = async (
  work: Work,
  order: Omit<StoredOrder, 'recordedAt'>,
): Promise<Result<StoredOrder, SaveRefusal>> => {
  const saved = await attempt(work.db, () =>
    work.db
      .insertInto('treatment_order')
      .values({
        clinic_id: work.clinicId,
        id: order.id,
        version: order.version,
        patient_id: order.patientId,
        course_id: order.courseId,
        course_version: order.courseVersion,
        status: order.status,
        content: json(order.content),
        content_hash: order.hash,
        signed_by: order.signedBy,
        signed_at: order.signedAt,
        signed_hash: order.signedHash,
        note: order.note,
        expires_on: order.content.expiresOn,
        recorded_at: work.now,
        recorded_by: work.actor.staffId,
      })
      .execute(),
  )
  if ('value' in saved) return ok({ ...order, recordedAt: work.now })
  if (saved.refusedBy === 'treatment_order_pkey') return err({ code: 'stale' })
  return err({ code: 'refused-by-database', constraint: saved.refusedBy })
}

import type { OrderId, PatientId, StaffId } from '#core/kernel/identity.ts'
import type { Work } from '../../work.ts'
import type { ShownPrediction } from '../tables/levels.ts'
import { json } from '../tables.ts'

export interface StoredPrediction extends ShownPrediction {
  readonly orderId: OrderId
  readonly orderVersion: number
  readonly basis: 'population' | 'person'
  readonly recordedAt: Temporal.Instant
}

/** Newest first. */
export const orderPredictionsOf = async (
  { db, clinicId }: Pick<Work, 'db' | 'clinicId'>,
  patientId: PatientId,
): Promise<readonly StoredPrediction[]> => {
  const rows = await db
    .selectFrom('order_prediction as p')
    .innerJoin('treatment_order as o', (join) =>
      join
        .onRef('o.clinic_id', '=', 'p.clinic_id')
        .onRef('o.id', '=', 'p.order_id')
        .onRef('o.version', '=', 'p.order_version'),
    )
    .selectAll('p')
    .where('p.clinic_id', '=', clinicId)
    .where('o.patient_id', '=', patientId)
    .orderBy('p.recorded_at', 'desc')
    .orderBy('p.id', 'desc')
    .execute()
  return rows.map(({ order_id, order_version, basis, shown, recorded_at }) => ({
    ...shown,
    orderId: order_id as OrderId,
    orderVersion: order_version,
    basis,
    recordedAt: recorded_at,
  }))
}

export const insertOrderPrediction = async (
  { db, clinicId, now, newId }: Work,
  { orderId, orderVersion, basis, ...shown }: Omit<StoredPrediction, 'recordedAt'>,
  recordedBy: StaffId,
): Promise<void> => {
  await db
    .insertInto('order_prediction')
    .values({
      clinic_id: clinicId,
      id: newId(),
      order_id: orderId,
      order_version: orderVersion,
      basis,
      shown: json(shown),
      recorded_at: now,
      recorded_by: recordedBy,
    })
    .execute()
}

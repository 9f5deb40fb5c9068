import type { PatientId } from '#core/kernel/identity.ts'
import { type Kg, kg } from '#core/kernel/quantity.ts'
import type { DatedWeight, WeightEntry } from '#core/treatment/weight.ts'
import type { Work } from '../../work.ts'

/** Newest first. */
export const weighingsOf = async (
  { db, clinicId }: Pick<Work, 'db' | 'clinicId'>,
  patientId: PatientId,
): Promise<readonly DatedWeight[]> => {
  const rows = await db
    .selectFrom('weighing')
    .select(['kg', 'measured_on'])
    .where('clinic_id', '=', clinicId)
    .where('patient_id', '=', patientId)
    .orderBy('measured_on', 'desc')
    .orderBy('recorded_at', 'desc')
    .limit(20)
    .execute()
  return rows.map((row) => ({ kg: kg(row.kg), on: row.measured_on }))
}

export interface Weighing extends WeightEntry {
  readonly patientId: PatientId
  /** What `value` in `unit` is in kilograms. */
  readonly kg: Kg
}

export const recordWeighing = async (work: Work, { patientId, value, unit, on, kg }: Weighing): Promise<void> => {
  const { db, clinicId, now, newId, actor } = work
  await db
    .insertInto('weighing')
    .values({
      clinic_id: clinicId,
      id: newId(),
      patient_id: patientId,
      entered: value,
      unit,
      kg,
      measured_on: on,
      recorded_at: now,
      recorded_by: actor.staffId,
    })
    .execute()
}

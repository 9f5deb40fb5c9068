import type { PatientId, SessionId, StaffId } from '#core/kernel/identity.ts'
import type { DrugLevel, LevelResult } from '#core/session/drug-level.ts'
import type { Work } from '../../work.ts'
import { attempt } from '../database.ts'
import type { EnteredInError } from '../tables/monitoring.ts'
import { json } from '../tables.ts'

type At = Pick<Work, 'db' | 'clinicId'>

export interface StoredLevel extends Omit<DrugLevel, 'atMin'> {
  readonly id: string
  readonly sessionId: SessionId
  readonly takenAt: Temporal.Instant
  readonly recordedAt: Temporal.Instant
  readonly recordedByName: string
}

/** What counts now: neither corrected nor entered in error. In the order in which the samples were taken. */
export const drugLevelsOf = async ({ db, clinicId }: At, patientId: PatientId): Promise<readonly StoredLevel[]> => {
  const rows = await db
    .selectFrom('drug_level as l')
    .innerJoin('staff', (join) =>
      join.onRef('staff.clinic_id', '=', 'l.clinic_id').onRef('staff.id', '=', 'l.recorded_by'),
    )
    .leftJoin('drug_level as later', (join) =>
      join.onRef('later.clinic_id', '=', 'l.clinic_id').onRef('later.replaces', '=', 'l.id'),
    )
    .selectAll('l')
    .select('staff.name as recorded_by_name')
    .where('l.clinic_id', '=', clinicId)
    .where('l.patient_id', '=', patientId)
    .where('later.id', 'is', null)
    .orderBy('l.taken_at')
    .orderBy('l.id')
    .execute()
  return rows.flatMap((row) => {
    const result: LevelResult | EnteredInError = row.result
    if (result.kind === 'entered-in-error') return []
    return [
      {
        id: row.id,
        sessionId: row.session_id as SessionId,
        takenAt: row.taken_at,
        analyte: row.analyte,
        site: row.site,
        result,
        laboratory: row.laboratory,
        recordedAt: row.recorded_at,
        recordedByName: row.recorded_by_name,
      },
    ]
  })
}

export interface NewLevelRow
  extends Pick<StoredLevel, 'id' | 'sessionId' | 'takenAt' | 'analyte' | 'site' | 'laboratory'> {
  readonly patientId: PatientId
  readonly result: LevelResult | EnteredInError
  readonly replaces: string | null
  readonly recordedBy: StaffId
}

/** The constraint that refused it: `level_replaces_its_like` or `level_replaced_once`; `null`: it is kept. */
export const insertDrugLevel = async (work: Work, level: NewLevelRow): Promise<string | null> => {
  const saved = await attempt(work.db, () =>
    work.db
      .insertInto('drug_level')
      .values({
        clinic_id: work.clinicId,
        id: level.id,
        patient_id: level.patientId,
        session_id: level.sessionId,
        taken_at: level.takenAt,
        analyte: level.analyte,
        site: level.site,
        result: json(level.result),
        laboratory: level.laboratory,
        replaces: level.replaces,
        recorded_at: work.now,
        recorded_by: level.recordedBy,
      })
      .execute(),
  )
  return 'refusedBy' in saved ? saved.refusedBy : null
}

import type { Mapping } from '../../import/mapping.ts'
import type { Instant, Json } from '../tables.ts'

export interface ImportTables {
  import_mapping: ImportMappingRow
  import_mapping_current: ImportMappingRow
  diary_subject_link: {
    clinic_id: string
    subject_id: string
    patient_id: string
    linked_at: Instant
    linked_by: string
  }
}

interface ImportMappingRow {
  clinic_id: string
  shape_hash: string
  version: number
  shape: string
  mapping: Json<Mapping>
  recorded_at: Instant
  recorded_by: string
}

import type { DiaryDay } from '#core/headache/diary.ts'
import type { Changes } from '#core/headache/merge-days.ts'
import type { Instant, Json } from '../tables.ts'

export interface DiaryTables {
  diary_day: DiaryDayRow
  diary_day_current: DiaryDayRow
  diary_subject: { clinic_id: string; source: string; label: string; patient_id: string }
}

export type Origin = 'app' | 'staff' | 'import'

interface DiaryDayRow {
  clinic_id: string
  patient_id: string
  /** ISO date, in the patient's zone. */
  day: string
  version: number
  content: Json<Omit<DiaryDay, 'date'>>
  changes: Json<Changes>
  base_version: number | null
  edit_id: string
  edited_at: Instant
  origin: Origin
  import_hash: string | null
  recorded_at: Instant
  recorded_by: string
}

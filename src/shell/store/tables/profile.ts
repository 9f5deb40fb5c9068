import type { History } from '#core/headache/profile.ts'
import type { Instant, Json } from '../tables.ts'

export interface ProfileTables {
  headache_profile: HeadacheProfileRow
  headache_profile_current: HeadacheProfileRow
}

interface HeadacheProfileRow {
  clinic_id: string
  patient_id: string
  version: number
  content: Json<History>
  recorded_at: Instant
  recorded_by: string
}

import type { OwnLimits } from '#core/kernel/tightening.ts'
import type { Instant, Json } from '../tables.ts'

export interface SessionTables {
  session: {
    clinic_id: string
    id: string
    booking_id: string
    patient_id: string
    chair_id: string
    order_id: string
    order_version: number
    is_first: boolean
    own_limits: Json<OwnLimits>
    created_at: Instant
    created_by: string | null
  }
  session_event: {
    clinic_id: string
    session_id: string
    seq: number
    id: string
    content_hash: string
    type: string
    /** RFC 3339 as the device wrote it, with its offset. */
    occurred_at: string
    clock_offset_ms: number
    device_id: string
    device_seq: number
    actor_id: string
    witness_id: string | null
    payload: Json<object>
    found: Json<readonly { readonly code: string; readonly text: string }[]>
    recorded_at: Instant
  }
  session_lock: { clinic_id: string; kind: 'patient' | 'chair'; resource_id: string; session_id: string }
}

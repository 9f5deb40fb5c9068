import type { Instant, Json } from '../tables.ts'

export interface RuleTables {
  medical_director: {
    clinic_id: string
    version: number
    staff_id: string
    appointed_at: Instant
    appointed_by: string | null
  }
  rule_signature: {
    clinic_id: string
    id: string
    book_hash: string
    book: Json
    own_version: number
    signed_by: string
    signed_at: Instant
  }
  rule_objection: {
    clinic_id: string
    id: string
    rule_id: string
    rule_text: string
    stands: boolean
    reason: string
    made_by: string
    made_at: Instant
  }
  clinic_rule: {
    clinic_id: string
    version: number
    bound: string
    low: number | null
    high: number | null
    unit: string
    reason: string
    signed_by: string
    signed_at: Instant
  }
}

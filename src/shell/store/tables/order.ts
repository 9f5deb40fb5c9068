import type { OrderContent } from '#core/treatment/order.ts'
import type { Instant, Json } from '../tables.ts'

interface OrderRow {
  clinic_id: string
  id: string
  version: number
  patient_id: string
  course_id: string
  course_version: number
  status: 'draft' | 'active' | 'stopped'
  content: Json<OrderContent>
  content_hash: string
  signed_by: string | null
  signed_at: Instant | null
  signed_hash: string | null
  note: string | null
  /** ISO date. */
  expires_on: string
  recorded_at: Instant
  recorded_by: string | null
}

interface CourseRow {
  clinic_id: string
  id: string
  version: number
  patient_id: string
  drug: 'ketamine' | 'esketamine'
  route: 'iv' | 'nasal'
  setting: 'outpatient' | 'inpatient'
  status: 'draft' | 'active' | 'completed' | 'stopped'
  sessions_planned: number
  min_hours_between: number
  recorded_at: Instant
  recorded_by: string | null
}

export interface OrderTables {
  treatment_order: OrderRow
  order_in_force: OrderRow
  order_latest: OrderRow
  course: CourseRow
  course_latest: CourseRow
  weighing: {
    clinic_id: string
    id: string
    patient_id: string
    entered: number
    unit: 'kg' | 'lb'
    kg: number
    /** ISO date. */
    measured_on: string
    recorded_at: Instant
    recorded_by: string | null
  }
}

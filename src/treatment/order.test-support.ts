import type { PatientId } from '#core/kernel/identity.ts'
import { bookRails } from '#core/safety/clinic-rails.ts'
import type { OrderContext } from './check-order.ts'
import type { InfusionOrder, NasalOrder } from './order.ts'

const patientId = '0190f0a0-0000-7000-8000-000000000001' as PatientId
const common = {
  patientId,
  courseId: '0190f0a0-0000-7000-8000-00000000000c',
  weightOn: '2026-03-20',
  dosedBy: 'actual',
  stopRule: 'End of the infusion, or sooner on the patient’s word.',
  expiresOn: '2026-04-30',
  sessionsPlanned: 5,
  reasons: {},
} as const

/** E06: 68 kg, 0.5 mg/kg over 40 min, 1 mg/mL. */
export const infusionOrder: InfusionOrder = {
  ...common,
  drug: 'ketamine',
  route: 'iv',
  setting: 'outpatient',
  regimen: 'iv-outpatient-40min',
  weightKg: 68,
  heightCm: 172,
  mgPerMl: 1,
  pumpStepMlPerH: 0.1,
  steps: [{ startMin: 0, durationMin: 40, rateMgPerH: 51, askedMgPerH: 51 }],
  maxRateMgPerH: 51,
  maxTotalMg: 34,
  minHoursBetween: 48,
}

/** E18: 84 mg of esketamine, three devices. */
export const nasalOrder: NasalOrder = {
  ...common,
  drug: 'esketamine',
  route: 'nasal',
  setting: 'outpatient',
  regimen: 'nasal-esketamine-84',
  weightKg: 68,
  heightCm: 172,
  mgPerMl: 140,
  mgPerSpray: 14,
  doses: [0, 5, 10].map((startMin) => ({ startMin, sprays: 2, mgPerSpray: 14 })),
  maxTotalMg: 84,
  minHoursBetween: 84,
}

export const chart: OrderContext = {
  today: '2026-03-23',
  ageY: 40,
  sex: 'female',
  lastWeightKg: 68.4,
  nasalDays: [],
  daysSinceLastSeries: null,
  cautions: [],
  rails: bookRails,
}

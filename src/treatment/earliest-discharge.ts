import type { Citation } from '#core/evidence/sources.ts'
import type { OwnLimits } from '#core/kernel/tightening.ts'
import type { Drug } from '#core/safety/guardrails.ts'
import { minimumStay } from '#core/safety/minimum-stay.ts'
import type { OrderContent } from './order.ts'
import type { OrderFacts } from './order-facts.ts'
import { lastMinute, type Schedule } from './prediction.ts'

/** When somebody may leave at the earliest, in minutes from the start of the first dose: a rule about staying, never read from a curve. */
export interface EarliestDischarge {
  /** The end of an infusion, or the last spray. */
  readonly lastDoseMin: number
  readonly stayMin: number
  readonly leaveMin: number
  readonly source: Citation
  /** Whether a physician may let someone leave earlier. */
  readonly mayShorten: boolean
}

interface Planned {
  readonly drug: Drug
  readonly route: 'iv' | 'nasal'
  readonly schedule: Pick<Schedule, 'steps' | 'sprays'>
  /** `null` = not known: the longer stay. */
  readonly isFirst: boolean | null
}

/** As planned: a session that runs longer or is cut short is counted anew at the bedside. */
export const earliestDischarge = ({ drug, route, schedule, isFirst }: Planned, own: OwnLimits): EarliestDischarge => {
  const lastDoseMin = lastMinute(schedule)
  const { minutes, source, mayShorten } = minimumStay({ drug, route, infusionMin: lastDoseMin, isFirst }, own)
  return { lastDoseMin, stayMin: minutes, leaveMin: lastDoseMin + minutes, source, mayShorten }
}

/** Of an order's next session, by what the person had before. */
export const dischargeUnder = (order: OrderContent, { treated, own }: OrderFacts): EarliestDischarge => {
  const schedule = order.route === 'iv' ? { steps: order.steps, sprays: [] } : { steps: [], sprays: order.doses }
  const isFirst = !treated.some(({ route }) => route === order.route)
  return earliestDischarge({ drug: order.drug, route: order.route, schedule, isFirst }, own)
}

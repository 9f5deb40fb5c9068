import { exact, toNumber } from '#core/kernel/exact.ts'
import { mgPerMl, mlPerH } from '#core/kernel/quantity.ts'
import type { Rails } from '#core/safety/clinic-rails.ts'
import { type Caution, cautionCheck } from './cautions.ts'
import type { Check } from './check.ts'
import { checkInfusion } from './check-infusion.ts'
import { checkNasal, checkNasalLoad, type NasalDay } from './check-nasal.ts'
import { checkPerson, type Person } from './check-person.ts'
import type { InfusionOrder, NasalOrder, OrderContent } from './order.ts'
import { pumpRate } from './pump-rate.ts'
import { presets } from './regimens/index.ts'
import { endMin, infusionMg, spraysMg } from './schedule.ts'
import { checkSeries, type SeriesPlan } from './series.ts'

/** What the chart knows besides the order itself. */
export interface OrderContext extends Pick<Person, 'ageY' | 'sex' | 'lastWeightKg'> {
  /** ISO local day in the clinic's zone. */
  readonly today: string
  readonly nasalDays: readonly NasalDay[]
  readonly daysSinceLastSeries: number | null
  /** What the person takes or has that bears on a dose by this route. */
  readonly cautions: readonly Caution[]
  /** The limits as the clinic keeps them. */
  readonly rails: Rails
}

/** Every limit that applies, each with its value: all findings, never the first alone. */
export const checkOrder = (order: OrderContent, context: OrderContext): readonly Check[] => [
  ...checkPerson({ ...order, ...context }, context.today, context.rails),
  ...(order.route === 'iv' ? checkInfusion(order, context.rails) : nasalChecks(order, context)),
  ...checkSeries(seriesOf(order, context), context.rails),
  ...context.cautions.map(cautionCheck),
]

const seriesOf = (order: OrderContent, { daysSinceLastSeries }: OrderContext): SeriesPlan => ({
  drug: order.drug,
  route: order.route,
  setting: order.setting,
  sessions: order.sessionsPlanned,
  minHoursBetween: order.minHoursBetween,
  daysSinceLastSeries,
})

/** The load counts what was sprayed before and the most that this order's first session may give. */
const nasalChecks = (order: NasalOrder, { nasalDays, today, rails }: OrderContext): readonly Check[] => {
  const most = Math.max(order.maxTotalMg, toNumber(spraysMg(order.doses)))
  const load = order.drug === 'ketamine' ? checkNasalLoad(nasalDays, { on: today, mg: most }, rails) : []
  return [...checkNasal(order, rails).filter(({ id }) => !load.some((check) => check.id === id)), ...load]
}

/** What makes an order contradict itself: no limit, but nothing a nurse could follow. */
export type Contradiction =
  | { readonly code: 'no-such-preset'; readonly regimen: string }
  | { readonly code: 'nothing-ordered' }
  | { readonly code: 'total-above-maximum'; readonly totalMg: number; readonly maxTotalMg: number }
  | {
      readonly code: 'rate-above-maximum'
      readonly step: number
      readonly rateMgPerH: number
      readonly maxRateMgPerH: number
    }
  | {
      readonly code: 'rate-not-on-pump'
      readonly step: number
      readonly rateMgPerH: number
      readonly nearestMgPerH: number
    }
  | { readonly code: 'steps-overlap'; readonly step: number }
  | { readonly code: 'sprays-not-whole'; readonly dose: number; readonly sprays: number }
  | { readonly code: 'spray-strength-differs'; readonly dose: number }
  | { readonly code: 'expires-before-weighing' }

/** mg, mg/kg and mL must agree (I-18): a rate the pump can't run, or a total above its own maximum, is no order. */
export const contradictions = (order: OrderContent): readonly Contradiction[] => [
  ...(isPreset(order) ? [] : [{ code: 'no-such-preset', regimen: order.regimen } as const]),
  ...(order.expiresOn < order.weightOn ? [{ code: 'expires-before-weighing' } as const] : []),
  ...(order.route === 'iv' ? infusionContradictions(order) : nasalContradictions(order)),
]

/** Steps may be changed from it, but an order starts from a published scheme of its drug, route and place. */
const isPreset = ({ regimen, drug, route, setting }: OrderContent): boolean =>
  presets.some((one) => one.id === regimen && one.drug === drug && one.route === route && one.setting === setting)

const tooMuch = (totalMg: number, maxTotalMg: number): readonly Contradiction[] => [
  ...(totalMg > 0 ? [] : [{ code: 'nothing-ordered' } as const]),
  ...(totalMg > maxTotalMg ? [{ code: 'total-above-maximum', totalMg, maxTotalMg } as const] : []),
]

const infusionContradictions = (order: InfusionOrder): readonly Contradiction[] => [
  ...tooMuch(toNumber(infusionMg(order.steps)), order.maxTotalMg),
  ...order.steps.flatMap((_, step) => stepContradictions(order, step)),
]

const stepContradictions = (order: InfusionOrder, step: number): readonly Contradiction[] => {
  const { rateMgPerH, startMin } = order.steps[step]!
  const { maxRateMgPerH } = order
  const pump = { mgPerMl: mgPerMl(order.mgPerMl), stepMlPerH: mlPerH(order.pumpStepMlPerH) }
  const nearestMgPerH = pumpRate(exact(rateMgPerH), pump).mgPerH
  return [
    ...(rateMgPerH > maxRateMgPerH ? [{ code: 'rate-above-maximum', step, rateMgPerH, maxRateMgPerH } as const] : []),
    ...(nearestMgPerH === rateMgPerH ? [] : [{ code: 'rate-not-on-pump', step, rateMgPerH, nearestMgPerH } as const]),
    ...(startMin < endMin(order.steps.slice(0, step)) ? [{ code: 'steps-overlap', step } as const] : []),
  ]
}

const nasalContradictions = (order: NasalOrder): readonly Contradiction[] => [
  ...tooMuch(toNumber(spraysMg(order.doses)), order.maxTotalMg),
  ...order.doses.flatMap(({ sprays, mgPerSpray }, dose): readonly Contradiction[] => [
    ...(Number.isInteger(sprays) && sprays > 0 ? [] : [{ code: 'sprays-not-whole', dose, sprays } as const]),
    ...(mgPerSpray === order.mgPerSpray ? [] : [{ code: 'spray-strength-differs', dose } as const]),
  ]),
]

import type { OwnLimits } from '#core/kernel/tightening.ts'
import type { OrderContent } from '#core/treatment/order.ts'
import type { OrderLimits } from './events.ts'

/** What a session is measured against, out of the order it runs under. */
export const orderLimits = (content: OrderContent, isFirst: boolean, own: OwnLimits): OrderLimits => ({
  drug: content.drug,
  route: content.route,
  setting: content.setting,
  mgPerMl: content.mgPerMl,
  weightKg: content.weightKg,
  maxTotalMg: content.maxTotalMg,
  ...(content.route === 'iv' && { maxRateMgPerH: content.maxRateMgPerH }),
  isFirst,
  own,
})

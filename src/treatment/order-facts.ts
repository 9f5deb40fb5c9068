import type { OwnLimits } from '#core/kernel/tightening.ts'
import { railsInForce } from '#core/safety/clinic-rails.ts'
import type { Caution } from './cautions.ts'
import type { OrderContext } from './check-order.ts'
import type { OrderContent } from './order.ts'
import type { DatedWeight, Sex } from './weight.ts'

/** What the chart knows that bears on an order. Gathered once, so that a screen and a server check against the same. */
export interface OrderFacts {
  /** ISO local day in the clinic's zone. */
  readonly today: string
  readonly ageY: number | null
  readonly sex: Sex | null
  /** Newest first. */
  readonly weighings: readonly DatedWeight[]
  readonly treated: readonly TreatedDay[]
  readonly cautions: Readonly<Record<Orderable, readonly Caution[]>>
  /** What the clinic set for itself. */
  readonly own: OwnLimits
}

/** Racemic into a vein, racemic by nose, esketamine by nose: what a medicine means may differ between them. */
type Orderable = 'iv' | 'nasal' | 'esketamine'

const orderableOf = ({ drug, route }: OrderContent): Orderable => (drug === 'esketamine' ? 'esketamine' : route)

/** What somebody was given on a local day of the clinic, as their sessions say. */
export interface TreatedDay {
  readonly date: string
  readonly drug: 'ketamine' | 'esketamine'
  readonly route: string
  readonly mg: number
  readonly courseId: string | null
}

/** A weight that lies in the chart already was accepted when it was recorded; another one is compared with the newest there. */
const weightBefore = ({ weightKg, weightOn }: OrderContent, weighings: readonly DatedWeight[]): number | null =>
  weighings.some(({ kg, on }) => kg === weightKg && on === weightOn) ? weightKg : (weighings[0]?.kg ?? null)

/** Days since the last dose of any other course; within its own course a series has no gap to keep. */
const sinceLastSeries = ({ courseId }: OrderContent, { treated, today }: OrderFacts): number | null => {
  const before = treated.filter((day) => day.courseId !== courseId).map(({ date }) => date)
  const last = before.sort().at(-1)
  return last === undefined
    ? null
    : Temporal.PlainDate.from(last).until(Temporal.PlainDate.from(today), { largestUnit: 'day' }).days
}

export const contextFor = (content: OrderContent, facts: OrderFacts): OrderContext => ({
  today: facts.today,
  ageY: facts.ageY,
  sex: facts.sex,
  lastWeightKg: weightBefore(content, facts.weighings),
  nasalDays: facts.treated.filter(({ route, drug }) => route === 'nasal' && drug === 'ketamine'),
  daysSinceLastSeries: sinceLastSeries(content, facts),
  cautions: facts.cautions[orderableOf(content)],
  rails: railsInForce(facts.own),
})

import type { Bound, InfusionSearch } from './infusion-search.ts'
import { type Attainment, attainmentOf, type Cohort, cohortOf, shareEverAbove } from './likelihood.ts'
import type { LimitName } from './plan-case.ts'
import { witnesses } from './prediction.ts'

/** Rates in grains of the pump's resolution, one a slot: whole numbers, so every schedule tried can be run. */
export type Rates = readonly number[]

export interface Judged {
  readonly attainment: Attainment
  /** Worked out only when asked: most moves are no better, and then nobody needs to know. */
  readonly broken: () => readonly LimitName[]
}

export const isBetter = (a: Judged, b: Judged): boolean =>
  a.attainment.share !== b.attainment.share
    ? a.attainment.share > b.attainment.share
    : a.attainment.progress > b.attainment.progress + 1e-9

/** Infusions add up in every model here, so each person's answer to one grain for one slot, shifted and summed, is the answer to all. */
export const judgeOf = (search: InfusionSearch): ((rates: Rates) => Judged) => {
  const slot = [{ route: 'iv', startMin: 0, durationMin: search.stepEveryMin, rateMgPerH: search.grainMgPerH }] as const
  const times = gridOf(search)
  const chosen = summed(cohortOf(search.asked, slot, times), search)
  const others = search.ceiling ? witnesses(search.asked, slot, times).map((unit) => summed(unit, search)) : []
  return (rates) => ({
    attainment: attainmentOf(chosen(rates), search.goal),
    broken: () => brokenBy(rates, search, others),
  })
}

const summed = (unit: Cohort, { stepEveryMin }: InfusionSearch): ((rates: Rates) => Cohort) => {
  const at = new Float64Array(unit.at.length)
  const shift = Math.round(stepEveryMin / (unit.timesMin[1]! - unit.timesMin[0]!)) * unit.people
  return (rates) => {
    at.fill(0)
    for (const [slot, rate] of rates.entries())
      if (rate > 0) for (let k = slot * shift; k < at.length; k++) at[k] = at[k]! + rate * unit.at[k - slot * shift]!
    return { ...unit, at }
  }
}

const gridPoints = 120

/** On a grid that every slot begins on, so that shifting a slot is shifting an index. */
const gridOf = ({ slots, stepEveryMin }: InfusionSearch): readonly number[] => {
  const wholeMin = slots * stepEveryMin
  const apart = Array.from({ length: stepEveryMin }, (_, i) => i + 1).find(
    (minutes) => stepEveryMin % minutes === 0 && minutes >= wholeMin / gridPoints,
  )!
  return Array.from({ length: wholeMin / apart + 1 }, (_, i) => i * apart)
}

type Levels = (rates: Rates) => Cohort

const brokenBy = (rates: Rates, search: InfusionSearch, witnessed: readonly Levels[]): readonly LimitName[] => {
  const { most, grainMgPerH, stepEveryMin, ceiling } = search
  const mgPerH = rates.map((rate) => rate * grainMgPerH)
  const rises = mgPerH.map((rate, i) => (i === 0 ? 0 : rate - mgPerH[i - 1]!))
  const isTitration = rises.some((rise) => rise > 0)
  const values: readonly (readonly [Bound, number])[] = [
    [most.rate, Math.max(...mgPerH)],
    [most.total, mgPerH.reduce((sum, rate) => sum + (rate * stepEveryMin) / 60, 0)],
    [most.first, isTitration ? mgPerH[0]! : 0],
    [most.rise, Math.max(...rises)],
  ]
  const tooHigh = ceiling && witnessed.some((levels) => shareEverAbove(levels(rates), ceiling.ngMl) > ceiling.risk)
  const passed = values.filter(([bound, value]) => value > bound.most).map(([{ name }]) => name)
  return tooHigh ? [...passed, 'ceilingRisk'] : passed
}

import { exact, floorTo, over, times, toNumber } from '#core/kernel/exact.ts'
import type { Guardrail } from '#core/kernel/guardrail.ts'
import { guardrail } from '#core/safety/guardrails.ts'
import { type Asked, type Attainment, attainmentOf, type Cohort, cohortOf, shareEverAbove } from './likelihood.ts'
import type { Goal, LimitName, PlanLimits } from './plan-case.ts'
import type { InfusionStep } from './schedule.ts'

/** What a search for an infusion needs: who, what for, and every bound as mg/h or mg of this person. */
export interface InfusionSearch {
  readonly asked: Asked
  readonly goal: Goal
  readonly slots: number
  readonly stepEveryMin: number
  /** The smallest change of rate the pump can make with this solution, mg/h. */
  readonly grainMgPerH: number
  readonly most: Bounds
  readonly ceiling: Ceiling | null
}

/** A level that at most a share of `risk` (0 to 1) of people may pass. */
export interface Ceiling {
  readonly ngMl: number
  readonly risk: number
}

interface Bounds {
  readonly rateMgPerH: number
  readonly firstMgPerH: number
  readonly riseMgPerH: number
  readonly totalMg: number
}

export interface Found {
  readonly steps: readonly InfusionStep[]
  readonly binding: readonly LimitName[]
}

const recommendedHigh = ({ recommended }: Pick<Guardrail, 'recommended'>): number => recommended.high!

/** Bounds of the case, and the recommended ones of G04–G07 and G11 where the case allows more: a search never needs an excuse. */
export const boundsOf = (limits: PlanLimits, weightKg: number, isOutpatient: boolean): Bounds => {
  const perKg = (rate: number) => toNumber(times(exact(rate), exact(weightKg)))
  const rate = Math.min(limits.maxRateMgPerKgPerH ?? Number.POSITIVE_INFINITY, recommendedHigh(guardrail('G04')))
  const visit = Math.min(recommendedHigh(guardrail('G11-mg')), perKg(recommendedHigh(guardrail('G11-mg-per-kg'))))
  return {
    rateMgPerH: Math.min(perKg(rate), recommendedHigh(guardrail('G05'))),
    firstMgPerH: perKg(recommendedHigh(guardrail('G06'))),
    riseMgPerH: perKg(recommendedHigh(guardrail('G07'))),
    totalMg: Math.min(limits.maxTotalMg ?? Number.POSITIVE_INFINITY, isOutpatient ? visit : Number.POSITIVE_INFINITY),
  }
}

/** Rates in grains of the pump's resolution, one a slot: whole numbers, so every schedule tried can be run. */
type Rates = readonly number[]

interface Judged {
  readonly attainment: Attainment
  readonly broken: readonly LimitName[]
}

/**
 * Looks for the rates that let most people spend the time wanted inside the window: from ramps that climb as fast as a
 * titration may, then slot by slot in ever smaller moves while that helps. A good schedule, not a proof that none is better.
 */
export const searchInfusion = (search: InfusionSearch): Found | null => {
  const judge = judgeOf(search)
  const fine = (rates: Rates) => judge(rates).broken.length === 0
  const start = ramps(search)
    .filter(fine)
    .reduce<Rates | null>((best, rates) => (best && !isBetter(judge(rates), judge(best)) ? best : rates), null)
  if (start === null) return null
  const best = climb(start, judge)
  if (best.every((rate) => rate === 0)) return null
  return { steps: stepsOf(best, search), binding: bindingOf(best, judge) }
}

const isBetter = (a: Judged, b: Judged): boolean =>
  a.attainment.share !== b.attainment.share
    ? a.attainment.share > b.attainment.share
    : a.attainment.progress > b.attainment.progress + 1e-9

const grains = (mgPerH: number, { grainMgPerH }: InfusionSearch): number =>
  toNumber(over(floorTo(exact(mgPerH), exact(grainMgPerH)), exact(grainMgPerH)))

const levelsTried = 16

/** From the highest first rate upwards by the highest rise, to one of sixteen levels, held to the end. */
const ramps = (search: InfusionSearch): readonly Rates[] => {
  const { most, slots } = search
  const [first, rise, top] = [most.firstMgPerH, most.riseMgPerH, most.rateMgPerH].map((rate) =>
    grains(rate, search),
  ) as [number, number, number]
  const levels = Array.from({ length: levelsTried }, (_, i) => Math.max(1, Math.floor((top * (i + 1)) / levelsTried)))
  return levels.map((level) => Array.from({ length: slots }, (_, i) => Math.min(level, first + i * rise)))
}

/** Down to a sixteenth of the highest rate: finer moves would fit the simulated people, not people. */
const movesInGrains = (rates: Rates): readonly number[] => {
  const highest = Math.max(1, ...rates)
  return [4, 2, 1].map((part) => Math.max(1, Math.floor((highest * part) / 16)))
}

const climb = (start: Rates, judge: (rates: Rates) => Judged): Rates => {
  let best = start
  let standing = judge(best)
  const moves = movesInGrains(start)
  for (const move of moves)
    for (let improved = true; improved; ) {
      improved = false
      for (let which = 0; which < best.length * movesPerSlot; which++) {
        const next = moved(best, which, move)
        const judged = judge(next)
        if (judged.broken.length > 0 || !isBetter(judged, standing)) continue
        best = next
        standing = judged
        improved = true
      }
    }
  return best
}

const movesPerSlot = 4
/** Up or down (odd), of one slot or of it and all that follow. */
const moved = (rates: Rates, which: number, move: number): Rates => {
  const slot = Math.floor(which / movesPerSlot)
  const by = which % 2 === 0 ? move : -move
  const isTail = which % movesPerSlot >= 2
  return rates.map((rate, i) => (i === slot || (isTail && i > slot) ? Math.max(0, rate + by) : rate))
}

/** Infusions add up in every model here, so each person's answer to one grain for one slot, shifted and summed, is the answer to all. */
const judgeOf = (search: InfusionSearch): ((rates: Rates) => Judged) => {
  const unit = unitResponse(search)
  const at = new Float64Array(unit.at.length)
  const shift = Math.round(search.stepEveryMin / (unit.timesMin[1]! - unit.timesMin[0]!)) * unit.people
  return (rates) => {
    at.fill(0)
    for (const [slot, rate] of rates.entries())
      if (rate > 0) for (let k = slot * shift; k < at.length; k++) at[k] = at[k]! + rate * unit.at[k - slot * shift]!
    const cohort: Cohort = { ...unit, at }
    return { attainment: attainmentOf(cohort, search.goal), broken: brokenBy(rates, search, cohort) }
  }
}

const gridPoints = 120

/** On a grid that every slot begins on, so that shifting a slot is shifting an index. */
const unitResponse = ({ asked, slots, stepEveryMin, grainMgPerH }: InfusionSearch): Cohort => {
  const wholeMin = slots * stepEveryMin
  const apart = Array.from({ length: stepEveryMin }, (_, i) => i + 1).find(
    (minutes) => stepEveryMin % minutes === 0 && minutes >= wholeMin / gridPoints,
  )!
  const samples = Array.from({ length: wholeMin / apart + 1 }, (_, i) => i * apart)
  return cohortOf(asked, [{ route: 'iv', startMin: 0, durationMin: stepEveryMin, rateMgPerH: grainMgPerH }], samples)
}

const brokenBy = (
  rates: Rates,
  { most, grainMgPerH, stepEveryMin, ceiling }: InfusionSearch,
  cohort: Cohort,
): readonly LimitName[] => {
  const mgPerH = rates.map((rate) => rate * grainMgPerH)
  const rises = mgPerH.map((rate, i) => (i === 0 ? 0 : rate - mgPerH[i - 1]!))
  const isTitration = rises.some((rise) => rise > 0)
  const totalMg = mgPerH.reduce((sum, rate) => sum + (rate * stepEveryMin) / 60, 0)
  const tooSteep = isTitration && (mgPerH[0]! > most.firstMgPerH || Math.max(...rises) > most.riseMgPerH)
  return [
    ...(Math.max(...mgPerH) > most.rateMgPerH ? (['maxRateMgPerKgPerH'] as const) : []),
    ...(totalMg > most.totalMg ? (['maxTotalMg'] as const) : []),
    ...(tooSteep ? (['stepEveryMin'] as const) : []),
    ...(ceiling && shareEverAbove(cohort, ceiling.ngMl) > ceiling.risk ? (['ceilingRisk'] as const) : []),
  ]
}

/** What stands in the way of a move that would help. */
const bindingOf = (best: Rates, judge: (rates: Rates) => Judged): readonly LimitName[] => {
  const standing = judge(best)
  const barred = movesInGrains(best)
    .flatMap((move) =>
      Array.from({ length: best.length * movesPerSlot }, (_, which) => judge(moved(best, which, move))),
    )
    .filter((judged) => isBetter(judged, standing))
    .flatMap(({ broken }) => broken)
  return [...new Set(barred)]
}

/** Slots of one rate that follow each other are one step; trailing zeros are no step at all. */
const stepsOf = (rates: Rates, { grainMgPerH, stepEveryMin }: InfusionSearch): readonly InfusionStep[] => {
  const steps: InfusionStep[] = []
  for (const [slot, rate] of rates.entries()) {
    const rateMgPerH = toNumber(times(exact(rate), exact(grainMgPerH)))
    const last = steps.at(-1)
    if (last && last.rateMgPerH === rateMgPerH)
      steps[steps.length - 1] = { ...last, durationMin: last.durationMin + stepEveryMin }
    else steps.push({ startMin: slot * stepEveryMin, durationMin: stepEveryMin, rateMgPerH })
  }
  return steps.filter(({ rateMgPerH }, i) => rateMgPerH > 0 || i < steps.length - 1)
}

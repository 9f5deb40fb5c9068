import { exact, floorTo, over, times, toNumber } from '#core/kernel/exact.ts'
import type { InfusionSearch } from './infusion-search.ts'
import { isBetter, type Judge, judgeOf, type Rates } from './judge-rates.ts'
import type { LimitName } from './plan-case.ts'
import type { InfusionStep } from './schedule.ts'

export interface Found {
  readonly steps: readonly InfusionStep[]
  readonly binding: readonly LimitName[]
}

/**
 * Looks for the rates that let most people spend the time wanted inside the window: from ramps that climb as fast as a
 * titration may, then slot by slot in ever smaller moves while that helps. A good schedule, not a proof that none is better.
 */
export const searchInfusion = (search: InfusionSearch): Found | null => {
  const judge = judgeOf(search)
  const start = ramps(search)
    .filter((rates) => !judge.of(rates).isBarred())
    .reduce<Rates | null>((best, rates) => (best && !isBetter(judge.of(rates), judge.of(best)) ? best : rates), null)
  if (start === null) return null
  const best = climb(start, judge, search)
  if (best.every((rate) => rate === 0)) return null
  return { steps: stepsOf(best, search), binding: bindingOf(best, judge) }
}

const grains = (mgPerH: number, { grainMgPerH }: InfusionSearch): number =>
  toNumber(over(floorTo(exact(mgPerH), exact(grainMgPerH)), exact(grainMgPerH)))

const levelsTried = 16

/** From the highest first rate upwards by the highest rise, to one of sixteen levels, held to the end. */
const ramps = (search: InfusionSearch): readonly Rates[] => {
  const { most, slots } = search
  const first = grains(most.first.most, search)
  const rise = grains(most.rise.most, search)
  const top = grains(most.rate.most, search)
  const levels = Array.from({ length: levelsTried }, (_, i) => Math.max(1, Math.floor((top * (i + 1)) / levelsTried)))
  return levels.map((level) => Array.from({ length: slots }, (_, i) => Math.min(level, first + i * rise)))
}

/** Down to a sixteenth of the highest rate: finer moves would fit the simulated people, not people. */
const movesInGrains = (rates: Rates): readonly number[] => {
  const highest = Math.max(1, ...rates)
  return [4, 2, 1].map((part) => Math.max(1, Math.floor((highest * part) / 16)))
}

const climb = (start: Rates, judge: Judge, { tell }: InfusionSearch): Rates => {
  let best = start
  judge.near(best)
  let standing = judge.of(best)
  let tried = levelsTried
  for (const move of movesInGrains(start))
    for (let improved = true; improved; ) {
      improved = false
      for (let which = 0; which < best.length * movesPerSlot; which++) {
        const next = moved(best, which, move)
        const judged = judge.of(next)
        tried++
        if (!isBetter(judged, standing) || judged.isBarred()) continue
        best = next
        judge.near(best)
        standing = judged
        improved = true
      }
      tell({ tried, attainment: standing.attainment.share })
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

/** What stands in the way of a move that would help. */
const bindingOf = (best: Rates, judge: Judge): readonly LimitName[] => {
  const standing = judge.of(best)
  const barred = movesInGrains(best)
    .flatMap((move) => Array.from({ length: best.length * movesPerSlot }, (_, which) => moved(best, which, move)))
    .flatMap((rates) => {
      const judged = judge.of(rates)
      return isBetter(judged, standing) ? judged.broken() : []
    })
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

import { exact, floorTo, over, times, toNumber } from '#core/kernel/exact.ts'
import type { InfusionSearch } from './infusion-search.ts'
import { isBetter, type Judged, judgeOf, type Rates } from './judge-rates.ts'
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
  const fine = (rates: Rates) => judge(rates).broken().length === 0
  const start = ramps(search)
    .filter(fine)
    .reduce<Rates | null>((best, rates) => (best && !isBetter(judge(rates), judge(best)) ? best : rates), null)
  if (start === null) return null
  const best = climb(start, judge)
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
        if (!isBetter(judged, standing) || judged.broken().length > 0) continue
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

/** What stands in the way of a move that would help. */
const bindingOf = (best: Rates, judge: (rates: Rates) => Judged): readonly LimitName[] => {
  const standing = judge(best)
  const barred = movesInGrains(best)
    .flatMap((move) =>
      Array.from({ length: best.length * movesPerSlot }, (_, which) => judge(moved(best, which, move))),
    )
    .filter((judged) => isBetter(judged, standing))
    .flatMap(({ broken }) => broken())
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

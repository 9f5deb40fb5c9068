import { exact, minus, over, toNumber } from '#core/kernel/exact.ts'
import { mgPerMl, mlPerH } from '#core/kernel/quantity.ts'
import type { Rails } from '#core/safety/clinic-rails.ts'
import type { Setting } from '#core/safety/guardrails.ts'
import { type Check, check, worstOf } from './check.ts'
import { pumpRate } from './pump-rate.ts'
import { type Bolus, type InfusionStep, infusionMg, lengthMin, mostMgInAny, perKg } from './schedule.ts'

export interface Infusion {
  readonly setting: Setting
  readonly weightKg: number
  readonly mgPerMl: number
  readonly pumpStepMlPerH: number
  readonly steps: readonly InfusionStep[]
  readonly boluses?: readonly Bolus[]
  /** What the order lets a nurse reach, where that is more than the plan: bounds hold for it too. */
  readonly maxRateMgPerH?: number
  readonly maxTotalMg?: number
}

const minutesPerDay = 1440
/** Undiluted, this strength is not for a vein (label). */
const vialNeverUndiluted = 100

/** Every limit that applies to ketamine into a vein, each with the value that stands worst. */
export const checkInfusion = (infusion: Infusion, rails: Rails): readonly Check[] => [
  ...rateChecks(infusion, rails),
  ...titrationChecks(infusion, rails),
  ...(infusion.boluses ?? []).flatMap((bolus) => checkBolus(bolus, infusion.weightKg, rails)),
  ...(infusion.setting === 'outpatient' ? outpatientTotals(infusion, rails) : inpatientTotals(infusion, rails)),
  check(rails.G28, infusion.mgPerMl >= vialNeverUndiluted ? 1 : 0),
  ...pumpChecks(infusion, rails),
]

const rateChecks = ({ steps, weightKg, maxRateMgPerH = 0 }: Infusion, rails: Rails): readonly Check[] => {
  const highest = Math.max(maxRateMgPerH, ...steps.map(({ rateMgPerH }) => rateMgPerH))
  return [check(rails.G04, toNumber(over(exact(highest), exact(weightKg)))), check(rails.G05, highest)]
}

/** A rate that rises at least once is a titration; rises are counted on what was asked for, not on the pump's rounding. */
const titrationChecks = ({ steps, weightKg, setting }: Infusion, rails: Rails): readonly Check[] => {
  const running = steps.filter(({ rateMgPerH }) => rateMgPerH > 0)
  const asked = running.map((step) => exact(step.askedMgPerH ?? step.rateMgPerH))
  const rises = asked.flatMap((rate, i) => {
    const before = asked[i - 1]
    return before && toNumber(rate) > toNumber(before) ? [{ by: minus(rate, before), at: i }] : []
  })
  const first = asked[0]
  if (rises.length === 0 || first === undefined) return []
  const waits = rises.map(({ at }) => running[at]!.startMin - running[at - 1]!.startMin)
  return [
    check(rails.G06, perKg(first, weightKg)),
    ...worstOf(
      rails.G07,
      rises.map(({ by }) => perKg(by, weightKg)),
    ),
    ...worstOf(rails[setting === 'inpatient' ? 'G08-inpatient' : 'G08-outpatient'], waits),
  ]
}

/** mg/kg and minutes of one bolus (G09, G10). */
export const checkBolus = ({ mg, durationMin }: Bolus, weightKg: number, rails: Rails): readonly Check[] => [
  check(rails.G09, perKg(exact(mg), weightKg)),
  check(rails.G10, durationMin),
]

const outpatientTotals = ({ steps, boluses, weightKg, maxTotalMg = 0 }: Infusion, rails: Rails): readonly Check[] => {
  const most = exact(Math.max(maxTotalMg, toNumber(infusionMg(steps, boluses))))
  return [
    check(rails['G11-mg-per-kg'], perKg(most, weightKg)),
    check(rails['G11-mg'], toNumber(most)),
    check(rails.G12, lengthMin(steps)),
  ]
}

const inpatientTotals = ({ steps, weightKg }: Infusion, rails: Rails): readonly Check[] => [
  check(rails.G13, lengthMin(steps) / minutesPerDay),
  check(rails.G14, perKg(exact(mostMgInAny(minutesPerDay, steps)), weightKg)),
]

const pumpChecks = (infusion: Infusion, rails: Rails): readonly Check[] => {
  const setting = { mgPerMl: mgPerMl(infusion.mgPerMl), stepMlPerH: mlPerH(infusion.pumpStepMlPerH) }
  const rates = infusion.steps
    .filter(({ rateMgPerH, askedMgPerH }) => (askedMgPerH ?? rateMgPerH) > 0)
    .map(({ rateMgPerH, askedMgPerH }) => pumpRate(exact(askedMgPerH ?? rateMgPerH), setting))
  return [
    ...worstOf(
      rails.G29,
      rates.map(({ lossPercent }) => lossPercent),
    ),
    ...worstOf(
      rails.G30,
      rates.map((rate) => rate.mlPerH),
    ),
  ]
}

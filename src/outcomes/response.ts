import { cite, ourRule } from '#core/evidence/sources.ts'
import { type Counted, isAdequate, oneDecimal, per28 } from './counted.ts'

export type Verdict = boolean | 'unknown'
export type Adequacy = 'adequate' | 'inadequate'

/** ≥ 50 % is the classic threshold in migraine; ≥ 30 % counts as worthwhile in chronic migraine. Equality is inside. */
export const thresholds = [30, 50, 75, 100] as const
export type Threshold = (typeof thresholds)[number]
export const thresholdSource = cite('tassorelli-2018', '30 % and 50 % responder', 'recalled')

export interface BeforeAndAfter {
  readonly baseline: Counted
  readonly followUp: Counted
}

export interface Response {
  readonly baselineValue: number | null
  readonly followUpValue: number | null
  readonly reductionPercent: number | null
  readonly responder30: Verdict
  readonly responder50: Verdict
  readonly responder75: Verdict
  readonly responder100: Verdict
  readonly worsening: Verdict
  /** The missing days alone could turn one of the verdicts. `null` where there is no verdict. */
  readonly sensitive: boolean | null
  readonly baseline: Adequacy
  readonly followUp: Adequacy
}

const adequacy = (counted: Counted): Adequacy => (isAdequate(counted) ? 'adequate' : 'inadequate')

/** Both periods must be adequate and the baseline above zero; otherwise every verdict is `unknown`, and values are still shown. */
export const responseOf = ({ baseline, followUp }: BeforeAndAfter): Response => {
  const can = isAdequate(baseline) && isAdequate(followUp)
  const verdict = (at: Threshold): Verdict =>
    can && baseline.counted > 0 ? isReducedBy(at, { baseline, followUp }) : 'unknown'
  const before = per28(baseline)
  const after = per28(followUp)
  return {
    baselineValue: oneDecimal(before),
    followUpValue: oneDecimal(after),
    reductionPercent: can && before && after !== null ? oneDecimal((100 * (before - after)) / before) : null,
    responder30: verdict(30),
    responder50: verdict(50),
    responder75: verdict(75),
    responder100: verdict(100),
    worsening: can ? isWorse({ baseline, followUp }) : 'unknown',
    sensitive: can && baseline.counted > 0 ? isSensitive({ baseline, followUp }) : null,
    baseline: adequacy(baseline),
    followUp: adequacy(followUp),
  }
}

/** 100·(B − F) ≥ r·B for the shares B = b/rb and F = f/rf, in whole numbers only. */
const isReducedBy = (percent: Threshold, { baseline, followUp }: BeforeAndAfter): boolean =>
  100 * followUp.counted * baseline.recorded <= (100 - percent) * baseline.counted * followUp.recorded

export const worseningSource = ourRule('1.3 times as many and at least three days more in 28')

/** At least 1.3 times as many, and at least three days more in 28. */
const isWorse = ({ baseline: b, followUp: f }: BeforeAndAfter): boolean =>
  10 * f.counted * b.recorded >= 13 * b.counted * f.recorded &&
  28 * (f.counted * b.recorded - b.counted * f.recorded) >= 3 * b.recorded * f.recorded

const filled = ({ counted, recorded, days }: Counted, missingHadIt: boolean): Counted => ({
  counted: missingHadIt ? counted + days - recorded : counted,
  recorded: days,
  days,
})

/** The reduction is largest when every missing day before had it and none after, and smallest the other way round. */
const isSensitive = ({ baseline, followUp }: BeforeAndAfter): boolean => {
  const most = { baseline: filled(baseline, true), followUp: filled(followUp, false) }
  const least = { baseline: filled(baseline, false), followUp: filled(followUp, true) }
  return thresholds.some((at) => isReducedBy(at, most) !== isReducedBy(at, least))
}

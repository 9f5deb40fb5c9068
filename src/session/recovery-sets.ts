import type { Truth } from '#core/kernel/truth.ts'
import type { Baseline, VitalCode } from './events.ts'
import { type Ms, minutes } from './true-time.ts'

const setCodes = ['sbp', 'dbp', 'hr', 'spo2', 'rr'] as const
type SetCode = (typeof setCodes)[number]

/** Readings that belong together: taken within five minutes of the first. */
export interface VitalSet {
  readonly from: Ms
  readonly at: Ms
  readonly values: Partial<Record<SetCode, number>>
}

const setLength = minutes(5)
const setsApart = minutes(15)
const setsKept = 12

/** The latest sets, oldest first. */
export const addToSets = (
  sets: readonly VitalSet[],
  reading: { code: VitalCode; value: number; at: Ms },
): readonly VitalSet[] => {
  const code = setCodes.find((c) => c === reading.code)
  if (code === undefined) return sets
  const last = sets.at(-1)
  if (last === undefined || reading.at - last.from > setLength)
    return [...sets, { from: reading.at, at: reading.at, values: { [code]: reading.value } }].slice(-setsKept)
  return [...sets.slice(0, -1), { ...last, at: reading.at, values: { ...last.values, [code]: reading.value } }]
}

/** Values outside what D2 allows. A baseline nobody took leaves the pressure undecided. */
const outside = (code: SetCode, value: number, baseline: Baseline): Truth => {
  if (code === 'hr') return value < 50 || value > 110 ? 'met' : 'not-met'
  if (code === 'rr') return value < 10 || value > 20 ? 'met' : 'not-met'
  if (code === 'spo2') return value < 94 && !(baseline.spo2 !== undefined && value >= baseline.spo2) ? 'met' : 'not-met'
  if (value >= (code === 'sbp' ? 160 : 100)) return 'met'
  const base = baseline[code]
  if (base === undefined) return 'unknown'
  return Math.abs(value - base) > base * 0.2 + 1e-9 ? 'met' : 'not-met'
}

export interface SetsVerdict {
  readonly truth: Truth
  readonly outOfRange: readonly string[]
}

const isComplete = ({ values }: VitalSet): boolean => setCodes.every((code) => values[code] !== undefined)

/**
 * The last two complete sets at least 15 min apart, the later one after the drug, and everything measured since the
 * earlier one, all in range: pressure within 20 % of baseline and below 160/100, pulse 50–110, SpO₂ at least 94 % or as
 * before, breathing 10–20.
 */
export const judgeSets = (sets: readonly VitalSet[], baseline: Baseline, drugEnd: Ms | null): SetsVerdict => {
  const complete = sets.filter(isComplete)
  const last = complete.at(-1)
  const earlier = last && complete.findLast(({ at }) => last.at - at >= setsApart)
  const considered = earlier === undefined ? sets.slice(-1) : sets.filter(({ at }) => at >= earlier.at)
  const found = considered.flatMap(({ values }) =>
    setCodes.map((code) => ({
      code,
      out: values[code] === undefined ? 'not-met' : outside(code, values[code], baseline),
    })),
  )
  const outOfRange = [...new Set(found.filter(({ out }) => out === 'met').map(({ code }) => code))]
  if (outOfRange.length > 0) return { truth: 'not-met', outOfRange }
  if (last === undefined || earlier === undefined || drugEnd === null || last.at < drugEnd)
    return { truth: 'unknown', outOfRange }
  return { truth: found.some(({ out }) => out === 'unknown') ? 'unknown' : 'met', outOfRange }
}

import { ourRule } from '#core/evidence/sources.ts'
import { atLeast, atMost, between, type Range } from '#core/kernel/guardrail.ts'
import { type Bound, inForce, isEmpty, type OwnLimits } from '#core/kernel/tightening.ts'
import { type Facts, known } from './facts.ts'
import { cited, type Finding } from './finding.ts'
import { badness } from './verdict.ts'

export type VitalPart = 'not-a-candidate' | 'physician-judgement'

interface Vital {
  /** The row of the decision table it belongs to. */
  readonly row: string
  readonly name: string
  readonly unit: string
  readonly possible: Range
  readonly ranges: Readonly<Record<VitalPart, Range>>
  /** The upper end itself is outside, as the row has it: 140 is not below 140. */
  readonly below?: true
  readonly value: (facts: Facts) => number | null
}

/** The bounds of the rows on pressure, pulse, oxygen and breathing, as data: inside, the row says nothing. */
const vitals = {
  sbp: {
    row: 'bp-today',
    name: 'Systolic pressure',
    unit: 'mm[Hg]',
    possible: between(40, 300),
    ranges: { 'not-a-candidate': atMost(160), 'physician-judgement': atMost(140) },
    below: true,
    value: ({ bp }) => known(known(bp)?.systolic),
  },
  dbp: {
    row: 'bp-today',
    name: 'Diastolic pressure',
    unit: 'mm[Hg]',
    possible: between(20, 200),
    ranges: { 'not-a-candidate': atMost(100), 'physician-judgement': atMost(90) },
    below: true,
    value: ({ bp }) => known(known(bp)?.diastolic),
  },
  hr: {
    row: 'hr-today',
    name: 'Heart rate',
    unit: '/min',
    possible: between(10, 300),
    ranges: { 'not-a-candidate': between(45, 120), 'physician-judgement': between(50, 100) },
    value: ({ hr }) => known(hr),
  },
  spo2: {
    row: 'spo2-today',
    name: 'Oxygen saturation on room air',
    unit: '%',
    possible: between(40, 100),
    ranges: { 'not-a-candidate': atLeast(92), 'physician-judgement': atLeast(94) },
    value: ({ spo2 }) => known(spo2),
  },
  rr: {
    row: 'rr-today',
    name: 'Breathing rate',
    unit: '/min',
    possible: between(0, 80),
    ranges: { 'not-a-candidate': between(8, 24), 'physician-judgement': between(10, 20) },
    value: ({ rr }) => known(rr),
  },
} as const satisfies Record<string, Vital>

export type VitalCode = keyof typeof vitals

/** Worst first. */
const parts: readonly VitalPart[] = ['not-a-candidate', 'physician-judgement']
const codes = Object.keys(vitals) as VitalCode[]

const boundOf = (code: VitalCode, part: VitalPart): Bound => {
  const { row, name, unit, possible, ranges, below }: Vital = vitals[code]
  return {
    id: `${row} ${code} ${part}`,
    rule: `candidacy ${row}`,
    asks: `${name} before the dose; outside: ${part === 'not-a-candidate' ? 'not today' : 'a physician decides'}`,
    unit,
    range: ranges[part],
    possible,
    ...(below && { below }),
  }
}

/** What a clinic may narrow of the measurements before a dose. */
export const vitalBounds: readonly Bound[] = codes.flatMap((code) => parts.map((part) => boundOf(code, part)))

/** The range in which a measurement gives no finding of this kind, as the clinic keeps it. */
export const vitalRange = (code: VitalCode, part: VitalPart, own: OwnLimits): Range => inForce(boundOf(code, part), own)

export const ownLimitSource = ourRule('the clinic’s own, narrower limit, signed by its medical director')

const isOutside = (code: VitalCode, value: number, range: Range): boolean => {
  const { below }: Vital = vitals[code]
  return isEmpty({ low: range.low, high: value }) || isEmpty({ low: value, high: range.high }, below)
}

const words = ({ low, high }: Range, below: true | undefined): string =>
  [
    ...(low === null ? [] : [`at least ${low}`]),
    ...(high === null ? [] : [`${below ? 'below' : 'at most'} ${high}`]),
  ].join(', ')

/** What the clinic narrowed of some measurements, in words for whoever checks them: "Heart rate at most 95 /min, else a physician decides". */
export const ownVitalWords = (own: OwnLimits, of: readonly VitalCode[]): readonly string[] =>
  of.flatMap((code) =>
    parts.flatMap((part) => {
      const { id, range, unit, below } = boundOf(code, part)
      const kept = inForce({ id, range }, own)
      const isOwn = kept.low !== range.low || kept.high !== range.high
      const otherwise = part === 'not-a-candidate' ? 'not today' : 'a physician decides'
      return isOwn ? [`${vitals[code].name} ${words(kept, below)} ${unit}, else ${otherwise}`] : []
    }),
  )

const ownFinding = (code: VitalCode, facts: Facts, own: OwnLimits): readonly Finding[] => {
  const { row, name, unit, value, below }: Vital = vitals[code]
  const measured = value(facts)
  const verdict =
    measured === null ? undefined : parts.find((part) => isOutside(code, measured, vitalRange(code, part, own)))
  if (verdict === undefined) return []
  const range = `${words(vitalRange(code, verdict, own), below)} ${unit}`
  return [
    {
      id: row,
      verdict,
      scope: 'today',
      text: `${name} ${measured} ${unit}: outside this clinic’s own limit (${range})`,
      wouldChange: `A new measurement inside it: ${range}`,
      ...cited(ownLimitSource),
    },
  ]
}

/** What the clinic's own limits find and the book's don't: never less than the book, since findings are only added. */
export const ownFindings = (facts: Facts, own: OwnLimits, found: readonly Finding[]): readonly Finding[] =>
  own.length === 0
    ? []
    : codes
        .flatMap((code) => ownFinding(code, facts, own))
        .filter(({ id, verdict }) => !found.some((f) => f.id === id && badness(f.verdict) >= badness(verdict)))

import type { HeadacheRecord } from '../headache-record.ts'
import { type Exposure, exposuresIn } from './exposures.ts'
import { holm } from './holm.ts'
import { type Marks, marksOf } from './marks.ts'

/** Chance that anything at all is called more than chance in a diary in which nothing is there. */
export const level = 0.05

const outcomes = ['headache', 'moderateOrSevere'] as const

export interface DayCount {
  readonly counted: number
  readonly known: number
}

/** One question to the diary: is this kind of day commoner with something than without it? */
export interface Look {
  /** `weekday-1` (Monday) to `-7`, `month-1` to `-12`, `menstruation` (days −2 to +3), `short-night`. */
  readonly exposure: string
  readonly outcome: (typeof outcomes)[number]
  readonly with: DayCount
  readonly without: DayCount
  /** Chance of so large a difference by itself, and corrected for every look taken; `null`: too little is known to test. */
  readonly chance: number | null
  readonly corrected: number | null
  readonly verdict: 'more' | 'fewer' | 'chance' | 'too-few'
}

export interface Looks {
  readonly level: number
  /** How many looks were taken and corrected for. */
  readonly taken: number
  readonly looks: readonly Look[]
}

const countWhere = (outcome: Marks, exposure: Marks, kind: boolean): DayCount => {
  const marks = outcome.filter((mark, n) => mark !== null && exposure[n] === kind)
  return { counted: marks.filter(Boolean).length, known: marks.length }
}

const isCommoner = (a: DayCount, b: DayCount): boolean => a.counted * b.known > b.counted * a.known

interface Raw extends Omit<Look, 'corrected' | 'verdict'> {}

const rawLook = (outcome: Look['outcome'], marks: Marks, exposure: Exposure): Raw => ({
  exposure: exposure.id,
  outcome,
  with: countWhere(marks, exposure.marks, true),
  without: countWhere(marks, exposure.marks, false),
  chance: exposure.chance(marks),
})

/** All looks at a diary, the chance of each corrected for all of them together. None is left out for what it shows. */
export const looksAt = (record: HeadacheRecord): Looks => {
  const exposures = exposuresIn(record)
  const raw = outcomes.flatMap((outcome) => {
    const marks = marksOf(record, outcome)
    return exposures.map((exposure) => rawLook(outcome, marks, exposure))
  })
  const tested = raw.filter(({ chance }) => chance !== null)
  const corrected = holm(tested.map(({ chance }) => chance!))
  const looks = raw.map((each): Look => {
    if (each.chance === null) return { ...each, corrected: null, verdict: 'too-few' }
    const chance = corrected[tested.indexOf(each)]!
    const verdict = chance > level ? 'chance' : isCommoner(each.with, each.without) ? 'more' : 'fewer'
    return { ...each, corrected: chance, verdict }
  })
  return { level, taken: tested.length, looks }
}

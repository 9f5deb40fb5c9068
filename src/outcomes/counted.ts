import { cite, ourRule } from '#core/evidence/sources.ts'

/** Days that had it, out of the days on which that is known, out of the days there were. */
export interface Counted {
  readonly counted: number
  readonly recorded: number
  readonly days: number
}

/** Everything is said per 28 days: four weekends, and about one menstrual cycle. */
export const month = 28

const adequateOf28 = 23
export const adequacySource = ourRule('at least 23 of 28 days recorded (80 %), as electronic diaries in trials ask')
export const monthSource = cite('tassorelli-2018', '28-day periods', 'recalled')

/** Long enough, and at least 23 of each 28 days known. */
export const isAdequate = ({ recorded, days }: Counted): boolean =>
  days >= month && month * recorded >= adequateOf28 * days

/** How many more recorded days of this period would make it adequate. */
export const daysShort = ({ recorded, days }: Counted): number =>
  Math.max(0, Math.ceil((adequateOf28 * Math.max(days, month)) / month) - recorded)

/** Per 28 days, scaled up for the days not recorded (a diagnosis never does that, a comparison has to). `null` without a record. */
export const per28 = ({ counted, recorded }: Counted): number | null =>
  recorded === 0 ? null : (counted * month) / recorded

/** Per 28 days: nobody had it on a missing day, everybody had. */
export const boundsPer28 = ({ counted, recorded, days }: Counted): readonly [number, number] => [
  (counted * month) / days,
  ((counted + days - recorded) * month) / days,
]

export const oneDecimal = (value: number | null): number | null => (value === null ? null : Math.round(value * 10) / 10)

import type { HeadacheRecord } from '../headache-record.ts'
import { headacheAttacks } from '../ichd3/over-attacks.ts'

/** Six hours of the day by the diary's clock, `from` included. */
export const partsOfDay = [
  { part: 'night', from: 0 },
  { part: 'morning', from: 6 },
  { part: 'afternoon', from: 12 },
  { part: 'evening', from: 18 },
] as const
export type PartOfDay = (typeof partsOfDay)[number]['part']

export interface OnsetTimes {
  readonly attacks: Readonly<Record<PartOfDay, number>>
  /** Attacks whose beginning nobody wrote down. */
  readonly notRecorded: number
}

const hourOf = (start: string | null | undefined, timeZone: string): number | null =>
  start === null || start === undefined ? null : Temporal.Instant.from(start).toZonedDateTimeISO(timeZone).hour

/** When headaches begin: a description, and no claim of a cause. */
export const onsetTimes = (record: HeadacheRecord): OnsetTimes => {
  const attacks = { night: 0, morning: 0, afternoon: 0, evening: 0 }
  let notRecorded = 0
  for (const { parts } of headacheAttacks(record)) {
    const hour = hourOf(parts[0]?.start, record.book.timeZone)
    if (hour === null) notRecorded++
    else attacks[partsOfDay.findLast(({ from }) => hour >= from)!.part]++
  }
  return { attacks, notRecorded }
}

import { isoDay } from '#core/kernel/calendar-day.ts'
import type { Count } from '#core/kernel/truth.ts'

/** Words for the evidence of a judgement. Figures first: what was counted, then what could still change it. */
export const counted = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`

export const listed = (items: readonly (string | number)[], and = 'and'): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`

/** "19" where all is known, "14–18" where missing or undecided days could raise it. */
export const rangeText = ({ counted: known, undecided }: Count): string =>
  undecided === 0 ? String(known) : `${known}–${known + undecided}`

export const isoDays = (days: readonly number[]): readonly string[] => days.map(isoDay)

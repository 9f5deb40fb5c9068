import type { Diary } from '#core/headache/diary.ts'
import { dayNumber } from '#core/kernel/calendar-day.ts'
import { oneDecimal } from './counted.ts'
import type { Period } from './series.ts'

/** Mean of the days' peaks on 0–10, over the days that have one. */
export interface PainDays {
  readonly mean: number | null
  readonly days: number
}

export const meanPeakPain = ({ days }: Diary, { from, to }: Period): PainDays => {
  const peaks = days.flatMap(({ date, attacks }) => {
    const day = dayNumber(date)
    const known = (attacks ?? []).flatMap(({ intensity }) => (typeof intensity === 'number' ? [intensity] : []))
    return day >= from && day <= to && known.length > 0 ? [Math.max(...known)] : []
  })
  const sum = peaks.reduce((a, b) => a + b, 0)
  return { mean: peaks.length === 0 ? null : oneDecimal(sum / peaks.length), days: peaks.length }
}

import { dayNumber } from '#core/kernel/calendar-day.ts'

/** Since when, as exactly as it is known: a day, a month ("2019-04") or a year ("2019"), as the range of day numbers it may be. */
export interface Since {
  readonly earliest: number
  readonly latest: number
}

const daysInDecember = 31

export const sinceWhen = (text: string): Since => {
  if (text.length === 4)
    return { earliest: dayNumber(`${text}-01-01`), latest: dayNumber(`${text}-12-${daysInDecember}`) }
  if (text.length > 7) return { earliest: dayNumber(text), latest: dayNumber(text) }
  const month = Number(text.slice(5))
  const next =
    month === 12 ? `${Number(text.slice(0, 4)) + 1}-01` : `${text.slice(0, 5)}${String(month + 1).padStart(2, '0')}`
  return { earliest: dayNumber(`${text}-01`), latest: dayNumber(`${next}-01`) - 1 }
}

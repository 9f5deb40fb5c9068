import type { RibbonDay } from '#core/headache/ribbon-days.ts'

export type Layout = 'fortnights' | 'weeks' | 'months'

export interface Place {
  readonly x: number
  readonly y: number
}

export interface Label extends Place {
  readonly text: string
  /** Ends at x rather than begins there. */
  readonly end?: boolean
  /** Stands over x. */
  readonly middle?: boolean
}

export interface Placed {
  readonly places: readonly Place[]
  readonly labels: readonly Label[]
  readonly width: number
  readonly height: number
}

/** In units of the drawing; the picture scales to the room it has. */
export const size = { cell: 20, gap: 4, top: 8 } as const
const step = size.cell + size.gap

const monthName = (day: Temporal.PlainDate, language: string): string =>
  day.toLocaleString(language, { month: 'short' })

const extent = (places: readonly Place[]): Pick<Placed, 'width' | 'height'> => ({
  width: Math.max(size.cell, ...places.map(({ x }) => x + size.cell)) + 2,
  height: Math.max(size.cell, ...places.map(({ y }) => y + size.cell)) + 4,
})

const fortnights = (days: readonly RibbonDay[]): Placed => {
  const places = days.map((_, n) => ({ x: 3 + (n % 14) * step, y: size.top + Math.floor(n / 14) * step }))
  return { places, labels: [], ...extent(places) }
}

/** A column a week, Monday on top: a long row of thin bars would be a grating, which hurts. */
const bigLabel = 28
const weeks = (days: readonly RibbonDay[], language: string, weekdays: string): Placed => {
  const dates = days.map(({ date }) => Temporal.PlainDate.from(date))
  const offset = (dates[0]?.dayOfWeek ?? 1) - 1
  const places = days.map((_, n) => ({
    x: bigLabel + Math.floor((n + offset) / 7) * step,
    y: size.top + bigLabel + ((n + offset) % 7) * step,
  }))
  const names = weekdays.split(' ').map((text, n) => ({ x: 0, y: size.top + bigLabel + n * step + 17, text }))
  const starts = dates.flatMap((date, n) =>
    date.day <= 7 && date.dayOfWeek === 1 ? [{ x: places[n]!.x, y: 22, text: monthName(date, language) }] : [],
  )
  return { places, labels: [...names.filter((_, n) => n % 2 === 0), ...starts], ...extent(places) }
}

/** Beside a row of days: its month to the left, its two counts to the right, of which `columns` are the right edges. */
const left = 80
const dayNumbers = 16
export const columns = { headache: left + 31 * step + 94, medicine: left + 31 * step + 146 } as const

/** The year stands with the first month and with every January. */
const monthWords = (date: Temporal.PlainDate, isFirst: boolean, language: string): string =>
  isFirst || date.month === 1 ? `${monthName(date, language)} ${date.year}` : monthName(date, language)

const months = (days: readonly RibbonDay[], language: string): Placed => {
  const dates = days.map(({ date }) => Temporal.PlainDate.from(date))
  const rowOf = (date: Temporal.PlainDate): number => (date.year - dates[0]!.year) * 12 + date.month - dates[0]!.month
  const top = size.top + dayNumbers
  const places = dates.map((date) => ({ x: left + (date.day - 1) * step, y: top + rowOf(date) * step }))
  const names = dates.flatMap((date, n) =>
    n === 0 || date.day === 1
      ? [{ x: left - 10, y: places[n]!.y + 15, text: monthWords(date, n === 0, language), end: true }]
      : [],
  )
  const numbers = [1, 6, 11, 16, 21, 26, 31].map((day) => ({
    x: left + (day - 1) * step + size.cell / 2,
    y: 12,
    text: String(day),
    middle: true,
  }))
  return { places, labels: [...numbers, ...names], width: columns.medicine, height: extent(places).height }
}

export const placeDays = (days: readonly RibbonDay[], layout: Layout, language: string, weekdays: string): Placed =>
  layout === 'fortnights'
    ? fortnights(days)
    : layout === 'weeks'
      ? weeks(days, language, weekdays)
      : months(days, language)

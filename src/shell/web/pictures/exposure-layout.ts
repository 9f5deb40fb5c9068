import { dayNumber, isoDay } from '#core/kernel/calendar-day.ts'
import type { MonitoringView } from '../../http/contract/monitoring.ts'
import { linear, type Scale } from './scale.ts'

type Given = MonitoringView['exposure']['given'][number]
type Item = MonitoringView['schedule'][number]

/** A drug by one route: a lane of its own, with a height of its own, so that no milligram is compared with another route's. */
export interface Lane {
  readonly key: string
  readonly drug: Given['drug']
  readonly route: string
  readonly mostMg: number
  readonly given: readonly Given[]
}

export interface DueMark {
  readonly day: string
  readonly items: readonly Item[]
  readonly isOverdue: boolean
}

export interface ExposureLayout {
  readonly from: string
  readonly to: string
  readonly x: Scale
  /** First days of months, ISO. */
  readonly months: readonly string[]
  readonly lanes: readonly Lane[]
  readonly due: readonly DueMark[]
  /** In CSS pixels: narrow enough to tell neighbouring days apart, where that can be seen at all. */
  readonly barWidth: number
}

const widestBar = 6
const narrowestBar = 1.5

/** Four fifths of the way from one session to the next. */
const barWidthOf = (given: readonly Given[], x: Scale): number => {
  const days = given.map(({ date }) => dayNumber(date)).sort((a, b) => a - b)
  const gaps = days.slice(1).map((day, n) => x(day) - x(days[n]!))
  const nearest = Math.min(...gaps.filter((gap) => gap > 0), widestBar)
  return Math.max(narrowestBar, 0.8 * nearest)
}

const monthsBack = 12
const monthsAhead = 3

const lanesOf = (given: readonly Given[]): readonly Lane[] =>
  [...Map.groupBy(given, ({ drug, route }) => `${drug} ${route}`)].map(([key, doses]) => ({
    key,
    drug: doses[0]!.drug,
    route: doses[0]!.route,
    mostMg: Math.max(...doses.map(({ mg }) => mg)),
    given: doses,
  }))

/** What is overdue or due without a day of its own stands at today. */
const dayOf = ({ state, dueOn }: Item, on: string): string | null => {
  if (state === 'not-wanted' || state === 'later') return null
  return state === 'fine' ? dueOn : on
}

const marksOf = ({ schedule, on }: MonitoringView, to: string): readonly DueMark[] => {
  const dated = schedule.flatMap((item) => {
    const day = dayOf(item, on)
    return day === null || day > to ? [] : [{ day, item }]
  })
  return [...Map.groupBy(dated, ({ day, item }) => `${day} ${item.state === 'overdue'}`).values()]
    .map((marks) => ({
      day: marks[0]!.day,
      items: marks.map(({ item }) => item),
      isOverdue: marks[0]!.item.state === 'overdue',
    }))
    .sort((a, b) => a.day.localeCompare(b.day))
}

/** Twelve months back and three ahead, `width` CSS pixels wide. */
export const exposureLayout = (view: MonitoringView, width: number): ExposureLayout => {
  const today = Temporal.PlainDate.from(view.on)
  const [from, to] = [today.subtract({ months: monthsBack }), today.add({ months: monthsAhead })]
  const days = [dayNumber(from.toString()), dayNumber(to.toString())] as const
  const firstMonth = from.with({ day: 1 }).add({ months: 1 })
  const x = linear(days, [0, width])
  return {
    from: from.toString(),
    to: isoDay(days[1]),
    x,
    barWidth: barWidthOf(view.exposure.given, x),
    months: Array.from({ length: monthsBack + monthsAhead }, (_, n) => firstMonth.add({ months: n }).toString()),
    lanes: lanesOf(view.exposure.given),
    due: marksOf(view, to.toString()),
  }
}

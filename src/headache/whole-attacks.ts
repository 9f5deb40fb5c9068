import { ageOn, dayNumber, isoDay } from '#core/kernel/calendar-day.ts'
import type { Span, Treatment, WholeAttack } from './attack.ts'
import { attackHours, daysOfAttack } from './attack-days.ts'
import type { DayBook } from './day-book.ts'
import type { Attack } from './diary.ts'

const msPerHour = 3_600_000
/** A pain-free gap shorter than this does not split an attack: our rule, the classification names no length. */
const splittingGapMs = msPerHour

interface Entry {
  readonly part: Attack
  readonly days: readonly number[]
  readonly span: Span | null
}

const spanOf = (part: Attack): Span | null => {
  const hours = attackHours(part)
  if (!part.start || hours === null) return null
  const from = Temporal.Instant.from(part.start).epochMilliseconds
  return { from, to: from + hours * msPerHour }
}

const entries = (book: DayBook): readonly Entry[] =>
  book.records.flatMap((day) =>
    (day.attacks ?? []).map((part) => ({
      part,
      days: daysOfAttack(part, { date: day.date, timeZone: book.timeZone })
        .map(dayNumber)
        .filter((n) => n <= book.asOf),
      span: spanOf(part),
    })),
  )

const order = (a: Entry, b: Entry): number =>
  a.days[0]! - b.days[0]! ||
  (a.span?.from ?? Number.NEGATIVE_INFINITY) - (b.span?.from ?? Number.NEGATIVE_INFINITY) ||
  0

const isHeadache = ({ part }: Entry): boolean => part.headache !== false

const continues = (earlier: readonly Entry[], next: Entry): boolean => {
  const end = Math.max(...earlier.map((e) => e.span?.to ?? Number.NaN))
  return next.span !== null && isHeadache(next) && earlier.every(isHeadache) && next.span.from - end < splittingGapMs
}

const grouped = (all: readonly Entry[]): readonly (readonly Entry[])[] => {
  const groups: Entry[][] = []
  for (const entry of all) {
    const last = groups.at(-1)
    if (last && continues(last, entry)) last.push(entry)
    else groups.push([entry])
  }
  return groups
}

/** What was taken on these days, each dose once. */
export const treatmentOn = (book: DayBook, days: readonly number[]): Treatment => {
  const records = days.map((n) => book.recordOf(n)?.medications)
  return {
    isRecorded: records.every((r) => r !== undefined),
    doses: records.flatMap((r) => r ?? []).map((dose) => ({ dose, drugs: book.drugsOf(dose.name) })),
  }
}

const ageOnDay = (book: DayBook, day: number): number | null =>
  book.birthDate === undefined ? null : ageOn(book.birthDate, isoDay(day))

const whole = (book: DayBook, group: readonly Entry[]): WholeAttack => {
  const days = [...new Set(group.flatMap((e) => e.days))].sort((a, b) => a - b)
  const spans = group.map((e) => e.span).filter((s) => s !== null)
  const span = spans.length === group.length ? union(spans) : null
  return {
    parts: group.map((e) => e.part),
    entries: group.length === 1 ? [] : group.map((e) => whole(book, [e])),
    days,
    span,
    hours: group.length === 1 ? attackHours(group[0]!.part) : span && (span.to - span.from) / msPerHour,
    hasHeadache: group.every(isHeadache),
    isImplied: false,
    treatment: treatmentOn(book, days),
    ageYears: ageOnDay(book, days[0]!),
  }
}

const union = (spans: readonly Span[]): Span => ({
  from: Math.min(...spans.map((s) => s.from)),
  to: Math.max(...spans.map((s) => s.to)),
})

const unknownAttack = { parts: [{}], entries: [], hours: null, span: null, hasHeadache: true, isImplied: true }

/** A day with a headache that no attack accounts for: one attack of which nothing but the day's medicines is known. */
const implied = (book: DayBook, described: readonly WholeAttack[]): readonly WholeAttack[] => {
  const touched = new Set(described.filter((a) => a.hasHeadache).flatMap((a) => a.days))
  return book.records
    .filter((day) => day.headache === true && !touched.has(dayNumber(day.date)))
    .map((day) => {
      const days = [dayNumber(day.date)]
      const treatment = treatmentOn(book, days)
      const ageYears = ageOnDay(book, days[0]!)
      return { ...unknownAttack, days, treatment, ageYears }
    })
}

/** Every attack up to the day of the assessment, in order of time. */
export const wholeAttacks = (book: DayBook): readonly WholeAttack[] => {
  const started = entries(book).filter((e) => e.days.length > 0)
  const described = grouped([...started].sort(order)).map((group) => whole(book, group))
  return [...described, ...implied(book, described)].sort((a, b) => a.days[0]! - b.days[0]!)
}

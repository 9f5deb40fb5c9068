import { ageOn, isoDay } from '#core/kernel/calendar-day.ts'
import { instantMs } from '#core/kernel/instant.ts'
import { type ZoneDays, zoneDays } from '#core/kernel/zone-days.ts'
import type { Span, Taken, Treatment, WholeAttack } from './attack.ts'
import { attackHours, touchedFrom } from './attack-days.ts'
import type { DayBook } from './day-book.ts'
import type { Attack } from './diary.ts'
import { placeOf } from './pages.ts'

const msPerHour = 3_600_000
/** A pain-free gap shorter than this does not split an attack: our rule, the classification names no length. */
export const splittingGapMs = msPerHour

/** One attack as one record has it: where it lies in time. */
export interface Entry {
  readonly part: Attack
  /** Day number of the record. */
  readonly writtenOn: number
  /** Days it touches, both included, as far as it goes. */
  readonly first: number
  readonly last: number
  readonly hours: number | null
  readonly span: Span | null
}

export const entryOf = (part: Attack, writtenOn: number, zone: ZoneDays): Entry => {
  const startMs = part.start ? instantMs(part.start) : null
  const hours = attackHours(part)
  const { first, last } = touchedFrom({ startMs, hours }, writtenOn, zone)
  const span = startMs === null || hours === null ? null : { from: startMs, to: startMs + hours * msPerHour }
  return { part, writtenOn, first, last, hours, span }
}

const startOf = ({ span }: Entry): number => span?.from ?? Number.NEGATIVE_INFINITY
const order = (a: Entry, b: Entry): number => a.first - b.first || startOf(a) - startOf(b) || 0

/** Every attack written on `from` or later, in the order of the pages. */
export const entriesFrom = (book: DayBook, from: number): readonly Entry[] => {
  const zone = zoneDays(book.timeZone)
  const entries: Entry[] = []
  for (let i = placeOf(book.days, from); i < book.days.length; i++)
    for (const part of book.records[i]!.attacks ?? []) entries.push(entryOf(part, book.days[i]!, zone))
  return entries
}

const isInOrder = (entries: readonly Entry[]): boolean =>
  entries.every((entry, i) => i === 0 || !(order(entries[i - 1]!, entry) > 0))

/** In order of time. */
export const inOrderOfTime = (entries: readonly Entry[]): readonly Entry[] =>
  isInOrder(entries) ? entries : entries.toSorted(order)

const isHeadache = ({ part }: Entry): boolean => part.headache !== false

/** Entries less than an hour apart are one attack; what has no known end, or is no headache, is continued by nothing. */
export const grouped = (entries: readonly Entry[]): readonly (readonly Entry[])[] => {
  const groups: Entry[][] = []
  let end = Number.NaN
  for (const entry of entries) {
    const { span } = entry
    const isOpen = isHeadache(entry) && span !== null
    if (isOpen && span.from - end < splittingGapMs) {
      groups.at(-1)!.push(entry)
      end = Math.max(end, span.to)
    } else {
      groups.push([entry])
      end = isOpen ? span.to : Number.NaN
    }
  }
  return groups
}

const nothingTaken: Treatment = { isRecorded: true, doses: [] }
const notRecorded: Treatment = { isRecorded: false, doses: [] }

/** What was taken on these days, each dose once. */
export const treatmentOn = (book: DayBook, days: readonly number[]): Treatment => {
  let isRecorded = true
  const doses: Taken[] = []
  for (const day of days) {
    const record = book.recordOf(day)
    if (record?.medications === undefined) isRecorded = false
    else for (const dose of record.medications) doses.push({ dose, drugs: book.drugsOf(dose.name) })
  }
  return doses.length > 0 ? { isRecorded, doses } : isRecorded ? nothingTaken : notRecorded
}

const ageOnDay = (book: DayBook, day: number): number | null =>
  book.birthDate === undefined ? null : ageOn(book.birthDate, isoDay(day))

const daysBetween = (first: number, last: number): readonly number[] => {
  const days: number[] = []
  for (let day = first; day <= last; day++) days.push(day)
  return days
}

/** An entry that stands alone. What it touches after the day of the assessment is not known yet. */
const single = (book: DayBook, entry: Entry, taken: typeof treatmentOn = treatmentOn): WholeAttack => {
  const days = daysBetween(entry.first, Math.min(entry.last, book.asOf))
  return {
    parts: [entry.part],
    entries: none,
    days,
    span: entry.span,
    hours: entry.hours,
    hasHeadache: isHeadache(entry),
    isImplied: false,
    treatment: taken(book, days),
    ageYears: ageOnDay(book, entry.first),
  }
}

const none: readonly WholeAttack[] = []

const union = (a: Span, b: Span): Span => ({ from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) })

/** Thousands of entries may share a day and what was taken on it. Days have no gaps, so their ends name them. */
const remembered = (of: typeof treatmentOn): typeof treatmentOn => {
  const known = new Map<string, Treatment>()
  return (book, days) => {
    const key = `${days[0]} ${days.at(-1)}`
    const treatment = known.get(key) ?? of(book, days)
    known.set(key, treatment)
    return treatment
  }
}

/** Only entries with a span are ever put together. */
const together = (book: DayBook, group: readonly Entry[]): WholeAttack => {
  const taken = remembered(treatmentOn)
  const entries = group.map((entry) => single(book, entry, taken))
  const days = [...new Set(entries.flatMap((e) => e.days))].sort((a, b) => a - b)
  const span = group.flatMap((e) => (e.span ? [e.span] : [])).reduce(union)
  return {
    parts: group.map((e) => e.part),
    entries,
    days,
    span,
    hours: (span.to - span.from) / msPerHour,
    hasHeadache: true,
    isImplied: false,
    treatment: treatmentOn(book, days),
    ageYears: ageOnDay(book, days[0]!),
  }
}

/** The attack that a group of entries is, as far as the day of the assessment. */
export const wholeAttack = (book: DayBook, group: readonly Entry[]): WholeAttack =>
  group.length === 1 ? single(book, group[0]!) : together(book, group)

const unknownPart: readonly Attack[] = [{}]

/** A day with a headache that no attack accounts for: one attack of which nothing but the day's medicines is known. */
export const impliedAttack = (book: DayBook, day: number): WholeAttack => {
  const days = [day]
  return {
    parts: unknownPart,
    entries: none,
    days,
    span: null,
    hours: null,
    hasHeadache: true,
    isImplied: true,
    treatment: treatmentOn(book, days),
    ageYears: ageOnDay(book, day),
  }
}

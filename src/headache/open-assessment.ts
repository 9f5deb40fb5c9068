import { dayNumber } from '#core/kernel/calendar-day.ts'
import { type Assessment, assessmentOf } from './assess.ts'
import { cleanCut } from './clean-cut.ts'
import { type DayBook, openDayBook } from './day-book.ts'
import type { Diary, DiaryDay } from './diary.ts'
import { type ReadRecord, readBook } from './headache-record.ts'
import { type Pages, pagesOf, withPage } from './pages.ts'
import type { Profile } from './profile.ts'

/** A diary that is being kept: each day added gives a new one, and only what the day can have changed is judged again. */
export interface OpenAssessment {
  /** With one day written, or written anew. */
  readonly record: (day: DiaryDay) => OpenAssessment
  /** As `assess` would answer for the same days. `asOf` is an ISO date. */
  readonly assessment: (asOf: string) => Assessment
}

/** A record read before, and the day from which the diary has changed since. */
interface Known {
  readonly record: ReadRecord
  readonly changedFrom: number
}

interface Person {
  readonly timeZone: string
  readonly profile: Profile
}

const read = (book: DayBook, profile: Profile, known: Known | null): ReadRecord => {
  if (known === null) return readBook(book, profile, null)
  const { record, changedFrom } = known
  const isOtherDay = record.book.asOf !== book.asOf
  const changed = isOtherDay ? Math.min(changedFrom, record.book.asOf + 1, book.asOf + 1) : changedFrom
  return changed === Number.POSITIVE_INFINITY ? record : readBook(book, profile, cleanCut(record, book, changed))
}

const opened = (person: Person, pages: Pages, start: Known | null): OpenAssessment => {
  let known = start
  return {
    record: (day) => {
      const changedFrom = Math.min(known?.changedFrom ?? Number.POSITIVE_INFINITY, dayNumber(day.date))
      return opened(person, withPage(pages, day), known && { record: known.record, changedFrom })
    },
    assessment: (asOf) => {
      const { timeZone, profile } = person
      const book = openDayBook(pages, { timeZone, birthDate: profile.birthDate, asOf })
      const record = read(book, profile, known)
      known = { record, changedFrom: Number.POSITIVE_INFINITY }
      return assessmentOf(record)
    },
  }
}

export const openAssessment = ({ timeZone, days }: Diary, profile: Profile): OpenAssessment =>
  opened({ timeZone, profile }, pagesOf(days), null)

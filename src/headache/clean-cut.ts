import type { DayBook } from './day-book.ts'
import type { Earlier, ReadRecord } from './headache-record.ts'
import { entriesFrom } from './whole-attacks.ts'

/**
 * Where a record has to be read anew after a change: the latest day that no attack of before or after the change reaches
 * across, so that nothing before it can have changed. `null`: nowhere, all of it has to be read.
 */
export const cleanCut = (record: ReadRecord, book: DayBook, changedFrom: number): Earlier | null => {
  if (record.hasLater || record.book.firstDay === null) return null
  let cut = changedFrom
  for (const { first, writtenOn } of entriesFrom(book, changedFrom)) cut = Math.min(cut, first, writtenOn)
  for (let moved = true; moved; ) {
    moved = false
    for (let i = record.placed.length - 1; i >= 0; i--) {
      const { since, until } = record.placed[i]!
      if (since >= cut || until < cut) continue
      cut = since
      moved = true
    }
  }
  return cut > Math.max(record.days.from, record.book.firstDay) ? { record, cut } : null
}

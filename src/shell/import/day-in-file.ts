import { dayOf, type Entries, entriesOf } from '#core/headache/day-entries.ts'
import type { DiaryDay } from '#core/headache/diary.ts'
import { canonical } from '#core/kernel/canonical.ts'
import type { Reason } from './row.ts'

/** Two rows of one file that say different things of one day. */
export interface Contradiction {
  readonly field: string
  readonly said: readonly [unknown, unknown]
}

export interface RowTaken {
  /** The row said something that no earlier row of the day had said. */
  readonly added: boolean
  readonly contradictions: readonly Contradiction[]
}

const mark = '\u001f'
const lastPart = (path: string): string => path.slice(path.lastIndexOf(mark) + 1)

/** What one day may hold (as `DiaryDay` of the contract has it); rows beyond are refused. */
const most = { attack: 100, medication: 100, sleep: 20, note: 10_000 } as const
type Counted = 'attack' | 'medication' | 'sleep'
const words = { attack: 'attacks', medication: 'doses', sleep: 'nights' } as const satisfies Record<Counted, string>

const isSame = (a: unknown, b: unknown): boolean => a === b || canonical(a) === canonical(b)

/** The kind of a new list item ("attack␟key␟001"), and not of what is said about it. */
const itemOf = (path: string): Counted | null => {
  const parts = path.split(mark)
  return parts.length === 3 ? (parts[0] as Counted) : null
}

/**
 * Everything the rows of one file say of one day. Attacks, medicines and notes add up; what two rows contradict each other
 * in is left unknown, with both in the note.
 */
export class DayInFile {
  readonly #date: string
  readonly #entries: Map<string, unknown>
  readonly #contradicted = new Set<string>()
  readonly #counts = { attack: 0, medication: 0, sleep: 0 }
  /** Nobody has written the day yet: a row that says no more than that it was written adds that. */
  #isNew: boolean

  /** `before`: what earlier rows of the same file were taken for already. */
  constructor(date: string, before: DiaryDay | null = null) {
    this.#date = date
    this.#isNew = before === null
    this.#entries = new Map(before ? entriesOf(before) : [])
    for (const path of this.#entries.keys()) this.#count(path)
  }

  /** Every statement that stands, as `entriesOf` has them. */
  get entries(): Entries {
    return this.#entries
  }

  get day(): DiaryDay {
    return dayOf(this.#date, this.#entries)
  }

  /** A row, or why the day has no room for it. */
  add(day: DiaryDay): RowTaken | Reason {
    const offered = [...entriesOf(day)]
    const full = this.#noRoom(offered)
    if (full) return full
    let added = this.#isNew
    this.#isNew = false
    const contradictions: Contradiction[] = []
    for (const [path, value] of offered) {
      if (path === 'note') added = this.#addNote(String(value)) || added
      else if (this.#contradicted.has(path)) added ||= this.#keepBoth(path, value)
      else if (!this.#entries.has(path)) {
        this.#entries.set(path, value)
        this.#count(path)
        added = true
      } else if (!isSame(this.#entries.get(path), value)) {
        contradictions.push({ field: lastPart(path), said: [this.#entries.get(path), value] })
        this.#contradict(path, value)
        added = true
      }
    }
    return { added, contradictions }
  }

  #count(path: string): void {
    const item = itemOf(path)
    if (item) this.#counts[item]++
  }

  #noRoom(offered: readonly (readonly [string, unknown])[]): Reason | null {
    const coming = { attack: 0, medication: 0, sleep: 0 }
    for (const [path, value] of offered) {
      const item = itemOf(path)
      if (item && !this.#entries.has(path)) coming[item]++
      if (path === 'note' && this.#noteWith(String(value)).length > most.note)
        return {
          column: 'note',
          found: 'more than fits beside the day’s other notes',
          wanted: `at most ${most.note} signs a day`,
        }
    }
    for (const item of ['attack', 'medication', 'sleep'] as const)
      if (coming[item] > 0 && this.#counts[item] + coming[item] > most[item])
        return {
          column: words[item],
          found: `more than ${most[item]} on ${this.#date}`,
          wanted: `at most ${most[item]} a day`,
        }
    return null
  }

  #noteWith(text: string): string {
    const note = this.#entries.get('note')
    if (typeof note !== 'string' || note === '') return text
    return `\n${note}\n`.includes(`\n${text}\n`) ? note : `${note}\n${text}`
  }

  #addNote(text: string): boolean {
    const before = this.#entries.get('note')
    this.#entries.set('note', this.#noteWith(text))
    return this.#entries.get('note') !== before
  }

  #contradict(path: string, value: unknown): void {
    this.#keepBoth(path, this.#entries.get(path))
    this.#keepBoth(path, value)
    this.#entries.delete(path)
    this.#contradicted.add(path)
  }

  #keepBoth(path: string, value: unknown): boolean {
    const line = `${lastPart(path)}: ${typeof value === 'string' ? value : JSON.stringify(value)}`
    return this.#noteWith(line).length <= most.note && this.#addNote(line)
  }
}

/** In words, for the person who has to say which one is right. */
export const contradictionText = (date: string, { field, said: [one, other] }: Contradiction): string =>
  `${date}, ${field}: one row says ${JSON.stringify(one)}, another ${JSON.stringify(other)}. It was left unknown, and both are in the day’s note. Which one is right?`

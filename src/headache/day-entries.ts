import { canonical } from '#core/kernel/canonical.ts'
import type { Attack, DiaryDay, DoseTaken } from './diary.ts'

/**
 * A diary day taken apart into single statements ("the attack of 06:10: intensity", 8), so that two versions of a day can
 * be compared and merged statement by statement. An attack is known by its start, or where that is unknown by all it
 * says; a dose by its name, amount and time; the same thing said twice on one day gets a number.
 */
export type Entries = ReadonlyMap<string, unknown>

const lists = { attacks: 'attack', medications: 'medication', sleep: 'sleep' } as const
type ListName = keyof typeof lists
type Item = Readonly<Record<string, unknown>>

const mark = '\u001f'

const attackKey = (attack: Attack): string =>
  attack.start ? Temporal.Instant.from(attack.start).toString() : `=${canonical(attack)}`
const doseKey = ({ name, doseMg, at }: DoseTaken): string =>
  JSON.stringify([name.trim().toLowerCase(), doseMg ?? null, at ? Temporal.Instant.from(at).toString() : null])
/** The name of the list says what its items are; the union of all item types can't, hence the casts. */
const keyOf = (list: ListName, item: Item): string => {
  if (list === 'attacks') return attackKey(item as Attack)
  return list === 'medications' ? doseKey(item as unknown as DoseTaken) : canonical(item)
}

const isKnown = (value: unknown): boolean => value !== null && value !== undefined

function* entriesOfList(list: ListName, items: readonly Item[]): Generator<readonly [string, unknown]> {
  const seen = new Map<string, number>()
  for (const item of items) {
    const key = keyOf(list, item)
    const nth = (seen.get(key) ?? 0) + 1
    seen.set(key, nth)
    const path = [lists[list], key, String(nth).padStart(3, '0')].join(mark)
    yield [path, true]
    for (const [field, value] of Object.entries(item)) if (isKnown(value)) yield [path + mark + field, value]
  }
}

/** `null` and absent are the same unknown, and leave no entry. */
export const entriesOf = (day: DiaryDay): Entries => {
  const entries = new Map<string, unknown>()
  for (const [field, value] of Object.entries(day)) {
    if (field === 'date' || !isKnown(value)) continue
    if (!(field in lists)) {
      entries.set(field, value)
      continue
    }
    entries.set(field, true)
    for (const [path, inner] of entriesOfList(field as ListName, value as readonly Item[])) entries.set(path, inner)
  }
  return entries
}

const itemsOf = (entries: Entries, list: ListName): readonly Item[] => {
  const items = new Map<string, Record<string, unknown>>()
  const paths = [...entries]
    .filter(([path]) => path.startsWith(lists[list] + mark))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  for (const [path, value] of paths) {
    const [kind, key, nth, field] = path.split(mark)
    const id = [kind, key, nth].join(mark)
    if (field === undefined) items.set(id, {})
    else {
      const item = items.get(id)
      // What is said about something that was taken out of the day is gone with it.
      if (item) item[field] = value
    }
  }
  return [...items.values()]
}

/** The day put together again; its lists are in a fixed order, so equal entries give equal days. */
export const dayOf = (date: string, entries: Entries): DiaryDay => {
  const day: Record<string, unknown> = { date }
  for (const [path, value] of [...entries].sort(([a], [b]) => (a < b ? -1 : 1)))
    if (!path.includes(mark)) day[path] = path in lists ? itemsOf(entries, path as ListName) : value
  // Entries are only ever cut from days that were a `DiaryDay`: put together again they are one.
  return day as unknown as DiaryDay
}

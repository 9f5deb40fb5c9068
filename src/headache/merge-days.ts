import { canonical } from '#core/kernel/canonical.ts'
import { dayOf, type Entries, entriesOf } from './day-entries.ts'
import type { DiaryDay } from './diary.ts'

/** What an edit changed against the version it was made from: statements set, and statements taken back. */
export interface Changes {
  readonly set: Readonly<Record<string, unknown>>
  readonly unset: readonly string[]
}

/** An edit as one device made it. `id` is made by that device; `at` is when, in ISO UTC. */
export interface Edit {
  readonly id: string
  readonly at: string
  readonly changes: Changes
}

const isSame = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b)

/** `before: null` = the day had no record. */
export const changesBetween = (before: DiaryDay | null, after: DiaryDay): Changes => {
  const old: Entries = before ? entriesOf(before) : new Map()
  const next = entriesOf(after)
  return {
    set: Object.fromEntries([...next].filter(([path, value]) => !old.has(path) || !isSame(old.get(path), value))),
    unset: [...old.keys()].filter((path) => !next.has(path)),
  }
}

/**
 * The day after a set of edits, in whatever order they arrived: each statement stands as the latest edit that touched it
 * left it (ties by id). So merging two devices' edits is commutative, associative and idempotent, and an old edit that
 * comes in late can't wipe out what it never knew of.
 */
export const mergeEdits = (date: string, edits: Iterable<Edit>): DiaryDay => {
  const byId = new Map([...edits].map((edit) => [edit.id, edit]))
  const inOrder = [...byId.values()].sort((a, b) => order(a.at, b.at) || order(a.id, b.id))
  const entries = new Map<string, unknown>()
  for (const { changes } of inOrder) {
    for (const path of changes.unset) entries.delete(path)
    for (const [path, value] of Object.entries(changes.set)) entries.set(path, value)
  }
  return dayOf(date, entries)
}

/** The same edit made from another version of the day: `day` was written over `from`, and goes onto `onto` instead. */
export const rebase = (
  day: DiaryDay,
  { from, onto }: { readonly from: DiaryDay; readonly onto: DiaryDay },
): DiaryDay => {
  const { set, unset } = changesBetween(from, day)
  const entries = new Map(entriesOf(onto))
  for (const path of unset) entries.delete(path)
  for (const [path, value] of Object.entries(set)) entries.set(path, value)
  return dayOf(day.date, entries)
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** One field the record and the import disagree on; `kept` is what stands. */
export interface Disagreement {
  readonly field: string
  readonly kept: unknown
  readonly offered: unknown
}

/**
 * An imported day laid over the record. It adds what the record doesn't say and takes nothing away. Where the two
 * disagree, `onConflict` decides: `keep` what a person wrote in the app, `replace` what came from an earlier import.
 */
export const layOver = (
  record: DiaryDay | null,
  imported: DiaryDay,
  onConflict: 'keep' | 'replace',
): { readonly day: DiaryDay; readonly isChanged: boolean; readonly disagreements: readonly Disagreement[] } => {
  const entries = new Map(record ? entriesOf(record) : [])
  const disagreements: Disagreement[] = []
  let isChanged = record === null
  for (const [path, offered] of entriesOf(imported)) {
    const kept = entries.get(path)
    if (entries.has(path) && isSame(kept, offered)) continue
    if (entries.has(path) && onConflict === 'keep') disagreements.push({ field: lastPart(path), kept, offered })
    else {
      entries.set(path, offered)
      isChanged = true
    }
  }
  return { day: dayOf(imported.date, entries), isChanged, disagreements }
}

const lastPart = (path: string): string => path.slice(path.lastIndexOf('\u001f') + 1)

import type { OpenSlot, Resource } from './availability.ts'
import { type Preferences, suits } from './preferences.ts'
import { hoursBetween, mostInWeek, weekHours } from './spacing.ts'

export interface SeriesWish {
  readonly sessions: number
  /** Shortest time between two starts, by the order. */
  readonly minHoursBetween: number
  /** The most starts in any 7 days; `null` = no such limit. Only limits of at most 2 are known (G24). */
  readonly mostInWeek: 1 | 2 | null
  /** Sessions of this person that stand already; the new ones keep their distance from them too. */
  readonly others: readonly Temporal.Instant[]
  readonly preferences: Preferences
}

export interface Proposal {
  readonly visits: readonly { readonly slot: OpenSlot; readonly nurse: Resource | null }[]
}

interface Candidate {
  readonly slot: OpenSlot
  readonly nurse: Resource | null
  readonly local: Temporal.ZonedDateTime
}

interface Path {
  readonly picks: readonly Candidate[]
  /** In days of waiting and what we count as much: lower is better. */
  readonly cost: number
}

/** Our own scales, in days: what a session later than the comfortable gap, another nurse, another time of day is worth. */
const comfortableGapHours = 96
const lateGapDay = 2
const otherNurse = 1
const otherHour = 0.25

/** Starts on one day's grid are very much alike: a few a nurse are enough to choose from, one where the search is deeper. */
const keptPerNurseAndDay = ({ mostInWeek }: SeriesWish): number => (mostInWeek === null ? 3 : 1)
/** A series with a longer hole is no series. */
const longestGapHours = 14 * 24

const hourOfDay = ({ hour, minute }: Temporal.ZonedDateTime): number => hour + minute / 60

const stepCost = (last: Candidate | undefined, next: Candidate, firstDay: Temporal.Instant): number => {
  if (last === undefined) return hoursBetween(firstDay, next.slot.from) / 24
  const gap = hoursBetween(last.slot.from, next.slot.from)
  const late = Math.max(0, gap - comfortableGapHours) / 24
  const nurse = last.nurse?.id === next.nurse?.id ? 0 : otherNurse
  return gap / 24 + late * lateGapDay + nurse + Math.abs(hourOfDay(last.local) - hourOfDay(next.local)) * otherHour
}

const keepsDistance = (wish: SeriesWish, picks: readonly Candidate[], next: Candidate): boolean => {
  const at = next.slot.from
  const last = picks.at(-1)?.slot.from
  if (last && (hoursBetween(last, at) < wish.minHoursBetween || hoursBetween(last, at) > longestGapHours)) return false
  if (wish.others.some((other) => Math.abs(hoursBetween(other, at)) < wish.minHoursBetween)) return false
  if (wish.mostInWeek === null) return true
  const near = [...wish.others, ...picks.slice(-2).map(({ slot }) => slot.from)]
  return mostInWeek([...near.filter((each) => Math.abs(hoursBetween(each, at)) < weekHours), at]) <= wish.mostInWeek
}

const candidatesOf = (slots: readonly OpenSlot[], wish: SeriesWish, timeZone: string): readonly Candidate[] => {
  const kept = new Map<string, number>()
  return slots.flatMap((slot) => {
    const local = slot.from.toZonedDateTimeISO(timeZone)
    if (!suits(wish.preferences, local)) return []
    return (slot.free.nurse ?? [null]).flatMap((nurse) => {
      const key = `${local.toPlainDate()} ${nurse?.id}`
      const before = kept.get(key) ?? 0
      if (before >= keptPerNurseAndDay(wish)) return []
      kept.set(key, before + 1)
      return [{ slot, nurse, local }]
    })
  })
}

/** Of all paths that end alike only the cheapest can be part of the best series; the weekly limit looks two visits back. */
const endOf = (picks: readonly Candidate[], lookBack: 1 | 2): string =>
  picks
    .slice(-lookBack)
    .map(({ slot, nurse }) => `${slot.from.epochMilliseconds} ${nurse?.id}`)
    .join()

const extend = (paths: readonly Path[], candidates: readonly Candidate[], wish: SeriesWish): readonly Path[] => {
  const best = new Map<string, Path>()
  const firstDay = candidates[0]!.slot.from
  for (const { picks, cost } of paths) {
    for (const next of candidates) {
      if (!keepsDistance(wish, picks, next)) continue
      const path = { picks: [...picks, next], cost: cost + stepCost(picks.at(-1), next, firstDay) }
      const end = endOf(path.picks, wish.mostInWeek === null ? 1 : 2)
      if (path.cost < (best.get(end)?.cost ?? Number.POSITIVE_INFINITY)) best.set(end, path)
    }
  }
  return [...best.values()]
}

const bestPath = (candidates: readonly Candidate[], wish: SeriesWish): Path | null => {
  let paths: readonly Path[] = [{ picks: [], cost: 0 }]
  for (let n = 0; n < wish.sessions && paths.length > 0; n++) paths = extend(paths, candidates, wish)
  return paths.reduce<Path | null>((best, path) => (best === null || path.cost < best.cost ? path : best), null)
}

/**
 * Up to three series, the best first, each starting on a day of its own: as soon as the wish allows, 2–4 days apart, with one
 * nurse and at one time of day where that is possible. Empty when no whole series fits into the slots: never a part of one.
 */
export const proposeSeries = (slots: readonly OpenSlot[], wish: SeriesWish, timeZone: string): readonly Proposal[] => {
  let candidates = candidatesOf(slots, wish, timeZone)
  const proposals: Proposal[] = []
  while (proposals.length < 3 && candidates.length >= wish.sessions && wish.sessions > 0) {
    const path = bestPath(candidates, wish)
    const first = path?.picks[0]
    if (!path || !first) break
    proposals.push({ visits: path.picks.map(({ slot, nurse }) => ({ slot, nurse })) })
    candidates = candidates.filter(({ local }) => !local.toPlainDate().equals(first.local.toPlainDate()))
  }
  return proposals
}

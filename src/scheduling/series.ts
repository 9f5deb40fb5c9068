import type { OpenSlot, Resource } from './availability.ts'
import { type Preferences, suits } from './preferences.ts'
import { hoursOf, mostInWeek, weekHours } from './spacing.ts'

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
  /** Hours since the epoch: compared so often that asking the instant each time would be felt. */
  readonly at: number
  readonly key: string
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

const stepCost = (last: Candidate | undefined, next: Candidate, firstDay: number): number => {
  if (last === undefined) return (next.at - firstDay) / 24
  const gap = next.at - last.at
  const late = Math.max(0, gap - comfortableGapHours) / 24
  const nurse = last.nurse?.id === next.nurse?.id ? 0 : otherNurse
  return gap / 24 + late * lateGapDay + nurse + Math.abs(hourOfDay(last.local) - hourOfDay(next.local)) * otherHour
}

/** `others` in hours, as `at`. */
const keepsDistance = (
  wish: SeriesWish,
  { picks, others }: { readonly picks: readonly Candidate[]; readonly others: readonly number[] },
  { at }: Candidate,
): boolean => {
  const last = picks.at(-1)
  if (last && (at - last.at < wish.minHoursBetween || at - last.at > longestGapHours)) return false
  if (others.some((other) => Math.abs(other - at) < wish.minHoursBetween)) return false
  if (wish.mostInWeek === null) return true
  const near = others.filter((each) => Math.abs(each - at) < weekHours)
  const backThen = picks.at(-wish.mostInWeek)
  if (near.length === 0) return backThen === undefined || at - backThen.at >= weekHours
  return mostInWeek([...near, ...picks.slice(-2).map((pick) => pick.at), at]) <= wish.mostInWeek
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
      return [{ slot, nurse, local, at: hoursOf(slot.from), key: `${slot.from.epochMilliseconds} ${nurse?.id}` }]
    })
  })
}

/** Of all paths that end alike only the cheapest can be part of the best series; the weekly limit looks two visits back. */
const endOf = (last: Candidate | undefined, next: Candidate, looksBack: boolean): string =>
  looksBack ? `${last?.key} ${next.key}` : next.key

const extend = (paths: readonly Path[], candidates: readonly Candidate[], wish: SeriesWish): readonly Path[] => {
  const best = new Map<string, Path>()
  const firstDay = candidates[0]!.at
  const others = wish.others.map(hoursOf)
  for (const { picks, cost } of paths) {
    const last = picks.at(-1)
    for (const next of candidates) {
      if (!keepsDistance(wish, { picks, others }, next)) continue
      const total = cost + stepCost(last, next, firstDay)
      const end = endOf(last, next, wish.mostInWeek !== null)
      if (total < (best.get(end)?.cost ?? Number.POSITIVE_INFINITY))
        best.set(end, { picks: [...picks, next], cost: total })
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

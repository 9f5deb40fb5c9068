import { daysFrom, spansOn, type WeeklyHours } from './clinic-hours.ts'
import { liesIn, overlap, type Span } from './span.ts'
import { type Need, needSpan, type ResourceKind, type Visit, wholeMinutes } from './visit.ts'

/** A chair, a nurse, a prescriber. Chairs stand there whenever the clinic is open; people have shifts. */
export interface Resource {
  readonly id: string
  readonly kind: ResourceKind
  readonly name: string
  readonly shifts: readonly WeeklyHours[] | 'always'
}

/** Somebody or something is spoken for: a chair, a member of staff, or the person who comes. */
export interface Busy {
  readonly resourceId: string
  readonly span: Span
}

/** One clinic, as far as booking is concerned. */
export interface House {
  /** IANA name: all wall times of the rules are meant in it. */
  readonly timeZone: string
  readonly openings: readonly WeeklyHours[]
  /** ISO dates. */
  readonly closedOn: readonly string[]
  readonly resources: readonly Resource[]
  readonly busy: readonly Busy[]
}

export interface Wish {
  readonly visit: Visit
  /** Local days of the clinic, both in. */
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
  /** Nothing starts before this: the present, plus whatever notice the clinic needs. */
  readonly notBefore: Temporal.Instant
  /** The person's own other visits are in `House.busy` under this id. */
  readonly personId: string | null
}

export interface OpenSlot extends Span {
  /** Who and what is free for it, of each kind that the visit takes for itself. */
  readonly free: Readonly<Partial<Record<ResourceKind, readonly Resource[]>>>
}

/** Why a start is not offered. */
export type Obstacle = ResourceKind | 'person' | 'closing'

/** Starts stand on quarter hours of the opening. */
const startEvery = { minutes: 15 } as const

/** What the day offers, worked out once: shifts as real stretches, and each resource's other visits. */
interface Day {
  readonly open: readonly Span[]
  readonly onShift: ReadonlyMap<string, readonly Span[]>
  readonly busy: ReadonlyMap<string, readonly Span[]>
}

const groupBusy = (busy: readonly Busy[]): ReadonlyMap<string, readonly Span[]> => {
  const groups = new Map<string, Span[]>()
  for (const { resourceId, span } of busy) groups.set(resourceId, [...(groups.get(resourceId) ?? []), span])
  return groups
}

const dayOf = (house: House, date: Temporal.PlainDate): Day => {
  const closed = house.closedOn.includes(date.toString())
  const open = closed ? [] : spansOn(house.openings, date, house.timeZone)
  const shiftsOf = ({ shifts }: Resource) => (shifts === 'always' ? open : spansOn(shifts, date, house.timeZone))
  const near = (span: Span) => open.some((each) => overlap(each, span))
  return {
    open,
    onShift: new Map(house.resources.map((resource) => [resource.id, shiftsOf(resource)])),
    busy: groupBusy(house.busy.filter(({ span }) => near(span))),
  }
}

const isFree = (day: Day, id: string, span: Span): boolean => !(day.busy.get(id) ?? []).some((b) => overlap(b, span))

/** Those who can meet one need at one time: on shift, and free where the visit takes them for itself. */
const ableTo = (house: House, day: Day, { need, span }: { need: Need; span: Span }): readonly Resource[] =>
  house.resources.filter(
    ({ id, kind }) =>
      kind === need.what &&
      liesIn(span, day.onShift.get(id) ?? []) &&
      (need.how === 'present' || isFree(day, id, span)),
  )

const judge = (
  house: House,
  day: Day,
  { wish, start }: { wish: Wish; start: Temporal.Instant },
): OpenSlot | Obstacle => {
  const { visit, personId } = wish
  const whole = { from: start, to: start.add({ minutes: wholeMinutes(visit.phases) }) }
  if (!liesIn(whole, day.open)) return 'closing'
  if (personId !== null && !isFree(day, personId, whole)) return 'person'
  const free: Partial<Record<ResourceKind, readonly Resource[]>> = {}
  for (const need of visit.needs) {
    const able = ableTo(house, day, { need, span: needSpan(visit.phases, start, need) })
    if (able.length === 0) return need.what
    if (need.how === 'taken') free[need.what] = able
  }
  return { ...whole, free }
}

const startsOn = ({ open }: Day, notBefore: Temporal.Instant): readonly Temporal.Instant[] => {
  const starts: Temporal.Instant[] = []
  for (const { from, to } of open) {
    for (let at = from; Temporal.Instant.compare(at, to) < 0; at = at.add(startEvery)) {
      if (Temporal.Instant.compare(at, notBefore) >= 0) starts.push(at)
    }
  }
  return starts
}

/** Every start at which all that the visit needs is there and free, in order of time. */
export const openSlots = (house: House, wish: Wish): readonly OpenSlot[] =>
  daysFrom(wish.from, wish.to).flatMap((date) => {
    const day = dayOf(house, date)
    return startsOn(day, wish.notBefore)
      .map((start) => judge(house, day, { wish, start }))
      .filter((each) => typeof each !== 'string')
  })

/** What stands in the way of one start; `null` where nothing does. Answers "why not earlier?". */
export const obstacleAt = (house: House, wish: Wish, start: Temporal.Instant): Obstacle | null => {
  const day = dayOf(house, start.toZonedDateTimeISO(house.timeZone).toPlainDate())
  const judged = judge(house, day, { wish, start })
  return typeof judged === 'string' ? judged : null
}

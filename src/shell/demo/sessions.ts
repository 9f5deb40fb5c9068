import type { BookingId, StaffId } from '#core/kernel/identity.ts'
import type { EventType, Payloads, VitalCode } from '#core/session/events.ts'
import { itemsFor } from '#core/session/preflight.ts'
import { vitalSigns } from '#core/session/vital-signs.ts'
import type { OrderContent } from '#core/treatment/order.ts'
import { bookingsOf } from '../store/repositories/bookings.ts'
import type { Arrival } from '../store/repositories/session-events.ts'
import { findSession, holdsLocks, orderOfSession, sessionsOf } from '../store/repositories/sessions.ts'
import type { Work } from '../work.ts'
import { recordEvents } from '../workflows/record-events.ts'
import { startSession } from '../workflows/start-session.ts'
import { bookAt } from './bookings.ts'
import { demoWork, type Seed } from './load.ts'
import { type DemoPerson, phoenix, staffIn } from './people.ts'
import { type Random, randomFrom } from './random.ts'
import { seriesDays } from './series-days.ts'

/** An entry at a minute of the session; 0 is the first drug. */
type Entry = { [T in EventType]: readonly [minute: number, type: T, payload: Payloads[T]] }[EventType]

/** How a demo person's session goes: readings drift up a little with the drug, pain falls, and each day differs. */
interface Course {
  readonly random: Random
  readonly pain: number
  readonly order: OrderContent
  readonly drugMin: number
}

const reading = (minute: number, code: VitalCode, value: number): Entry => [
  minute,
  'vitals-recorded',
  { code, value: Math.round(value), unit: vitalSigns[code].unit, source: 'manual', quality: 'good' },
]

/** 0 before, 1 at the end of the drug, back to 0 an hour later. */
const effectAt = (minute: number, { drugMin }: Course): number =>
  minute < 0 ? 0 : minute <= drugMin ? minute / Math.max(drugMin, 1) : Math.max(0, 1 - (minute - drugMin) / 60)

const setAt = (minute: number, course: Course): readonly Entry[] => {
  const effect = effectAt(minute, course)
  const about = (mean: number, sd: number): number => mean + sd * course.random.normal()
  return [
    reading(minute, 'sbp', about(118 + 10 * effect, 2.5)),
    reading(minute, 'dbp', about(74 + 5 * effect, 2)),
    reading(minute, 'hr', about(70 + 7 * effect, 2)),
    reading(minute, 'spo2', Math.min(100, about(97.6 - 0.6 * effect, 0.5))),
    reading(minute, 'rr', Math.min(17, Math.max(12, about(14.5 - effect, 0.8)))),
    [minute, 'sedation-scored', { scale: 'MOAA/S', value: 5 }],
  ]
}

const scoresAt = (minute: number, course: Course): readonly Entry[] => {
  const effect = effectAt(minute, course)
  const passed = Math.min(1, Math.max(0, minute / Math.max(course.drugMin, 40)))
  return [
    [minute, 'dissociation-scored', { value: Math.round(3 * effect ** 2) }],
    [minute, 'pain-scored', { value: Math.max(0, Math.round(course.pain - 2.5 * passed)) }],
  ]
}

const changesOf = (order: OrderContent): readonly number[] =>
  order.route === 'iv' ? order.steps.map(({ startMin }) => startMin) : order.doses.map(({ startMin }) => startMin)

/** Every 5 min for a quarter of an hour after a change, then every 15: what the schedule asks for. */
const setMinutes = (course: Course, until: number): readonly number[] => {
  const changes = changesOf(course.order)
  const due = changes.flatMap((from, i) => {
    const to = Math.min(changes[i + 1] ?? course.drugMin, until)
    const minutes: number[] = []
    for (let at = from + 5; at < to; at += at - from < 15 ? 5 : 15) minutes.push(at)
    return minutes
  })
  return due.filter((minute) => minute <= until)
}

const identityOf = ({ givenName, familyName, birthDate }: DemoPerson): Entry => [
  -24,
  'identity-verified',
  { method: 'asked', identifiers: [`${givenName} ${familyName}`, birthDate] },
]

const before = (person: DemoPerson, course: Course): readonly Entry[] => [
  identityOf(person),
  [-23, 'preflight-started', {}],
  ...setAt(-18, course),
  ...scoresAt(-18, course),
  ...itemsFor(course.order.route).map(({ id }): Entry => [-15, 'preflight-answered', { item: id, answer: 'pass' }]),
  ...(course.order.route === 'iv' ? [[-8, 'iv-checked', { site: 'left forearm', patent: true }] as Entry] : []),
  [-6, 'preflight-completed', {}],
]

const drugOf = ({ order }: Course, until: number): readonly Entry[] =>
  order.route === 'iv'
    ? order.steps
        .filter(({ startMin }) => startMin <= until)
        .map(({ startMin, rateMgPerH: mgPerH }, i): Entry => {
          const pump = { mgPerH, mlPerH: Math.round((mgPerH / order.mgPerMl) * 10) / 10, mgPerMl: order.mgPerMl }
          return [startMin, i === 0 ? 'infusion-started' : 'rate-changed', pump]
        })
    : order.doses
        .filter(({ startMin }) => startMin <= until)
        .map(
          ({ startMin, sprays, mgPerSpray }): Entry => [
            startMin,
            'dose-given',
            { route: 'nasal', mg: sprays * mgPerSpray, sprays, mgPerSpray },
          ],
        )

/** No monitor is on the wire in the demo: the nurse says once that they watch the patient's own. */
const watching = (minute: number): readonly Entry[] =>
  (['spo2', 'hr'] as const).map((signal): Entry => [minute, 'alarm-acknowledged', { ruleId: 'A20', signal }])

const during = (course: Course, until: number): readonly Entry[] => [
  ...drugOf(course, until),
  ...watching(1.2),
  ...setMinutes(course, until).flatMap((minute) => setAt(minute, course)),
  ...setMinutes(course, until)
    .filter((minute) => minute % 15 === 0)
    .flatMap((minute) => scoresAt(minute, course)),
]

const assessed = ['D4', 'D6', 'D7', 'D8', 'D11', 'D12', 'D13', 'D14', 'D15']

const after = (course: Course, stayMin: number): readonly Entry[] => {
  const stop = course.drugMin
  const sets: number[] = []
  for (let at = stop + 15; at <= stop + stayMin; at += 15) sets.push(at)
  const last = stop + stayMin + 1
  return [
    [stop, 'stopped', { reason: 'completed' }],
    ...setAt(stop + 0.5, course),
    [stop + 1, 'recovery-started', {}],
    ...sets.flatMap((minute) => [...setAt(minute, course), ...scoresAt(minute, course)]),
    ...watching(last),
    ...assessed.map((criterion): Entry => [last, 'criterion-assessed', { criterion, value: 'met' }]),
    [last, 'criterion-assessed', { criterion: 'D9', value: 10 }],
    ...['A21', 'A22', 'A25'].map((ruleId): Entry => [last, 'alarm-acknowledged', { ruleId }]),
    [last + 1, 'discharged', { escort: 'Demo Escort' }],
  ]
}

/** A second nurse who confirms at the same screen. */
const withSecondNurse = (work: Work): Work => {
  const second = staffIn[work.clinicId]!.find(({ key }) => key === 'nurse-2')!
  const witness = { userId: second.id, staffId: second.id as StaffId, name: second.name, role: second.role }
  return { ...work, confirm: { ...work.confirm, colleague: async () => witness } }
}

const eventsFrom = (work: Work, entries: readonly Entry[], zero: Temporal.Instant): Arrival['event'][] =>
  entries
    .toSorted(([a], [b]) => a - b)
    .map(
      ([minute, type, payload], i) =>
        ({
          id: work.newId(),
          type,
          occurredAt: zero.add({ seconds: Math.round(minute * 60) }).toString({ timeZone: work.timeZone }),
          clockOffsetMs: 0,
          deviceId: 'demo-tablet',
          deviceSeq: i + 1,
          actorId: work.actor.staffId!,
          payload,
        }) as Arrival['event'],
    )

const dosingMin = (order: OrderContent): number =>
  order.route === 'iv'
    ? Math.max(...order.steps.map(({ startMin, durationMin }) => startMin + durationMin))
    : Math.max(...order.doses.map(({ startMin }) => startMin)) + 5

const stayAfter = (order: OrderContent, isFirst: boolean): number =>
  order.route === 'nasal' ? (isFirst ? 120 : 60) : dosingMin(order) > 60 ? 60 : 30

interface Visit {
  readonly bookingId: BookingId
  readonly zero: Temporal.Instant
  readonly seed: number
  /** Minutes of drug so far; `null` = the whole session, to the door. */
  readonly until: number | null
}

/** Runs one visit through the step's own workflows, as of its own day. */
export const visit = async (work: Work, person: DemoPerson, { bookingId, zero, seed, until }: Visit): Promise<void> => {
  const arrived = { ...work, now: zero.subtract({ minutes: 28 }) }
  const started = await startSession(arrived, bookingId)
  if (!started.ok) throw new Error(`the demo session was refused: ${JSON.stringify(started.error)}`)
  const session = (await findSession(work, started.value))!
  const order = await orderOfSession(work, session)
  const random = randomFrom(seed)
  const course = { random, pain: random.integer(5, 8), order, drugMin: dosingMin(order) }
  const entries = [
    ...before(person, course),
    ...during(course, until ?? course.drugMin),
    ...(until === null ? after(course, stayAfter(order, session.isFirst)) : []),
  ]
  const ends = until === null ? zero.add({ minutes: Math.ceil(course.drugMin) + 180 }) : work.now
  const second = withSecondNurse({ ...work, now: ends })
  const witness = { email: 'nurse-2', password: 'demo' }
  const done = await recordEvents(second, session.id, { events: eventsFrom(second, entries, zero), witness })
  if (!done.ok || done.value.refused.length > 0) throw new Error(`demo entries were refused: ${JSON.stringify(done)}`)
  if (until === null && (await holdsLocks(work, session.id)))
    throw new Error(`${person.key}’s demo session did not end`)
}

const pastSeries = async (work: Work, person: DemoPerson, index: number): Promise<void> => {
  const today = work.now.toZonedDateTimeISO(work.timeZone).toPlainDate()
  for (const [n, day] of seriesDays(person, today).entries()) {
    const plainTime = ['08:30', '09:00', '12:30'][index % 3]!
    const start = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: work.timeZone, plainTime }).toInstant()
    const then = { ...work, now: start }
    await bookAt(then, person, start)
    const booking = (await bookingsOf(then, person.id)).find((each) => each.start.equals(start))
    if (booking === undefined) continue
    await visit(then, person, {
      bookingId: booking.id,
      zero: start.add({ minutes: 30 }),
      seed: 1000 * index + n,
      until: null,
    })
  }
}

/** In a chair while the demo is looked at: eleven minutes into the infusion. */
const minutesIn = 11
const rightNow = async (work: Work, person: DemoPerson): Promise<void> => {
  const booking = (await bookingsOf(work, person.id)).find(
    ({ start, end }) => Temporal.Instant.compare(start, work.now) <= 0 && Temporal.Instant.compare(work.now, end) < 0,
  )
  const known = await sessionsOf(work, person.id)
  if (booking === undefined || known.length > 0) return
  const zero = work.now.subtract({ minutes: minutesIn })
  await visit(work, person, { bookingId: booking.id, zero, seed: 77, until: minutesIn })
}

/** After the bookings: the past series that the diaries answer to, and who sits in a chair now. */
export const seedSessions: Seed = async (work, people) => {
  if (work.clinicId !== phoenix.id) return
  const nurse = demoWork(work, 'nurse')
  for (const [index, person] of people.entries()) {
    await pastSeries(nurse, person, index)
    if (person.stage === 'in-session') await rightNow(nurse, person)
  }
}

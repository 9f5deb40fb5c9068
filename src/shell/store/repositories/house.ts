import { sql } from 'kysely'
import type { Busy, House, Resource } from '#core/scheduling/availability.ts'
import type { WeeklyHours } from '#core/scheduling/clinic-hours.ts'
import type { Span } from '#core/scheduling/span.ts'
import type { Work } from '../../work.ts'
import type { Tables } from '../tables.ts'
import type { BookingWork } from './bookings.ts'

type At = Pick<Work, 'db' | 'clinicId' | 'timeZone' | 'now'>

const hoursOf = ({ weekday, opens, closes, since, until }: Tables['weekly_hours_current']): WeeklyHours => ({
  weekday,
  from: opens,
  to: closes,
  since,
  until,
})

/** What is taken within `span`. A hold that ran out takes nothing, whether or not its row was let go yet. */
const busyIn = async ({ db, clinicId, now }: At, { from, to }: Span): Promise<readonly Busy[]> => {
  const rows = await db
    .selectFrom('booking_resource')
    .select([
      'resource',
      sql<Temporal.Instant>`lower(period)`.as('from'),
      sql<Temporal.Instant>`upper(period)`.as('to'),
    ])
    .where('clinic_id', '=', clinicId)
    .where('active', '=', true)
    .where(sql<boolean>`(release_at is null or release_at > ${now})`)
    .where(sql<boolean>`period && tstzrange(${from}, ${to})`)
    .execute()
  return rows.map((row) => ({ resourceId: row.resource, span: { from: row.from, to: row.to } }))
}

const staffResources = async ({ db, clinicId }: At): Promise<readonly Pick<Resource, 'id' | 'kind' | 'name'>[]> => {
  const rows = await db
    .selectFrom('staff')
    .select(['id', 'name', 'role'])
    .where('clinic_id', '=', clinicId)
    .where('role', 'in', ['nurse', 'prescriber'])
    .orderBy('name')
    .execute()
  return rows.map(({ id, name, role }) => ({ id, name, kind: role as 'nurse' | 'prescriber' }))
}

const chairResources = async ({ db, clinicId }: At): Promise<readonly Resource[]> => {
  const rows = await db
    .selectFrom('chair_current')
    .select(['id', 'name'])
    .where('clinic_id', '=', clinicId)
    .orderBy('name')
    .execute()
  return rows.map(({ id, name }) => ({ id, name, kind: 'chair', shifts: 'always' }))
}

/** Everything booking has to know of a clinic for a stretch of time: five queries, however many chairs or visits. */
export const houseOf = async (work: At, span: Span): Promise<House> => {
  const { db, clinicId, timeZone } = work
  const hours = await db.selectFrom('weekly_hours_current').selectAll().where('clinic_id', '=', clinicId).execute()
  const closed = await db.selectFrom('closed_day_current').select('date').where('clinic_id', '=', clinicId).execute()
  const staff = await staffResources(work)
  const chairs = await chairResources(work)
  const rulesOf = (staffId: string | null) => hours.filter(({ staff_id }) => staff_id === staffId).map(hoursOf)
  return {
    timeZone,
    openings: rulesOf(null),
    closedOn: closed.map(({ date }) => date),
    resources: [...chairs, ...staff.map((member) => ({ ...member, shifts: rulesOf(member.id) }))],
    busy: await busyIn(work, span),
  }
}

export const insertChair = async (
  work: Pick<BookingWork, 'db' | 'clinicId' | 'now' | 'actor'>,
  chair: { readonly id: string; readonly name: string },
): Promise<void> => {
  await work.db
    .insertInto('chair')
    .values({
      clinic_id: work.clinicId,
      ...chair,
      version: 1,
      recorded_at: work.now,
      recorded_by: work.actor?.staffId ?? null,
    })
    .execute()
}

/** `staffId` null: the clinic's own opening hours. */
export const insertHours = async (
  work: Pick<BookingWork, 'db' | 'clinicId' | 'now' | 'actor' | 'newId'>,
  staffId: string | null,
  rules: readonly WeeklyHours[],
): Promise<void> => {
  for (const { weekday, from, to, since, until } of rules)
    await work.db
      .insertInto('weekly_hours')
      .values({
        clinic_id: work.clinicId,
        id: work.newId(),
        version: 1,
        staff_id: staffId,
        weekday,
        opens: from,
        closes: to,
        since,
        until,
        recorded_at: work.now,
        recorded_by: work.actor?.staffId ?? null,
      })
      .execute()
}

/** Chairs of these names stay; any other is taken off from now on. Past visits keep its name. */
export const retireChairsBut = async (
  { db, clinicId, now, actor }: BookingWork,
  names: readonly string[],
): Promise<void> => {
  await sql`insert into chair (clinic_id, id, version, name, retired, recorded_at, recorded_by)
    select clinic_id, id, version + 1, name, true, ${now}, ${actor?.staffId ?? null}::uuid
    from chair_current where clinic_id = ${clinicId} and not name = any(${names})`.execute(db)
}

/** Ends every rule that still holds with the day before; one that has not begun yet never will. */
export const endHoursBefore = async ({ db, clinicId, now, actor }: BookingWork, today: string): Promise<void> => {
  await sql`insert into weekly_hours (clinic_id, id, version, staff_id, weekday, opens, closes, since, until, recorded_at, recorded_by)
    select clinic_id, id, version + 1, staff_id, weekday, opens, closes, least(since, ${today}::date - 1), ${today}::date - 1, ${now}, ${actor?.staffId ?? null}::uuid
    from weekly_hours_current where clinic_id = ${clinicId} and (until is null or until >= ${today}::date)`.execute(db)
}

/** The days from `today` on that the clinic is closed are these; a day that was closed and is not among them is open again. */
export const setClosedDays = async (work: BookingWork, today: string, dates: readonly string[]): Promise<void> => {
  const { db, clinicId, now, actor } = work
  await sql`insert into closed_day (clinic_id, date, version, closed, reason, recorded_at, recorded_by)
    select ${clinicId}::uuid, day, coalesce((select max(version) from closed_day c where c.clinic_id = ${clinicId} and c.date = day), 0) + 1,
      day = any(${dates}::date[]), '', ${now}, ${actor?.staffId ?? null}::uuid
    from (
      select unnest(${dates}::date[]) as day
      union select date from closed_day_current where clinic_id = ${clinicId} and date >= ${today}::date
    ) days`.execute(db)
}

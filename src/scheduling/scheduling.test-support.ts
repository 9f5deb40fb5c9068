import { min } from '#core/kernel/quantity.ts'
import type { Busy, House, Resource } from './availability.ts'
import type { WeeklyHours } from './clinic-hours.ts'
import { type ResourceKind, treatmentNeeds, type Visit } from './visit.ts'

export const date = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)

/** The same hours on each of these weekdays (1 = Monday), since ever. */
export const weekly = (
  from: string,
  to: string,
  weekdays: readonly number[] = [1, 2, 3, 4, 5, 6, 7],
): readonly WeeklyHours[] => weekdays.map((weekday) => ({ weekday, from, to, since: '2000-01-01', until: null }))

export const resource = (kind: ResourceKind, id: string, shifts: Resource['shifts']): Resource => ({
  kind,
  id,
  name: id,
  shifts,
})

/** Two chairs, nurse n1 all day and n2 in the morning, one prescriber, open 08:00 to 17:00 every day. */
export const house = (timeZone: string, rest: Partial<House> = {}): House => ({
  timeZone,
  openings: weekly('08:00', '17:00'),
  closedOn: [],
  resources: [
    resource('chair', 'c1', 'always'),
    resource('chair', 'c2', 'always'),
    resource('nurse', 'n1', weekly('08:00', '17:00')),
    resource('nurse', 'n2', weekly('08:00', '12:00')),
    resource('prescriber', 'p1', weekly('09:00', '17:00')),
  ],
  busy: [],
  ...rest,
})

/** 30 min to prepare, 120 to infuse, 60 to recover: three and a half hours. */
export const infusion: Visit = {
  phases: { preparation: min(30), treatment: min(120), recovery: min(60) },
  needs: treatmentNeeds,
}

export const busy = (resourceId: string, from: string, to: string): Busy => ({
  resourceId,
  span: { from: Temporal.Instant.from(from), to: Temporal.Instant.from(to) },
})

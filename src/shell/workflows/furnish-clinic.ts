import { min } from '#core/kernel/quantity.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { WeeklyHours } from '#core/scheduling/clinic-hours.ts'
import type { HouseFile } from '../http/contract/house.ts'
import type { BookingWork } from '../store/repositories/bookings.ts'
import { staffOf } from '../store/repositories/clinics.ts'
import {
  endHoursBefore,
  houseOf,
  insertChair,
  insertHours,
  retireChairsBut,
  setClosedDays,
} from '../store/repositories/house.ts'
import { recordService, retireServicesBut, type Service, servicesOf } from '../store/repositories/services.ts'

export interface UnknownStaff {
  readonly code: 'unknown-staff'
  /** Place in the file’s `staff`. */
  readonly index: number
  readonly known: readonly string[]
}

type Offer = HouseFile['services'][number]

/** A treatment is known by its drug and route, a talk by its name: changed, it is a new version and not another service. */
const isSame = (offer: Offer, service: Service): boolean =>
  offer.kind === 'treatment'
    ? offer.drug === service.drug && offer.route === service.route
    : service.kind === 'consultation' && offer.name.en === service.name.en

const asService = (offer: Offer, id: string, sort: number): Service => ({
  id,
  sort,
  kind: offer.kind,
  drug: offer.kind === 'treatment' ? offer.drug : null,
  route: offer.kind === 'treatment' ? offer.route : null,
  name: offer.name,
  phases: {
    preparation: min(offer.minutes.preparation),
    treatment: min(offer.minutes.treatment),
    recovery: min(offer.minutes.recovery),
  },
  online: offer.kind === 'consultation' && offer.online,
})

const setServices = async (work: BookingWork, offers: readonly Offer[]): Promise<void> => {
  const before = await servicesOf(work)
  const services = offers.map((offer, sort) =>
    asService(offer, before.find((each) => isSame(offer, each))?.id ?? work.newId(), sort),
  )
  for (const service of services) await recordService(work, service)
  await retireServicesBut(
    work,
    services.map(({ id }) => id),
  )
}

const setChairs = async (work: BookingWork, names: readonly string[]): Promise<void> => {
  const { resources } = await houseOf(work, { from: work.now, to: work.now.add({ hours: 1 }) })
  const standing = resources.filter(({ kind }) => kind === 'chair').map(({ name }) => name)
  for (const name of names) if (!standing.includes(name)) await insertChair(work, { id: work.newId(), name })
  await retireChairsBut(work, names)
}

const weekly = ({ days, from, to }: HouseFile['open'][number], since: string): readonly WeeklyHours[] =>
  days.map((weekday) => ({ weekday, from, to, since, until: null }))

/** Replaces what a clinic offers from today on. Visits that are booked stay as they are: nobody is moved by a change of hours. */
export const furnishClinic = async (work: BookingWork, house: HouseFile): Promise<Result<null, UnknownStaff>> => {
  const today = work.now.toZonedDateTimeISO(work.timeZone).toPlainDate().toString()
  const people = (await staffOf(work)).filter(({ role }) => role === 'nurse' || role === 'prescriber')
  const idOf = (name: string) => people.find((each) => each.name === name)?.id
  const index = house.staff.findIndex(({ name }) => idOf(name) === undefined)
  if (index >= 0) return err({ code: 'unknown-staff', index, known: people.map(({ name }) => name) })
  await setServices(work, house.services)
  await setChairs(work, house.chairs)
  await endHoursBefore(work, today)
  for (const rule of house.open) await insertHours(work, null, weekly(rule, today))
  for (const rule of house.staff) await insertHours(work, idOf(rule.name)!, weekly(rule, today))
  await setClosedDays(work, today, house.closedOn)
  return ok(null)
}

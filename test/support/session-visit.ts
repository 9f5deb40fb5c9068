import { formText } from '#core/chart/consent-forms/form.ts'
import { consentForm } from '#core/chart/consent-forms/forms.ts'
import { itemsFor } from '#core/session/preflight.ts'
import { vitalSigns } from '#core/session/vital-signs.ts'
import { infusionOrder, nasalOrder } from '#core/treatment/order.test-support.ts'
import { furnish } from '#shell/demo/booking-house.ts'
import { seedBookings } from '#shell/demo/bookings.ts'
import { staffIn } from '#shell/demo/people.ts'
import type { EnteredEvent } from '#shell/http/contract/session-events.ts'
import { sha256 } from '#shell/sha256.ts'
import { bookingsOf } from '#shell/store/repositories/bookings.ts'
import type { Work } from '#shell/work.ts'
import { signConsent } from '#shell/workflows/sign-consent.ts'
import type { TestClinic } from './clinic.ts'
import { signOrderFor } from './signed-order.ts'

/** A clock that a test moves. */
export interface Clock {
  now: Temporal.Instant
}

export const furnishClinic = (clinic: TestClinic): Promise<void> => clinic.work('nurse', furnish)

const orders = { iv: infusionOrder, nasal: nasalOrder }

const orderFor = (work: Work, route: 'iv' | 'nasal') => ({
  ...orders[route],
  expiresOn: work.now.toZonedDateTimeISO(work.timeZone).toPlainDate().add({ days: 60 }).toString(),
})

/** Consent, order and a booking that began half an hour ago; answers the booking. */
export const readyVisit = async (clinic: TestClinic, key: string, route: 'iv' | 'nasal' = 'iv'): Promise<string> => {
  const person = clinic.patient(key)
  const { drug } = orders[route]
  const form = consentForm({ drug, route })!
  await clinic.work(key, (work) =>
    signConsent(work, person.id, {
      drug,
      route,
      formHash: sha256(formText(form, person.language)),
      statements: form.statements.map(({ id }) => id),
      signedName: `${person.givenName} ${person.familyName}`,
    }),
  )
  await clinic.work('physician', (work) => signOrderFor(work, person.id, orderFor(work, route)))
  await clinic.work('nurse', (work) => seedBookings(work, [{ ...person, stage: 'in-session' }]))
  const bookings = await clinic.work('nurse', (work) => bookingsOf(work, person.id))
  return bookings[0]!.id
}

const staffId = (who: string): string =>
  Object.values(staffIn)
    .flat()
    .find(({ key }) => key === who)!.id

/** A tablet: numbers its entries, stamps them with the test's clock. */
export const tablet = (clinic: TestClinic, clock: Clock, { who = 'nurse', deviceId = 'tablet-1' } = {}) => {
  let deviceSeq = 0
  return <T extends EnteredEvent['type']>(type: T, payload: object = {}): EnteredEvent =>
    ({
      id: clinic.shell.newId(),
      type,
      occurredAt: clock.now.toString(),
      clockOffsetMs: 0,
      deviceId,
      deviceSeq: ++deviceSeq,
      actorId: staffId(who),
      payload,
    }) as EnteredEvent
}

type Enter = ReturnType<typeof tablet>

/** One complete set in range. */
export const observed = (
  enter: Enter,
  change: Partial<Record<'sbp' | 'dbp' | 'hr' | 'spo2' | 'rr', number>> = {},
): EnteredEvent[] => [
  ...Object.entries({ sbp: 124, dbp: 78, hr: 72, spo2: 98, rr: 14, ...change }).map(([code, value]) =>
    enter('vitals-recorded', {
      code,
      value,
      unit: vitalSigns[code as 'sbp'].unit,
      source: 'manual',
      quality: 'good',
    }),
  ),
  enter('sedation-scored', { scale: 'MOAA/S', value: 5 }),
  enter('dissociation-scored', { value: 0 }),
  enter('pain-scored', { value: 6 }),
]

export const passed = (enter: Enter, but: readonly string[] = ['P18']): EnteredEvent[] =>
  itemsFor('iv').flatMap(({ id }) =>
    but.includes(id) ? [] : [enter('preflight-answered', { item: id, answer: 'pass' })],
  )

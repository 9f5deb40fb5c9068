import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { codeTries } from '#core/scheduling/booking.ts'
import type { SeriesRefusal } from '../workflows/book-series.ts'
import type { BookRefusal } from '../workflows/book-slot.ts'
import type { CancelRefusal } from '../workflows/cancel-booking.ts'
import type { ConfirmRefusal } from '../workflows/confirm-booking.ts'
import type { LinkRefusal } from '../workflows/link-booking.ts'
import type { Slot } from './contract/booking.ts'
import { type Problem, problem } from './problem.ts'

export type BookingFault =
  | BookRefusal
  | SeriesRefusal
  | ConfirmRefusal
  | CancelRefusal
  | LinkRefusal
  | { readonly code: 'no-such-series' }

const said = {
  'slot-taken': [409, 'That time is not free any more. These are the nearest that are.'],
  'same-key-meanwhile': [409, 'The same request is being worked on. Try again in a moment.'],
  'no-such-service': [404, 'This clinic has no such service.'],
  'not-online': [422, 'A treatment needs a prescriber’s order first: book a first talk, or call the clinic.'],
  'key-used-for-another': [422, 'This Idempotency-Key was used for another request.'],
  'too-many-holds': [429, 'You keep several times already. Confirm one, or wait until they are given back.'],
  'hold-expired': [409, 'The time was kept as long as promised and is given back. Choose again.'],
  cancelled: [409, 'This booking was cancelled.'],
  'wrong-code': [422, 'That is not the code.'],
  'too-many-codes': [429, `${codeTries} codes were wrong. Please call the clinic.`],
  'already-started': [409, 'This visit has begun or is over.'],
  'no-such-booking': [404, 'There is no such booking, or the link is not complete.'],
  'changed-meanwhile': [409, 'Something else happened to this booking just now. Look again.'],
  'no-such-series': [404, 'There is no such series for this person.'],
  'no-such-person': [404, 'There is no such person in this clinic.'],
  'no-order': [422, 'No signed order is in force: without one no treatment can be booked.'],
  inpatient: [422, 'The order is for an admission, which is not booked by the chair.'],
  'no-service': [422, 'The clinic lists no service for this drug and route.'],
  'nothing-asked': [422, 'No time was chosen.'],
  'more-than-ordered': [422, 'That is more sessions than the order still has.'],
  'after-order-expires': [422, 'One of the times is after the order expires.'],
  'closer-than-ordered': [422, 'Two sessions would be closer together than the order allows.'],
  'spacing-refused': [422, 'The sessions would pass a limit that nobody may pass.'],
  'reason-needed': [422, 'The sessions are outside what is recommended: a prescriber has to say why.'],
  'already-linked': [409, 'This booking has been linked to a chart already.'],
  'birth-date-differs': [422, 'The birth date typed in the booking is not this person’s.'],
  'name-incomplete': [422, 'A given name and a family name are needed. Ask, and register the person first.'],
} as const satisfies Record<BookingFault['code'], readonly [ContentfulStatusCode, string]>

/** A refusal of booking as the problem that is sent, with what helps to go on: the nearest slots, the tries left, the limits. */
export const bookingProblem = (fault: BookingFault, nearest: readonly Slot[] = []): Problem => {
  const [status, words] = said[fault.code]
  const { code, ...rest } = fault
  return problem(status, code, words, { more: { ...plain(rest), ...(code === 'slot-taken' && { nearest }) } })
}

/** What of a refusal may be told as it is: times, numbers and limits. */
const plain = (rest: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(rest).flatMap(([key, value]) =>
      key === 'nearest' ? [] : [[key, value instanceof Temporal.Instant ? value.toString() : value]],
    ),
  )

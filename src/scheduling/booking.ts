import { err, ok, type Result } from '#core/kernel/result.ts'

/** A place that nobody has confirmed is kept this long, then it is free again. */
export const holdFor = { minutes: 10 } as const

/** A code that may be guessed at is no code. */
export const codeTries = 5

export type BookingStatus = 'pending' | 'booked' | 'cancelled' | 'expired'

/** What has happened to a booking, in order. Nothing is changed; each event is added. */
export type BookingEvent =
  | { readonly kind: 'held'; readonly at: Temporal.Instant; readonly confirmBy: Temporal.Instant }
  | { readonly kind: 'wrong-code'; readonly at: Temporal.Instant }
  | { readonly kind: 'confirmed'; readonly at: Temporal.Instant }
  | { readonly kind: 'cancelled'; readonly at: Temporal.Instant }

export interface BookingState {
  readonly status: BookingStatus
  /** Until when a pending place is kept. */
  readonly confirmBy: Temporal.Instant | null
  readonly wrongCodes: number
}

const isPast = (at: Temporal.Instant | null, now: Temporal.Instant): boolean =>
  at !== null && Temporal.Instant.compare(now, at) >= 0

/** Nobody has to note that a hold ran out: it is expired by its own time. */
export const stateOf = (events: readonly BookingEvent[], now: Temporal.Instant): BookingState => {
  let status: BookingStatus = 'pending'
  let confirmBy: Temporal.Instant | null = null
  let wrongCodes = 0
  for (const event of events) {
    if (event.kind === 'wrong-code') wrongCodes++
    else if (event.kind === 'held') confirmBy = event.confirmBy
    else status = event.kind === 'confirmed' ? 'booked' : 'cancelled'
  }
  return { status: status === 'pending' && isPast(confirmBy, now) ? 'expired' : status, confirmBy, wrongCodes }
}

export type BookingRefusal =
  | { readonly code: 'hold-expired' }
  | { readonly code: 'cancelled' }
  | { readonly code: 'wrong-code'; readonly triesLeft: number }
  | { readonly code: 'too-many-codes' }
  | { readonly code: 'already-started' }

/** Whether a pending booking may become booked. Confirming twice changes nothing: the second is as good as the first. */
export const mayConfirm = (
  state: BookingState,
  codeFits: boolean,
): Result<'confirm' | 'nothing-to-do', BookingRefusal> => {
  if (state.status === 'cancelled') return err({ code: 'cancelled' })
  if (state.status === 'expired') return err({ code: 'hold-expired' })
  if (state.status === 'booked') return ok('nothing-to-do')
  if (state.wrongCodes >= codeTries) return err({ code: 'too-many-codes' })
  return codeFits ? ok('confirm') : err({ code: 'wrong-code', triesLeft: codeTries - state.wrongCodes - 1 })
}

/** Before its start a booking may be let go at any time; what is over can't be undone. */
export const mayCancel = (
  state: BookingState,
  { start, now }: { readonly start: Temporal.Instant; readonly now: Temporal.Instant },
): Result<'cancel' | 'nothing-to-do', BookingRefusal> => {
  if (state.status === 'cancelled' || state.status === 'expired') return ok('nothing-to-do')
  return isPast(start, now) ? err({ code: 'already-started' }) : ok('cancel')
}

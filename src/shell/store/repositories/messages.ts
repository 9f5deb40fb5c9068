import type { BookingWork } from './bookings.ts'

export interface Message {
  readonly id: string
  readonly bookingId: string
  readonly channel: 'email' | 'text'
  readonly recipient: string
  /** A code, a time, a place: never a word about health. */
  readonly body: string
}

/** Puts a message into the outbox, in the transaction of what it tells about: it exists if and only if that does. */
export const queueMessage = async ({ db, clinicId, now }: BookingWork, message: Message): Promise<void> => {
  const { id, bookingId, channel, recipient, body } = message
  await db
    .insertInto('message')
    .values({ clinic_id: clinicId, id, booking_id: bookingId, channel, recipient, body, created_at: now })
    .execute()
}

export interface Delivery {
  readonly messageId: string
  readonly outcome: 'sent' | 'failed' | 'shown-in-demo'
  /** What the transport said. */
  readonly detail: string
}

export const recordDelivery = async (
  { db, clinicId, now }: Pick<BookingWork, 'db' | 'clinicId' | 'now'>,
  delivery: Delivery,
): Promise<void> => {
  const { messageId, outcome, detail } = delivery
  await db
    .insertInto('message_delivery')
    .values({ clinic_id: clinicId, message_id: messageId, at: now, outcome, detail })
    .execute()
}

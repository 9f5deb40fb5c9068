import type { Selectable } from 'kysely'
import { canonical } from '#core/kernel/canonical.ts'
import type { SessionId, StaffId } from '#core/kernel/identity.ts'
import type { EventType, SessionEvent } from '#core/session/events.ts'
import type { Objection } from '#core/session/objections.ts'
import { sha256 } from '../../sha256.ts'
import type { Work } from '../../work.ts'
import { json, type Tables } from '../tables.ts'

type At = Pick<Work, 'db' | 'clinicId'>

/** An event as it lies in the database. */
export type StoredEvent = SessionEvent & {
  readonly seq: number
  readonly recordedAt: string
  readonly actorId: StaffId
  /** What the server objected to when it came; it was kept all the same. */
  readonly found: readonly Objection[]
}

const eventFrom = (row: Selectable<Tables['session_event']>): StoredEvent =>
  ({
    id: row.id,
    type: row.type as EventType,
    occurredAt: row.occurred_at,
    clockOffsetMs: row.clock_offset_ms,
    deviceId: row.device_id,
    deviceSeq: row.device_seq,
    actorId: row.actor_id,
    ...(row.witness_id !== null && { witnessId: row.witness_id }),
    payload: row.payload,
    seq: row.seq,
    found: row.found,
    recordedAt: row.recorded_at.toString(),
  }) as StoredEvent

/** In the order in which the server got them; `since` leaves out what the asker has. */
export const eventsOf = async (
  { db, clinicId }: At,
  ids: readonly SessionId[],
  since = 0,
): Promise<ReadonlyMap<SessionId, readonly StoredEvent[]>> => {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('session_event')
    .selectAll()
    .where('clinic_id', '=', clinicId)
    .where('session_id', 'in', [...ids])
    .where('seq', '>', since)
    .orderBy('session_id')
    .orderBy('seq')
    .execute()
  const bySession = Map.groupBy(rows, (row) => row.session_id as SessionId)
  return new Map(ids.map((id) => [id, (bySession.get(id) ?? []).map(eventFrom)]))
}

/** What makes two events the same: everything the device said, not when it arrived. */
export const eventHash = ({ id, type, occurredAt, deviceId, deviceSeq, actorId, payload }: SessionEvent): string =>
  sha256(canonical({ id, type, occurredAt, deviceId, deviceSeq, actorId, payload }))

export interface Arrival {
  readonly event: SessionEvent & {
    readonly deviceId: string
    readonly deviceSeq: number
    readonly actorId: StaffId
  }
  readonly found: readonly Objection[]
}

/** Adds one event as number `seq` of its session; the caller holds the session and knows the event is new. */
export const appendEvent = async (
  { db, clinicId, now }: Pick<Work, 'db' | 'clinicId' | 'now'>,
  { sessionId, seq }: { readonly sessionId: SessionId; readonly seq: number },
  { event, found }: Arrival,
): Promise<void> => {
  await db
    .insertInto('session_event')
    .values({
      clinic_id: clinicId,
      session_id: sessionId,
      seq,
      id: event.id,
      content_hash: eventHash(event),
      type: event.type,
      occurred_at: event.occurredAt,
      clock_offset_ms: event.clockOffsetMs ?? 0,
      device_id: event.deviceId,
      device_seq: event.deviceSeq,
      actor_id: event.actorId,
      witness_id: event.witnessId ?? null,
      payload: json(event.payload),
      found: json(found),
      recorded_at: now,
    })
    .execute()
}

import type { Shell } from '../shell.ts'
import { inClinic } from '../store/database.ts'
import { type Arrival, eventsOf } from '../store/repositories/session-events.ts'
import { openSessions, type Session } from '../store/repositories/sessions.ts'
import type { Work } from '../work.ts'
import { recordEvents } from '../workflows/record-events.ts'
import { demoWork } from './load.ts'
import { phoenix } from './people.ts'

/** Closes a session that nobody of the demo went on with, as a physician may. */
export const closeAbandoned = async (work: Work, session: Session, reason: string): Promise<void> => {
  const physician = demoWork(work, 'physician')
  const event: Arrival['event'] = {
    id: work.newId(),
    type: 'aborted',
    occurredAt: work.now.toString({ timeZone: work.timeZone }),
    clockOffsetMs: 0,
    deviceId: 'demo-desk',
    deviceSeq: 1,
    actorId: physician.actor.staffId!,
    payload: { reason },
  }
  const done = await recordEvents(physician, session.id, { events: [event] })
  if (!done.ok || done.value.refused.length > 0) throw new Error(`the demo session stays open: ${JSON.stringify(done)}`)
}

const longestHours = 8

/** A demo looked at again on another day: whoever was left in a chair has gone home, and the chair is free. */
export const nextDemoDay = (shell: Shell): Promise<void> =>
  inClinic(shell.db, phoenix.id, async (db) => {
    const { newId } = shell
    const work = demoWork({ db, clinicId: phoenix.id, timeZone: phoenix.timeZone, now: shell.now(), newId }, 'nurse')
    const open = await openSessions(work)
    const events = await eventsOf(
      work,
      open.map(({ id }) => id),
    )
    for (const session of open) {
      const [first] = events.get(session.id) ?? []
      const since = first && Temporal.Instant.from(first.occurredAt)
      if (since && since.until(work.now).total('hours') > longestHours)
        await closeAbandoned(work, session, 'left over from another day of the demo')
    }
  })

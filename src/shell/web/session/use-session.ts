import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { advance } from '#core/session/advance.ts'
import { isFinal } from '#core/session/phases.ts'
import type { SessionRole } from '#core/session/who.ts'
import { useSignedIn } from '../me.ts'
import { type Bedside, eventsHere, machineAt, standingAt } from './bedside.ts'
import { SessionStore } from './session-store.ts'

const askEveryMs = 3000

/** The clock on the wall, once a second: alarms, ages and doses go on whether or not anything arrives. */
const useSeconds = (): number => {
  const [now, setNow] = useState(() => Temporal.Now.instant().epochMilliseconds)
  useEffect(() => {
    const timer = setInterval(() => setNow(Temporal.Now.instant().epochMilliseconds), 1000)
    return () => clearInterval(timer)
  }, [])
  return now
}

/** One session, kept in step with the server, and going on without it. `null` until it is here. */
export const useSession = (id: string): { readonly bedside: Bedside | null; readonly problem: string | null } => {
  const me = useSignedIn()
  const staffId = me.staffId ?? ''
  const store = useMemo(() => new SessionStore(id, { staffId, name: me.name }), [id, staffId, me.name])
  useEffect(() => {
    void store.sync()
    const timer = setInterval(() => void store.sync(), askEveryMs)
    return () => clearInterval(timer)
  }, [store])
  const snapshot = useSyncExternalStore(store.subscribe, store.current)
  const here = useMemo(() => eventsHere(snapshot), [snapshot])
  const wall = useSeconds() - snapshot.clockOffsetMs
  const { view } = snapshot
  const folded = useMemo(() => view && machineAt(view, here), [view, here])
  if (!view || !folded) return { bedside: null, problem: snapshot.problem }
  // A session that is over stands at its end, however long ago that was.
  const now = isFinal(folded.state) ? folded.at : wall
  const machine = advance(folded, now)
  const name = `${view.patient.givenName} ${view.patient.familyName}`
  const standing = standingAt(machine, view, now)
  const role = me.role as SessionRole
  return {
    bedside: { view, snapshot, events: here, machine, standing, now, role, staffId, name, store },
    problem: snapshot.problem,
  }
}

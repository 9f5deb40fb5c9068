import type { SessionId } from '#core/kernel/identity.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { alarmRulesInForce } from '#core/session/clinic-alarms.ts'
import { isCorrection } from '#core/session/effective.ts'
import type { SessionEvent } from '#core/session/events.ts'
import { foldSession } from '#core/session/fold.ts'
import { type Objection, objectionsTo } from '#core/session/objections.ts'
import { isDoseBearing, isFinal, isTransition } from '#core/session/phases.ts'
import { trueTime } from '#core/session/true-time.ts'
import { mayEnter, type SessionRole } from '#core/session/who.ts'
import { findPatient } from '../store/repositories/patients.ts'
import {
  type Arrival,
  appendEvent,
  eventHash,
  eventsOf,
  type StoredEvent,
} from '../store/repositories/session-events.ts'
import {
  findSession,
  holdSession,
  holdsLocks,
  orderOfSession,
  releaseLocks,
  type Session,
  sessionInput,
  takeLocks,
} from '../store/repositories/sessions.ts'
import type { Witness, Work } from '../work.ts'
import { doseObjections } from './session-objections.ts'

export type EventsError = { readonly code: 'no-such-session' } | { readonly code: 'witness-not-confirmed' }

export interface Entered {
  readonly events: readonly Arrival['event'][]
  /** The second person's own sign-in, where an entry needs one. */
  readonly witness?: { readonly email: string; readonly password: string }
}

export interface Recorded {
  readonly accepted: readonly string[]
  readonly refused: readonly (Objection & { readonly id: string })[]
  /** Every event of the session as it lies there now. */
  readonly events: readonly StoredEvent[]
}

type Refusal = Objection | null

/**
 * Takes what a device entered. What somebody may not enter, or can't prove, is refused; everything else is kept, also
 * what the phase or the order speaks against: it happened, it is shown as a conflict, and drug always counts. A repeat
 * is answered as accepted and changes nothing.
 */
export const recordEvents = async (
  work: Work,
  id: SessionId,
  entered: Entered,
): Promise<Result<Recorded, EventsError>> => {
  const session = await findSession(work, id)
  if (session === null) return err({ code: 'no-such-session' })
  work.about(session.patientId)
  const witness = entered.witness ? await work.confirm.colleague(entered.witness.email, entered.witness.password) : null
  if (entered.witness && witness === null) return err({ code: 'witness-not-confirmed' })
  await holdSession(work, id)
  const taking = await beginTaking(work, session, witness)
  for (const event of [...entered.events].sort((a, b) => a.deviceSeq - b.deviceSeq)) await takeOne(taking, event)
  await settleLocks(taking)
  return ok({ accepted: taking.accepted, refused: taking.refused, events: taking.events })
}

interface Taking {
  readonly work: Work
  readonly session: Session
  readonly witness: Witness | null
  readonly order: Awaited<ReturnType<typeof orderOfSession>>
  readonly hashes: Set<string>
  readonly events: StoredEvent[]
  readonly accepted: string[]
  readonly refused: (Objection & { readonly id: string })[]
}

const beginTaking = async (work: Work, session: Session, witness: Witness | null): Promise<Taking> => {
  const events = [...((await eventsOf(work, [session.id])).get(session.id) ?? [])]
  const order = await orderOfSession(work, session)
  return { work, session, witness, order, events, hashes: new Set(events.map(eventHash)), accepted: [], refused: [] }
}

const takeOne = async (taking: Taking, event: Arrival['event']): Promise<void> => {
  const { work, session, hashes, events, accepted, refused } = taking
  const hash = eventHash(event)
  if (hashes.has(hash)) return void accepted.push(event.id)
  const refusal = await refusalOf(taking, event)
  if (refusal) return void refused.push({ id: event.id, ...refusal })
  const witnessed = { ...event, ...(taking.witness && needsWitness(event) && { witnessId: taking.witness.staffId }) }
  const found = await objectionsOnArrival(taking, witnessed)
  const seq = (events.at(-1)?.seq ?? 0) + 1
  await appendEvent(work, { sessionId: session.id, seq }, { event: witnessed, found })
  events.push({ ...witnessed, seq, found, recordedAt: work.now.toString() } as StoredEvent)
  hashes.add(hash)
  accepted.push(event.id)
}

const needsWitness = (event: SessionEvent): boolean =>
  event.type === 'preflight-answered' && event.payload.item === 'P18' && event.payload.answer === 'pass'

/** What is not kept: another's entry, a role's limit, a claim that isn't true. */
const refusalOf = async (taking: Taking, event: Arrival['event']): Promise<Refusal> => {
  const { actor } = taking.work
  if (event.actorId !== actor.staffId)
    return { code: 'not-yours', text: 'Entered by somebody else: they have to send it.' }
  if (!mayEnter(actor.role as SessionRole, event, alarmRulesInForce(taking.session.own)) || !mayCorrect(taking, event))
    return { code: 'role-may-not', text: 'Your role may not make this entry.' }
  if (needsWitness(event)) return witnessRefusal(taking)
  if (isCorrection(event) && !taking.events.some(({ id }) => id === event.payload.amends))
    return { code: 'no-target', text: 'There is no such entry in this session.' }
  if (event.type === 'preflight-answered' && event.payload.answer === 'overridden')
    return overrideRefusal(taking, event)
  if (event.type === 'identity-verified') return identityRefusal(taking, event.payload.identifiers)
  return claimRefusal(taking, event)
}

/** Only what stands held may be overridden. */
const overrideRefusal = ({ order, session, events }: Taking, event: SessionEvent): Refusal => {
  const machine = foldSession(sessionInput(order, session, events), trueTime(event))
  return (machine && objectionsTo(machine, event)[0]) ?? null
}

/** Who corrects an entry must be allowed to make the corrected one. */
const mayCorrect = ({ work, events, session }: Taking, event: SessionEvent): boolean => {
  if (!isCorrection(event)) return true
  const target = events.find(({ id }) => id === event.payload.amends)
  if (target === undefined) return true
  const payload = event.type === 'amended' ? event.payload.corrected : target.payload
  const corrected = { ...target, payload } as SessionEvent
  return mayEnter(work.actor.role as SessionRole, corrected, alarmRulesInForce(session.own))
}

const witnessRefusal = ({ witness, work }: Taking): Refusal => {
  if (witness === null) return { code: 'second-person-needed', text: 'The dose check takes a second person’s sign-in.' }
  if (witness.staffId === work.actor.staffId)
    return { code: 'same-person', text: 'The second person must be somebody else.' }
  if (witness.role !== 'nurse' && witness.role !== 'prescriber')
    return { code: 'role-may-not', text: 'The second person must be a nurse or a physician.' }
  return null
}

const plain = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()

/** Name and birth date as the person said them, against the chart. */
const identityRefusal = async (
  { work, session }: Taking,
  [name = '', born = '']: readonly string[],
): Promise<Refusal> => {
  const patient = await findPatient(work, session.patientId)
  const isSame =
    patient !== null &&
    plain(name) === plain(`${patient.givenName} ${patient.familyName}`) &&
    born === patient.birthDate
  return isSame
    ? null
    : {
        code: 'identity-differs',
        text: 'Name and birth date are not those of this chart. Stop and find out who this is.',
      }
}

const orderCodes = ['no-order', 'order-changed']

/** Which of the server's objections make an entry untrue: a tick on consent or order claims what the records show. */
const claimsAgainst = (event: SessionEvent): readonly string[] => {
  if (event.type === 'preflight-started') return orderCodes
  if (event.type === 'preflight-completed') return [...orderCodes, 'no-consent']
  if (event.type !== 'preflight-answered' || event.payload.answer !== 'pass') return []
  return event.payload.item === 'P02' ? ['no-consent'] : event.payload.item === 'P03' ? orderCodes : []
}

const claimRefusal = async ({ work, session }: Taking, event: SessionEvent): Promise<Refusal> => {
  const against = claimsAgainst(event)
  if (against.length === 0) return null
  const objections = await doseObjections(work, session)
  return objections.find(({ code }) => against.includes(code)) ?? null
}

/** What speaks against an event that is kept all the same: the core's rules, and for drug what only the server knows. */
const objectionsOnArrival = async (taking: Taking, event: SessionEvent): Promise<readonly Objection[]> => {
  if (!isTransition(event.type)) return []
  const machine = foldSession(sessionInput(taking.order, taking.session, taking.events), trueTime(event))
  const own = machine === null || machine.at > trueTime(event) + 1000 ? [] : objectionsTo(machine, event)
  const isFirstDrug = isDoseBearing(event.type) && (machine === null || machine.drugStart === null)
  return isFirstDrug ? [...own, ...(await doseObjections(taking.work, taking.session))] : own
}

/** A session that is over lets its person and chair go; one that a late entry opened again takes them back if it can. */
const settleLocks = async ({ work, session, order, events }: Taking): Promise<void> => {
  const machine = foldSession(sessionInput(order, session, events))
  if (machine === null) return
  if (isFinal(machine.state)) return releaseLocks(work, session.id)
  if (!(await holdsLocks(work, session.id))) await takeLocks(work, session)
}

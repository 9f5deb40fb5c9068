import { get, update } from 'idb-keyval'
import type { EventType, Payloads, SessionEvent } from '#core/session/events.ts'
import type { EventsAnswer, SessionView } from '../../http/contract/sessions.ts'
import { ApiProblem, api } from '../api.ts'
import { deviceId, newEventId, nextSeq } from './device.ts'

/** What was entered here and is not on the server yet. */
export interface Waiting {
  readonly event: SessionEvent
  /** Who has to be signed in for it to be sent. */
  readonly actorName: string
}

export interface Refused {
  readonly event: SessionEvent
  readonly text: string
}

export interface Snapshot {
  readonly view: SessionView | null
  readonly waiting: readonly Waiting[]
  readonly refused: readonly Refused[]
  /** Device clock minus server clock, ms, as last measured. */
  readonly clockOffsetMs: number
  /** By this device's clock, when the server last answered. */
  readonly heardAt: number | null
  /** The browser keeps nothing: what waits lives as long as the page. */
  readonly isKept: boolean
  /** What opening the session failed with. */
  readonly problem: string | null
}

export interface Who {
  readonly staffId: string
  readonly name: string
}

export interface SecondPerson {
  readonly email: string
  readonly password: string
}

const batch = 100
/** A slower answer tells nothing of the clock. */
const longestWayMs = 4000
const now = (): number => Temporal.Now.instant().epochMilliseconds

/**
 * One session on this device: what the server has, and what was entered here and waits to be sent. Every entry is kept
 * in the browser's own database before it is sent, and stays there until the server says it has it.
 */
export class SessionStore {
  #state: Snapshot = {
    view: null,
    waiting: [],
    refused: [],
    clockOffsetMs: 0,
    heardAt: null,
    isKept: true,
    problem: null,
  }
  readonly #listeners = new Set<() => void>()
  readonly #id: string
  readonly #who: Who
  readonly #ready: Promise<void>
  #isSending = false
  /** Shown already, not yet in the browser's database: not sent before it is. */
  readonly #unkept = new Set<string>()

  constructor(id: string, who: Who) {
    this.#id = id
    this.#who = who
    this.#ready = this.#load()
  }

  readonly current = (): Snapshot => this.#state
  readonly subscribe = (tell: () => void): (() => void) => {
    this.#listeners.add(tell)
    return () => this.#listeners.delete(tell)
  }

  get #waitingKey(): string {
    return `session unsent ${this.#id}`
  }
  get #viewKey(): string {
    return `session seen ${this.#id}`
  }

  #set(change: Partial<Snapshot>): void {
    this.#state = { ...this.#state, ...change }
    for (const tell of this.#listeners) tell()
  }

  async #load(): Promise<void> {
    try {
      const [view, waiting] = [await get<SessionView>(this.#viewKey), await get<Waiting[]>(this.#waitingKey)]
      this.#set({ view: this.#state.view ?? view ?? null, waiting: waiting ?? [] })
    } catch {
      this.#set({ isKept: false })
    }
  }

  /** In one step against what another tab may have written meanwhile. */
  async #change(of: (waiting: readonly Waiting[]) => readonly Waiting[]): Promise<void> {
    try {
      let next: readonly Waiting[] = []
      await update<readonly Waiting[]>(this.#waitingKey, (kept = []) => {
        next = of(kept)
        return next
      })
      // What was entered meanwhile is on its way into the database: it must not drop out of sight until it is there.
      const onItsWay = this.#state.waiting.filter(
        ({ event }) => this.#unkept.has(event.id) && !next.some((kept) => kept.event.id === event.id),
      )
      this.#set({ waiting: [...next, ...onItsWay], isKept: true })
    } catch {
      this.#set({ waiting: of(this.#state.waiting), isKept: false })
    }
  }

  #take(events: SessionView['events'], rest: Partial<SessionView>): void {
    const before = this.#state.view
    if (before === null && rest.order === undefined) return
    const bySeq = new Map([...(before?.events ?? []), ...events].map((event) => [event.seq, event]))
    const view = {
      ...(before ?? (rest as SessionView)),
      ...rest,
      events: [...bySeq.values()].sort((a, b) => a.seq - b.seq),
    }
    this.#set({ view, problem: null })
    void update(this.#viewKey, () => view).catch(() => {})
  }

  /** Half the way there and back is the fairest guess at when the server read its clock. */
  #measure(sentAt: number, serverNow: string): void {
    const heardAt = now()
    // A tablet that slept, or whose clock was set, in the middle of a request would measure half of that.
    const isFair = heardAt >= sentAt && heardAt - sentAt <= longestWayMs
    const offset = (sentAt + heardAt) / 2 - Temporal.Instant.from(serverNow).epochMilliseconds
    this.#set({ heardAt, ...(isFair && { clockOffsetMs: Math.round(offset) }) })
  }

  /** Asks for what is new, then sends what waits. */
  readonly sync = async (): Promise<void> => {
    await this.#ready
    const since = this.#state.view?.events.at(-1)?.seq ?? 0
    const sentAt = now()
    try {
      const { events, ...view } = await api<SessionView>(`/api/sessions/${this.#id}?since=${since}`)
      this.#measure(sentAt, view.now)
      this.#take(events, view)
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      if (error.code !== 'offline') this.#set({ problem: error.message })
      return
    }
    await this.send()
  }

  #make<T extends EventType>(type: T, payload: Payloads[T]): SessionEvent {
    const timeZone = this.#state.view?.timeZone ?? Temporal.Now.timeZoneId()
    return {
      id: newEventId(),
      type,
      occurredAt: Temporal.Now.zonedDateTimeISO(timeZone).toString({
        timeZoneName: 'never',
        smallestUnit: 'millisecond',
      }),
      clockOffsetMs: this.#state.clockOffsetMs,
      deviceId: deviceId(),
      deviceSeq: nextSeq(),
      actorId: this.#who.staffId,
      payload,
    } as unknown as SessionEvent
  }

  /** Kept at once, sent as soon as it can be. */
  readonly enter = async <T extends EventType>(type: T, payload: Payloads[T]): Promise<void> =>
    this.enterAll([[type, payload]])

  readonly enterAll = async (entries: readonly (readonly [EventType, Payloads[EventType]])[]): Promise<void> => {
    await this.#ready
    const made = entries.map(([type, payload]) => ({ event: this.#make(type, payload), actorName: this.#who.name }))
    const ids = new Set(made.map(({ event }) => event.id))
    const add = (waiting: readonly Waiting[]) => [...waiting.filter(({ event }) => !ids.has(event.id)), ...made]
    for (const id of ids) this.#unkept.add(id)
    this.#set({ waiting: add(this.#state.waiting) })
    await this.#change(add)
    for (const id of ids) this.#unkept.delete(id)
    void this.send()
  }

  /** What takes a second person goes straight to the server: their password is kept nowhere. Answers what was refused. */
  readonly enterWitnessed = async <T extends EventType>(
    type: T,
    payload: Payloads[T],
    witness: SecondPerson,
  ): Promise<string | null> => {
    await this.send()
    try {
      const answer = await this.#post([this.#make(type, payload)], witness)
      return answer.refused[0]?.text ?? null
    } catch (error) {
      if (error instanceof ApiProblem) return error.message
      throw error
    }
  }

  async #post(events: readonly SessionEvent[], witness?: SecondPerson): Promise<EventsAnswer> {
    const sentAt = now()
    const body = { events, ...(witness && { witness }) }
    const answer = await api<EventsAnswer>(`/api/sessions/${this.#id}/events`, { method: 'POST', body })
    this.#measure(sentAt, answer.now)
    this.#take(answer.events, {})
    return answer
  }

  readonly send = async (): Promise<void> => {
    await this.#ready
    if (this.#isSending) return
    this.#isSending = true
    try {
      for (let mine = this.#mine(); mine.length > 0; mine = this.#mine()) await this.#sendBatch(mine)
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
    } finally {
      this.#isSending = false
    }
  }

  #mine(): readonly Waiting[] {
    return this.#state.waiting
      .filter(({ event }) => event.actorId === this.#who.staffId && !this.#unkept.has(event.id))
      .slice(0, batch)
  }

  async #sendBatch(mine: readonly Waiting[]): Promise<void> {
    const answer = await this.#post(mine.map(({ event }) => event))
    const done = new Set([...answer.accepted, ...answer.refused.map(({ id }) => id)])
    const refused = answer.refused.flatMap(({ id, text }) => {
      const found = mine.find(({ event }) => event.id === id)
      return found ? [{ event: found.event, text }] : []
    })
    this.#set({ refused: [...this.#state.refused, ...refused] })
    await this.#change((waiting) => waiting.filter(({ event }) => !done.has(event.id)))
  }

  readonly dismiss = (eventId: string): void =>
    this.#set({ refused: this.#state.refused.filter(({ event }) => event.id !== eventId) })
}

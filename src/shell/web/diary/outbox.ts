import { get, update } from 'idb-keyval'
import type { DiaryDay } from '#core/headache/diary.ts'
import type { DayWritten } from '../../http/contract/diary.ts'
import { ApiProblem, api } from '../api.ts'
import { afterSent, type PendingEdit } from './after-sent.ts'
import { outboxPrefix } from './kept-here.ts'

/** What the diary's pages know of the edits on this device. */
export interface Outbox {
  readonly waiting: readonly PendingEdit[]
  readonly needsSignIn: boolean
  /** Days in which another device's words were found when this one's arrived: both are in them now. */
  readonly merged: readonly string[]
  /** The browser lets nothing be kept: what is written lives as long as the page. */
  readonly isKept: boolean
}

/** The day as the server had it when it was last asked. */
export interface Stored {
  readonly version: number
  readonly day: DiaryDay
}

type OnSent = (written: DayWritten) => void

const empty: Outbox = { waiting: [], needsSignIn: false, merged: [], isKept: true }

const randomId = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5')
}

/** A refusal that trying again can't mend; anything else waits for a network, a sign-in or a server. */
const isFinal = ({ status }: ApiProblem): boolean => status >= 400 && status < 500 && ![401, 408, 429].includes(status)

/** The edits of one person on this device: kept in the browser's own database first, sent when it can be, never lost on the way. */
export class DiaryOutbox {
  #state: Outbox = empty
  #isSending = false
  readonly #listeners = new Set<() => void>()
  readonly #patientId: string
  readonly #onSent: OnSent
  readonly #ready: Promise<void>

  constructor(patientId: string, onSent: OnSent) {
    this.#patientId = patientId
    this.#onSent = onSent
    this.#ready = this.#load()
  }

  readonly current = (): Outbox => this.#state
  readonly subscribe = (tell: () => void): (() => void) => {
    this.#listeners.add(tell)
    return () => this.#listeners.delete(tell)
  }

  get #key(): string {
    return outboxPrefix + this.#patientId
  }

  #set(change: Partial<Outbox>): void {
    this.#state = { ...this.#state, ...change }
    for (const tell of this.#listeners) tell()
  }

  async #load(): Promise<void> {
    try {
      this.#set({ waiting: (await get<PendingEdit[]>(this.#key)) ?? [] })
    } catch {
      this.#set({ isKept: false })
    }
  }

  /** In one step against what another tab may have written meanwhile. */
  async #change(of: (waiting: readonly PendingEdit[]) => readonly PendingEdit[]): Promise<void> {
    try {
      let next: readonly PendingEdit[] = []
      await update<readonly PendingEdit[]>(this.#key, (kept = []) => {
        next = of(kept)
        return next
      })
      this.#set({ waiting: next, isKept: true })
    } catch {
      this.#set({ waiting: of(this.#state.waiting), isKept: false })
    }
  }

  /** Kept at once, sent as soon as it can be. `change` gets the day as it stands on this device, with every edit before this one. */
  async write(date: string, change: (day: DiaryDay) => DiaryDay, stored: Stored | null): Promise<void> {
    await this.#ready
    const edit = { editId: randomId(), editedAt: Temporal.Now.instant().toString() }
    await this.#change((waiting) => {
      const before = waiting.filter(({ day }) => day.date === date)
      const day = change(before.at(-1)?.day ?? stored?.day ?? { date })
      // One made over an edit that still waits goes out after it, from the version that one becomes.
      return [...waiting, { ...edit, base: before[0] ? before[0].base : (stored?.version ?? null), day }]
    })
    void this.send()
  }

  async drop(editId: string): Promise<void> {
    await this.#change((waiting) => waiting.filter((edit) => edit.editId !== editId))
  }

  /** One after the other, in the order they were made; stops quietly where there is no network. */
  readonly send = async (): Promise<void> => {
    await this.#ready
    if (this.#isSending) return
    this.#isSending = true
    try {
      for (let next = this.#next(); next; next = this.#next()) if (!(await this.#sendOne(next))) return
    } finally {
      this.#isSending = false
    }
  }

  #next(): PendingEdit | undefined {
    return this.#state.waiting.find(({ refused }) => refused === undefined)
  }

  async #sendOne(edit: PendingEdit): Promise<boolean> {
    const { refused: _, ...body } = edit
    try {
      const written = await api<DayWritten>(`/api/patients/${this.#patientId}/diary/${edit.day.date}`, {
        method: 'PUT',
        body,
      })
      await this.#change((waiting) => afterSent(waiting, { edit, version: written.version, day: written.day }))
      const merged = written.merged ? [...this.#state.merged, edit.day.date] : this.#state.merged
      this.#set({ needsSignIn: false, merged })
      this.#onSent(written)
      return true
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      if (error.status === 401) this.#set({ needsSignIn: true })
      if (!isFinal(error)) return false
      await this.#change((waiting) =>
        waiting.map((each) => (each.editId === edit.editId ? { ...each, refused: error.message } : each)),
      )
      return true
    }
  }
}

import type { Citation } from '#core/evidence/sources.ts'
import type { Truth } from '#core/kernel/truth.ts'
import type { TreatmentRoute } from '../facts.ts'

/** `stop`: not today. `judge`, `reduce`: a physician decides, lower or slower. `watch`: a caution line. `note`: said, nothing to do. */
export type Act = 'stop' | 'judge' | 'reduce' | 'watch' | 'note' | 'ask'

/** What an interaction may depend on besides the drug. */
export interface Circumstances {
  readonly route: TreatmentRoute
  /** `null`: nobody said when it was taken. */
  readonly hoursAgo: number | null
  /** Blood pressure of 140/90 or more. */
  readonly hasRaisedBp: Truth
  readonly hasEpilepsy: boolean
}

type Acting = (circumstances: Circumstances) => Act

export interface Interaction {
  readonly no: number
  readonly drugs: string
  /** Generic names, lower case, as the formulary and our own list call them. */
  readonly names: readonly string[]
  readonly effect: string
  readonly act: Acting
  /** What would make it milder; of rows that may stop, ask or need a physician. */
  readonly until?: string
  readonly source: Citation
}

const sprays: readonly TreatmentRoute[] = ['nasal', 'esketamine-nasal']
const isSpray = (route: TreatmentRoute): boolean => sprays.includes(route)

export const always =
  (act: Act): Acting =>
  () =>
    act

export const byRoute =
  (acts: { readonly oral: Act; readonly nasal?: Act; readonly else: Act }): Acting =>
  ({ route }) =>
    route === 'oral' ? acts.oral : isSpray(route) ? (acts.nasal ?? acts.else) : acts.else

/** Within so many hours: that act; later: only a note; nobody said when: ask. */
export const within =
  (hours: number, act: Act | Acting): Acting =>
  (circumstances) => {
    const { hoursAgo } = circumstances
    if (hoursAgo === null) return 'ask'
    if (hoursAgo >= hours) return 'note'
    return typeof act === 'string' ? act : act(circumstances)
  }

/** The time matters only where the nose takes the drug up. */
export const inTheNose =
  (hours: number, act: Act, otherwise: Act): Acting =>
  ({ route, hoursAgo }) => {
    if (!isSpray(route)) return otherwise
    if (hoursAgo === null) return 'ask'
    return hoursAgo < hours ? act : otherwise
  }

/** Blood pressure that nobody measured can't be called low. */
export const stopWhenRaised =
  (otherwise: Act): Acting =>
  ({ hasRaisedBp }) =>
    hasRaisedBp === 'met' ? 'stop' : hasRaisedBp === 'unknown' ? 'ask' : otherwise

/** A row's names are one string, separated by ", ". */
export const interaction = (row: Omit<Interaction, 'names'> & { readonly names: string }): Interaction => ({
  ...row,
  names: row.names.split(', '),
})

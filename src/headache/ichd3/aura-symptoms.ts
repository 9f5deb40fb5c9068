import { type Truth, truthOf } from '#core/kernel/truth.ts'
import type { WholeAttack } from '../attack.ts'
import type { Attack, Aura } from '../diary.ts'

/**
 * The aura symptoms of an attack. The list is complete: a kind that isn't in it did not happen, unless an entry says
 * `unknown` (any kind may be meant) or the question about weakness was left open.
 */
export interface AuraSymptoms {
  /** `null`: nobody recorded whether there was an aura. */
  readonly auras: readonly Aura[] | null
  readonly motor: Truth
}

export type AuraKind = Aura['kind']

const unasked: AuraSymptoms = { auras: null, motor: 'unknown' }
const none: AuraSymptoms = { auras: [], motor: 'not-met' }
const noneButWeakness: AuraSymptoms = { auras: [], motor: 'unknown' }

const inOnePart = ({ aura, motorWeakness }: Attack): AuraSymptoms | null => {
  if (motorWeakness === 'yes' || (aura !== undefined && aura.length > 0)) return null
  return aura === undefined ? unasked : motorWeakness === 'unknown' ? noneButWeakness : none
}

/** Weakness that was answered "yes" but not listed is an aura of which no more is known. */
export const auraSymptoms = ({ parts }: WholeAttack): AuraSymptoms =>
  (parts.length === 1 ? inOnePart(parts[0]!) : null) ?? inAllParts(parts)

const inAllParts = (parts: readonly Attack[]): AuraSymptoms => {
  const said = parts.map((p) => p.motorWeakness)
  const listed = parts.flatMap((p) => p.aura ?? [])
  const isWeak = said.includes('yes') || listed.some((a) => a.kind === 'motor')
  const auras = isWeak && !listed.some((a) => a.kind === 'motor') ? [...listed, { kind: 'motor' as const }] : listed
  const isRecorded = parts.every((p) => p.aura !== undefined) || auras.length > 0
  const isOpen = !isRecorded || said.includes('unknown') || listed.some((a) => a.kind === 'unknown')
  return { auras: isRecorded ? auras : null, motor: isWeak ? 'met' : isOpen ? 'unknown' : 'not-met' }
}

export const hasKind = ({ auras, motor }: AuraSymptoms, kind: AuraKind): Truth => {
  if (kind === 'motor') return motor
  if (auras === null) return 'unknown'
  if (auras.some((a) => a.kind === kind)) return 'met'
  return auras.some((a) => a.kind === 'unknown') ? 'unknown' : 'not-met'
}

/** A recorded length, or the word "reversible", means that it ended: our reading. */
export const endedFully = ({ reversible, minutes }: Aura): Truth =>
  reversible === false ? 'not-met' : truthOf(reversible === true || typeof minutes === 'number' ? true : null)

const longestMinutes = 60
const longestMotorMinutes = 72 * 60
const shortestMinutes = 5

/** 5–60 min, both ends; weakness up to 72 h. */
export const lastedAsAnAura = ({ kind, minutes }: Aura): Truth =>
  typeof minutes !== 'number'
    ? 'unknown'
    : truthOf(minutes >= shortestMinutes && minutes <= (kind === 'motor' ? longestMotorMinutes : longestMinutes))

/** Whether an aura, or weakness, is recorded at all, whatever is known of it. */
export const mentionsAura = ({ auras }: AuraSymptoms): boolean => auras !== null && auras.length > 0

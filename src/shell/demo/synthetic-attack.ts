import type { Attack, Aura } from '#core/headache/diary.ts'
import type { Persona } from './persona.ts'
import type { Random } from './random.ts'

/** An attack as it happened: its facts hang together through one hidden severity (mean 0, standard deviation 1). */
export interface SyntheticAttack {
  readonly startMinute: number
  readonly hours: number
  readonly isMigraine: boolean
  readonly severity: number
}

const step = 5
const nightFrom = 2 * 60
const nightTo = 6 * 60
const dayFrom = 7 * 60
const dayTo = 20 * 60
/** Medians in hours; spread on the log scale. Treated attacks, so shorter than the 4–72 h of ICHD-3 1.1 B untreated. */
const migraineHours = { median: 11, spread: 0.7, least: 2, most: 70 }
const tensionHours = { median: 5, spread: 0.6, least: 0.5, most: 30 }

export const drawAttack = (persona: Persona, random: Random): SyntheticAttack => {
  const isMigraine = random.chance(persona.migraineShare)
  const severity = random.normal()
  const length = isMigraine ? migraineHours : tensionHours
  const hours = length.median * Math.exp(length.spread * (0.5 * severity + 0.87 * random.normal()))
  const [from, to] = random.chance(persona.nightShare) ? [nightFrom, nightTo] : [dayFrom, dayTo]
  return {
    startMinute: random.integer(from / step, to / step) * step,
    hours: Math.round(Math.min(length.most, Math.max(length.least, hours)) * 2) / 2,
    isMigraine,
    severity,
  }
}

const within = (low: number, high: number, value: number): number => Math.min(high, Math.max(low, Math.round(value)))

export const peakOf = ({ isMigraine, severity }: SyntheticAttack, random: Random): number =>
  isMigraine
    ? within(4, 10, 6.6 + 1.3 * severity + 0.5 * random.normal())
    : within(1, 6, 3.2 + severity + 0.5 * random.normal())

/** More of everything in a worse attack: chance 1/(1+e^−(base+severity)). */
const symptom = (base: number, { severity }: SyntheticAttack, random: Random): boolean =>
  random.chance(1 / (1 + Math.exp(-(base + 0.8 * severity))))

/** The symptoms as a person would tick them. Photophobia and phonophobia go together; vomiting needs nausea. */
export const describeAttack = (attack: SyntheticAttack, persona: Persona, random: Random): Partial<Attack> => {
  const { isMigraine } = attack
  const nausea = symptom(isMigraine ? 0.9 : -3.5, attack, random)
  const photophobia = symptom(isMigraine ? 1.8 : -2, attack, random)
  const aura = isMigraine && random.chance(persona.auraShare) ? [visualAura(random)] : []
  return {
    laterality: isMigraine ? sideOf(persona, random) : 'bilateral',
    quality: isMigraine && random.chance(0.8) ? ['pulsating'] : ['not-pulsating', 'pressing'],
    aggravatedByActivity: symptom(isMigraine ? 1.6 : -3, attack, random),
    nausea,
    vomiting: nausea && symptom(-1.4, attack, random),
    photophobia,
    phonophobia: isMigraine && photophobia ? random.chance(0.85) : random.chance(isMigraine ? 0.25 : 0.05),
    osmophobia: isMigraine && symptom(-1, attack, random),
    aura,
    motorWeakness: 'no',
    believedMigraine: isMigraine ? random.chance(0.95) : random.chance(0.08),
  }
}

const sideOf = (persona: Persona, random: Random): NonNullable<Attack['laterality']> => {
  if (persona.usualSide === 'alternating') return random.chance(0.5) ? 'left' : 'right'
  return random.chance(0.8) ? persona.usualSide : 'bilateral'
}

const visualAura = (random: Random): Aura => ({
  kind: 'visual',
  minutes: random.integer(3, 9) * step,
  reversible: true,
  gradual: true,
  unilateral: random.chance(0.7),
  positive: true,
  headacheWithin60Min: true,
  startMin: 0,
})

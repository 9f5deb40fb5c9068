import type { Persona } from './persona.ts'
import type { Random } from './random.ts'

/** Weeks-long spells: an AR(1) on the log odds whose memory halves in about two weeks. */
const spellMemory = 0.95
/** Log odds by weekday, Monday first: a little more after a working week and on its first day. Small in real diaries. */
const weekRhythm = [0.15, 0, -0.05, -0.05, 0, 0.2, 0.05]
/** Day 1 ± 2 of the period, ICHD-3 A1.1: days −2, −1, 1, 2, 3. */
const perimenstrual = [-2, 2] as const
const floor = 0.005
const ceiling = 0.985

/** Which of the days hold a headache, before anybody writes it down. A two-state Markov chain around a moving chance. */
export const headacheDays = (persona: Persona, days: readonly Temporal.PlainDate[], random: Random): boolean[] => {
  let spell = random.normal() * persona.spells
  let before: boolean | null = null
  return days.map((day) => {
    spell = spell * spellMemory + random.normal() * persona.spells * Math.sqrt(1 - spellMemory ** 2)
    const share = shareOn(persona, day, spell)
    const chance: number = before === null ? share : carriedOver(share, before, persona.persistence)
    before = random.chance(chance)
    return before
  })
}

/** P(headache | yesterday) that keeps the long-run share and gives lag-1 correlation `phi`. */
const carriedOver = (share: number, before: boolean, phi: number): number =>
  before ? share + phi * (1 - share) : share * (1 - phi)

const shareOn = (persona: Persona, day: Temporal.PlainDate, spell: number): number => {
  const usual = clamp(persona.headacheDays / 28)
  const odds =
    Math.log(usual / (1 - usual)) + spell + (weekRhythm[day.dayOfWeek - 1] ?? 0) + menstrualPull(persona, day)
  return clamp((1 / (1 + Math.exp(-odds))) * (1 - removedOn(persona, day)))
}

const clamp = (share: number): number => Math.min(ceiling, Math.max(floor, share))

/** 0 on the first day of bleeding, −1 the day before, `null` without a cycle. */
export const cycleDay = (persona: Persona, day: Temporal.PlainDate): number | null => {
  if (persona.cycle === null) return null
  const since = Temporal.PlainDate.from(persona.cycle.firstDay).until(day, { largestUnit: 'days' }).days
  const inCycle = ((since % persona.cycle.days) + persona.cycle.days) % persona.cycle.days
  return inCycle > persona.cycle.days / 2 ? inCycle - persona.cycle.days : inCycle
}

const menstrualPull = (persona: Persona, day: Temporal.PlainDate): number => {
  const at = cycleDay(persona, day)
  return at !== null && at >= perimenstrual[0] && at <= perimenstrual[1] ? (persona.cycle?.pull ?? 0) : 0
}

/** The share of headache days that series so far have taken away, fading by half each half-life. */
export const removedOn = (persona: Persona, day: Temporal.PlainDate): number => {
  const left = persona.effects.map(({ from, removes, halfLifeDays }) => {
    const since = Temporal.PlainDate.from(from).until(day, { largestUnit: 'days' }).days
    return since < 0 ? 1 : 1 - removes * 2 ** (-since / halfLifeDays)
  })
  return 1 - left.reduce((product, share) => product * share, 1)
}

/** Mean lengths in days. */
const shortGap = 1.8
const longGap = 20
/** After a headache day a gap begins this many times as often as after a free one (3.2 against 1.2 % in the published diaries). */
const afterBadDay = 2.6

/** Which days nobody filled in. Runs of them, more often after a bad day: missing is not at random. */
export const missedDays = (persona: Persona, headaches: readonly boolean[], random: Random): boolean[] => {
  const bad = headaches.filter((headache) => headache).length / Math.max(1, headaches.length)
  const meanGap = shortGap * (1 - persona.longGapShare) + longGap * persona.longGapShare
  const starts = persona.missedShare / ((1 - persona.missedShare) * meanGap)
  const afterFree = starts / (bad * afterBadDay + (1 - bad))
  let left = 0
  return headaches.map((_, day) => {
    if (left > 0) return left-- > 0
    const chance = headaches[day - 1] === true ? afterFree * afterBadDay : afterFree
    if (day === 0 || !random.chance(chance)) return false
    left = random.geometric(random.chance(persona.longGapShare) ? longGap : shortGap) - 1
    return true
  })
}

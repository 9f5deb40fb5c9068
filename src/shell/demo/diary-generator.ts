import type { Attack, Diary, DiaryDay } from '#core/headache/diary.ts'
import { cycleDay, headacheDays, missedDays } from './headache-days.ts'
import { instantText, medicinesTaken } from './medicines-taken.ts'
import type { Persona } from './persona.ts'
import { type Random, randomFrom } from './random.ts'
import { describeAttack, drawAttack, peakOf, type SyntheticAttack } from './synthetic-attack.ts'

export interface DiaryRequest {
  readonly persona: Persona
  /** Local calendar days (ISO), both included. */
  readonly from: string
  readonly to: string
  readonly timeZone: string
  readonly seed: number
}

/** A diary of an invented person: the same request gives the same diary. Days nobody filled in are absent. */
export const generateDiary = ({ persona, from, to, timeZone, seed }: DiaryRequest): Diary => {
  const random = randomFrom(seed)
  const days = daysBetween(Temporal.PlainDate.from(from), Temporal.PlainDate.from(to))
  const headaches = headacheDays(persona, days, random)
  const missed = missedDays(persona, headaches, random)
  const attacks = layAttacks(headaches, persona, random)
  const written = days.map((day, index) =>
    writeDay({ persona, day, timeZone, headache: headaches[index] === true, attack: attacks[index] ?? null }, random),
  )
  return { timeZone, days: written.filter((_, index) => missed[index] !== true) }
}

const daysBetween = (from: Temporal.PlainDate, to: Temporal.PlainDate): Temporal.PlainDate[] =>
  Array.from({ length: from.until(to, { largestUnit: 'days' }).days + 1 }, (_, n) => from.add({ days: n }))

/** No attack ends within an hour of its run's last midnight, so that a clock change can't push it into a headache-free day. */
const spareMinutes = 60

/** Fills each run of headache days with attacks that touch exactly those days: one that would spill over ends before midnight. */
const layAttacks = (headaches: readonly boolean[], persona: Persona, random: Random): (SyntheticAttack | null)[] => {
  let touchedUntil = -1
  return headaches.map((headache, day) => {
    if (!headache || day <= touchedUntil) return null
    const end = headaches.indexOf(false, day)
    const minutesLeft = ((end < 0 ? headaches.length : end) - day) * 24 * 60
    const drawn = drawAttack(persona, random)
    const hours = Math.min(drawn.hours, Math.floor((minutesLeft - drawn.startMinute - spareMinutes) / 30) / 2)
    touchedUntil = day + Math.ceil((drawn.startMinute + hours * 60) / (24 * 60)) - 1
    return { ...drawn, hours }
  })
}

interface DayToWrite {
  readonly persona: Persona
  readonly day: Temporal.PlainDate
  readonly timeZone: string
  readonly headache: boolean
  /** The attack that began on this day. */
  readonly attack: SyntheticAttack | null
}

const writeDay = (facts: DayToWrite, random: Random): DiaryDay => {
  const { persona, day, headache } = facts
  const always = { date: day.toString(), headache, ...bleeding(persona, day) }
  if (!headache) return { ...always, medications: [], disability: 0 }
  const { medications, ...described } = details(facts, random)
  return { ...always, medications: medications ?? [], ...(random.chance(persona.detailShare) ? described : {}) }
}

const bleedingDays = 4
const bleeding = (persona: Persona, day: Temporal.PlainDate): Pick<DiaryDay, 'menstruation'> => {
  const at = cycleDay(persona, day)
  return at === null ? {} : { menstruation: at >= 0 && at < bleedingDays }
}

const wakingMinute = 7 * 60

const details = ({ persona, day, timeZone, attack }: DayToWrite, random: Random): Partial<DiaryDay> => {
  const minute = attack?.startMinute ?? wakingMinute
  const onset = day.toZonedDateTime({
    timeZone,
    plainTime: new Temporal.PlainTime(Math.floor(minute / 60), minute % 60),
  })
  const peak = attack === null ? random.integer(2, 6) : peakOf(attack, random)
  return {
    ...(attack === null
      ? {}
      : { attacks: [attackText(attack, { onset, peak }, describeAttack(attack, persona, random))] }),
    medications: medicinesTaken(persona, { peak, onset }, random),
    disability: disabilityAt(peak, random),
  }
}

const attackText = (
  attack: SyntheticAttack,
  when: { onset: Temporal.ZonedDateTime; peak: number },
  symptoms: Partial<Attack>,
): Attack => ({
  start: instantText(when.onset),
  end: instantText(when.onset.add({ minutes: attack.hours * 60 })),
  durationHours: attack.hours,
  intensity: when.peak,
  ...symptoms,
})

/** Rises with pain, with some people carrying on at 8 and others giving up at 4. */
const disabilityAt = (peak: number, random: Random): 0 | 1 | 2 | 3 => {
  const felt = peak + 1.2 * random.normal()
  return felt < 3 ? 0 : felt < 5.5 ? 1 : felt < 8 ? 2 : 3
}

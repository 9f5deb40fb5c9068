import type { DoseTaken } from '#core/headache/diary.ts'
import type { MedicineHabit, Persona } from './persona.ts'
import type { Random } from './random.ts'

interface HeadacheToTreat {
  readonly peak: number
  readonly onset: Temporal.ZonedDateTime
}

/** Hours between onset and the first dose, and before a second of the same or the next medicine. */
const firstDoseAfterH = { least: 0.25, mean: 1 }
const nextDoseAfterH = 3
const secondDoseChance = 0.35

/** What was taken on one headache day. A dose that worked ends the day's taking; one that didn't invites another. */
export const medicinesTaken = (persona: Persona, { peak, onset }: HeadacheToTreat, random: Random): DoseTaken[] => {
  const taken: DoseTaken[] = []
  let at = onset.add({
    minutes: 5 * Math.round(12 * (firstDoseAfterH.least - firstDoseAfterH.mean * Math.log(1 - random.uniform()))),
  })
  for (const habit of persona.medicines) {
    if (peak < habit.fromIntensity || !random.chance(habit.chance)) continue
    if (!isSameDay(at, onset)) break
    const dose = take(habit, at, random)
    taken.push(dose)
    if (dose.relief2h !== 'none' || !random.chance(secondDoseChance)) break
    at = at.add({ hours: nextDoseAfterH })
  }
  return taken
}

const isSameDay = (a: Temporal.ZonedDateTime, b: Temporal.ZonedDateTime): boolean =>
  a.toPlainDate().equals(b.toPlainDate())

const take = ({ name, doseMg, relief }: MedicineHabit, at: Temporal.ZonedDateTime, random: Random): DoseTaken => ({
  name,
  doseMg,
  at: instantText(at),
  relief2h: random.chance(relief)
    ? random.chance(0.4)
      ? 'complete'
      : 'partial'
    : random.chance(0.15)
      ? 'unknown'
      : 'none',
})

/** RFC 3339 with the zone's offset at that moment. */
export const instantText = (at: Temporal.ZonedDateTime): string =>
  at.toString({ timeZoneName: 'never', smallestUnit: 'second' })

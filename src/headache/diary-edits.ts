import type { Attack, DiaryDay, DoseTaken } from './diary.ts'

/** What a person can do to a day with one tap. Each answers the whole day after it; nothing already written is lost. */

/** No headache, nothing taken: said outright, so the day counts as kept and as free. */
export const asQuietDay = (day: DiaryDay): DiaryDay => ({
  ...day,
  headache: false,
  attacks: day.attacks ?? [],
  medications: day.medications ?? [],
})

/** It may have been going on for a while: `start` is when it began, RFC 3339 with offset. */
export const withAttackFrom = (day: DiaryDay, start: string): DiaryDay => ({
  ...day,
  headache: true,
  attacks: [...(day.attacks ?? []), { start }],
})

export const withDose = (day: DiaryDay, dose: DoseTaken): DiaryDay => ({
  ...day,
  medications: [...(day.medications ?? []), dose],
})

export const withoutDose = (day: DiaryDay, dose: DoseTaken): DiaryDay => ({
  ...day,
  medications: (day.medications ?? []).filter(({ name, at }) => name !== dose.name || at !== dose.at),
})

/** The attack that began at `start`, changed; the others as they were. */
export const withAttack = (day: DiaryDay, start: string, change: Partial<Attack>): DiaryDay => ({
  ...day,
  attacks: (day.attacks ?? []).map((attack) => (attack.start === start ? { ...attack, ...change } : attack)),
})

export const withoutAttack = (day: DiaryDay, start: string): DiaryDay => ({
  ...day,
  attacks: (day.attacks ?? []).filter((attack) => attack.start !== start),
})

/** The day an attack is written under, and when it began. */
export interface Ongoing {
  readonly date: string
  readonly start: string
  readonly attack: Attack
}

/** One that goes on longer is no emergency of the moment, and is closed or described on its own day. */
const longestOngoingHours = 96

const isOngoing = ({ start, end, durationHours, headache }: Attack, now: Temporal.Instant): boolean => {
  if (!start || end || typeof durationHours === 'number' || headache === false) return false
  const hours = Temporal.Instant.from(start).until(now).total('hours')
  return hours >= 0 && hours <= longestOngoingHours
}

/** The newest attack that has begun and that nobody said was over. */
export const ongoingAttack = (days: readonly DiaryDay[], now: Temporal.Instant): Ongoing | null => {
  const open = days.flatMap(({ date, attacks }) =>
    (attacks ?? [])
      .filter((attack) => isOngoing(attack, now))
      .map((attack) => ({ date, start: attack.start!, attack })),
  )
  return open.reduce<Ongoing | null>(
    (newest, each) => (newest && Temporal.Instant.compare(newest.start, each.start) >= 0 ? newest : each),
    null,
  )
}

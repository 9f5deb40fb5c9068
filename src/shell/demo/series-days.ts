import type { DemoPerson } from './people.ts'

/** How many days ago a past series began: one has three whole months behind it, one two, one only weeks. */
const beganDaysAgo: Readonly<Record<string, number>> = { rosa: 105, omar: 84, lena: 38 }

/** Five sessions in ten days: Monday, Wednesday, Friday, Monday, Wednesday. */
const spacing = [0, 2, 4, 7, 9]

/**
 * The days (ISO, the clinic's) on which a demo person's past series was given; none for anybody who isn't through one.
 * The diary changes with the first of them, so whoever seeds sessions gives them on these days.
 */
export const seriesDays = ({ key, stage }: DemoPerson, today: Temporal.PlainDate): readonly string[] => {
  const ago = beganDaysAgo[key]
  if (stage !== 'after-series' || ago === undefined) return []
  const about = today.subtract({ days: ago })
  const monday = about.subtract({ days: about.dayOfWeek - 1 })
  return spacing.map((days) => monday.add({ days }).toString())
}

import { recognise } from '#core/formulary/recognise.ts'
import { type Days, forecastOf } from '#core/headache/forecast/forecast.ts'
import { lookBackDays } from '#core/headache/forecast/taking-pattern.ts'
import { projectedCrossing } from '#core/headache/medication-budget.ts'
import { dayNumber } from '#core/kernel/calendar-day.ts'
import { generateDiary } from './diary-generator.ts'
import { missedDays } from './headache-days.ts'
import { type Persona, personas } from './persona.ts'
import { type Random, randomFrom } from './random.ts'

/** What somebody truly did, day by day, and what of it they wrote down. */
export interface TrueDays {
  readonly taken: readonly boolean[]
  readonly known: readonly boolean[]
}

/** One look ahead and what came of it. */
export interface Look {
  readonly chance: number
  /** The chance after one, two, … 28 days. */
  readonly byDay: readonly number[]
  readonly reached: boolean
  /** Days from the look to the projected day, to the first day with an even chance, and to the true one; `null`: none within 28. */
  readonly projected: number | null
  readonly evenChance: number | null
  readonly truth: number | null
}

const month = 28

const within = ({ taken, known }: TrueDays, from: number, to: number): Days => {
  const all = Array.from({ length: to - from + 1 }, (_, n) => from + n)
  return {
    days: all.filter((day) => known[day] === true && taken[day] === true),
    undecidedDays: all.filter((day) => known[day] !== true),
  }
}

/** The first of the 28 days after `day` on which 28 days truly hold the limit; counted from `day`. */
const truthAfter = ({ taken }: TrueDays, day: number, threshold: number): number | null => {
  const holds = (end: number) => taken.slice(end - month + 1, end + 1).filter(Boolean).length
  const found = Array.from({ length: month }, (_, n) => n + 1).find((ahead) => holds(day + ahead) >= threshold)
  return found ?? null
}

/** What the forecast said on one day, by what was written down until then; `null` where it says nothing. */
export const lookFrom = (person: TrueDays, day: number, threshold: number): Look | null => {
  const now = within(person, day - month + 1, day)
  const pattern = () => [now, within(person, day - lookBackDays + 1, day - month)]
  const forecast = forecastOf({ asOf: day, threshold, month: now, pattern })
  if (forecast === null) return null
  const crossing = projectedCrossing(now, { asOf: day, threshold })
  const truth = truthAfter(person, day, threshold)
  const even = forecast.byDay.findIndex((chance) => chance >= 0.5)
  return {
    chance: forecast.byDay.at(-1) ?? 0,
    byDay: forecast.byDay,
    reached: truth !== null,
    projected: crossing === null ? null : crossing - day,
    evenChance: even < 0 ? null : dayNumber(forecast.from) + even - day,
    truth,
  }
}

/** People who differ: no two have the same number of headache days, habits or spells, so none can be guessed from the others. */
const someone = (kind: Persona, random: Random): Persona => {
  const habit = 0.5 + random.uniform()
  return {
    ...kind,
    headacheDays: 3 + 24 * random.uniform(),
    persistence: 0.35 * random.uniform(),
    spells: 0.7 * random.uniform(),
    medicines: kind.medicines.map((m) => ({ ...m, chance: Math.min(1, m.chance * habit) })),
  }
}

const span = { from: '2024-01-01', to: '2025-12-31', timeZone: 'UTC' } as const
const limits = [
  ['triptan', 10],
  ['non-opioid-analgesic', 15],
] as const
const daysBetweenLooks = 9

/** Looks at invented people, each every nine days for two years: the truth is the whole record, the forecast sees the kept one. */
export const backtest = (peopleOfAKind: number, firstSeed: number): readonly Look[] =>
  Object.values(personas).flatMap((kind, k) =>
    Array.from({ length: peopleOfAKind }, (_, n) => firstSeed + 1000 * k + n).flatMap((seed) => {
      const random = randomFrom(seed)
      const persona = { ...someone(kind, random), missedShare: 0 }
      const { days } = generateDiary({ persona, ...span, seed })
      const headaches = days.map((day) => day.headache === true)
      const missed = missedDays({ ...persona, missedShare: kind.missedShare }, headaches, random)
      return limits.flatMap(([drugClass, threshold]) => {
        const isOfClass = (name: string) => recognise(name)?.drugs.some((drug) => drug.drugClass === drugClass) === true
        const taken = days.map(({ medications }) => medications?.some(({ name }) => isOfClass(name)) === true)
        return looksAt({ taken, known: missed.map((m) => !m) }, threshold)
      })
    }),
  )

const looksAt = (person: TrueDays, threshold: number): readonly Look[] => {
  const looks: Look[] = []
  for (let day = lookBackDays; day + month < person.taken.length; day += daysBetweenLooks) {
    const look = lookFrom(person, day, threshold)
    if (look !== null) looks.push(look)
  }
  return looks
}

/** Said against seen, in tenths of the chance: how many looks, the mean chance, the share that reached the limit. */
export const calibration = (looks: readonly Look[]) =>
  Array.from({ length: 10 }, (_, tenth) => {
    const these = looks.filter(({ chance }) => Math.min(9, Math.floor(chance * 10)) === tenth)
    return {
      looks: these.length,
      said: mean(these.map(({ chance }) => chance)),
      seen: mean(these.map(({ reached }) => Number(reached))),
    }
  })

export const mean = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0) / all.length

/** Mean squared distance of the chance from what happened; 0.25 is a coin. */
export const brierScore = (looks: readonly Look[]): number =>
  mean(looks.map(({ chance, reached }) => (chance - Number(reached)) ** 2))

/** Quartiles of the days by which a date was too late (positive) or too early, where both it and the true day are there. */
export const dateError = (looks: readonly Look[], date: 'projected' | 'evenChance') => {
  const errors = looks
    .flatMap((look) => (look[date] === null || look.truth === null ? [] : [look[date] - look.truth]))
    .sort((a, b) => a - b)
  const at = (share: number) => errors[Math.floor(share * (errors.length - 1))] ?? Number.NaN
  const said = looks.filter((look) => look[date] !== null)
  return {
    dates: said.length,
    reached: mean(said.map(({ reached }) => Number(reached))),
    quartiles: [at(0.25), at(0.5), at(0.75)] as const,
  }
}

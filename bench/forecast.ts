import { readFileSync } from 'node:fs'
import {
  backtest,
  brierScore,
  calibration,
  dateError,
  type Look,
  lookFrom,
  mean,
  type TrueDays,
} from '#shell/demo/forecast-backtest.ts'
import { noSamples, sample } from '../test/support/samples.ts'

/** Seeds the model's numbers were never chosen on; those were chosen on seeds below 10,000. */
const heldOut = 50_000
const peopleOfAKind = 60

/** How good the forecast is: what it said against what came, on invented people and on published headache days. */
export const bench = async (): Promise<Record<string, unknown>> => {
  const invented = backtest(peopleOfAKind, heldOut)
  return {
    ...figuresOf('invented people', invented),
    ...(noSamples ? { 'published headache days': 'no sample data here' } : publishedFigures()),
  }
}

const two = (n: number): number => Math.round(n * 100) / 100

const figuresOf = (who: string, looks: readonly Look[]): Record<string, unknown> => ({
  [`${who}: looks`]: looks.length,
  [`${who}: mean chance said`]: two(mean(looks.map(({ chance }) => chance))),
  [`${who}: share that reached it`]: two(mean(looks.map(({ reached }) => Number(reached)))),
  [`${who}: Brier score`]: Math.round(brierScore(looks) * 1000) / 1000,
  ...Object.fromEntries(
    calibration(looks).map(({ looks: n, said, seen }, tenth) => [
      `${who}: chance ${tenth / 10}–${(tenth + 1) / 10}`,
      { looks: n, said: two(said), seen: two(seen) },
    ]),
  ),
  [`${who}: projected day`]: dateError(looks, 'projected'),
  [`${who}: day of even chance`]: dateError(looks, 'evenChance'),
})

/** Two weeks, since most of these diaries are short. */
const fortnight = 14
const unknownBefore = 28
const above = [2, 4]

/**
 * Headache days stand in for medicine days, since no public diary lists medicines; the limit is a few days above what the
 * person has. Days before a diary begins count neither for the forecast nor for the truth.
 */
const publishedFigures = (): Record<string, unknown> => {
  const people = publishedRecords().map(looksOf)
  const looks = people.flat()
  return {
    'published headache days: people': people.filter((all) => all.length > 0).length,
    'published headache days: looks': looks.length,
    'published headache days: mean chance said': two(mean(looks.map(({ chance }) => chance))),
    'published headache days: share that reached it': two(mean(looks.map(({ reached }) => Number(reached)))),
    'published headache days: Brier score': two(brierScore(looks)),
    'published headache days: thirds': [0, 1, 2].map((third) => thirdOf(looks, third)),
  }
}

const thirdOf = (looks: readonly Look[], third: number) => {
  const these = looks.filter(({ chance }) => Math.min(2, Math.floor(chance * 3)) === third)
  return {
    looks: these.length,
    said: two(mean(these.map(({ chance }) => chance))),
    seen: two(mean(these.map(({ reached }) => Number(reached)))),
  }
}

const looksOf = (person: TrueDays): readonly Look[] =>
  Array.from({ length: person.taken.length }, (_, day) => day)
    .filter((day) => {
      const next = person.known.slice(day + 1, day + 1 + fortnight)
      return person.known[day] === true && next.length === fortnight && next.every(Boolean)
    })
    .flatMap((day) => {
      const count = person.taken.slice(day - 27, day + 1).filter(Boolean).length
      return above.flatMap((more) => fortnightLook(person, day, count + more) ?? [])
    })

const fortnightLook = (person: TrueDays, day: number, limit: number): Look | null => {
  const look = lookFrom(person, day, limit)
  if (look === null) return null
  const reached = look.truth !== null && look.truth <= fortnight
  return { ...look, chance: look.byDay[fortnight - 1] ?? 0, reached }
}

const publishedRecords = (): readonly TrueDays[] => {
  const people = new Map<string, Map<number, boolean>>()
  const lines = readFileSync(sample('headache/kostecki-dillon-part1.csv'), 'utf8').trim().split('\n').slice(1)
  for (const line of lines) {
    const [id = '', time = '', , , , , , headache] = line.split(',')
    people.set(id, (people.get(id) ?? new Map<number, boolean>()).set(Number(time), headache === 'yes'))
  }
  return [...people.values()].map((days) => {
    const first = Math.min(...days.keys())
    const all = Array.from(
      { length: Math.max(...days.keys()) - first + 1 + unknownBefore },
      (_, n) => first + n - unknownBefore,
    )
    return { taken: all.map((day) => days.get(day) === true), known: all.map((day) => days.has(day)) }
  })
}

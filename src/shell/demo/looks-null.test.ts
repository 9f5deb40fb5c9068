import { describe, expect, it } from 'vitest'
import { trends } from '#core/headache/trends/trends.ts'
import { lastDay, type NullDiary, nullDiary } from './null-diary.test-support.ts'

const people = 100
const year = 365

const answersOf = (request: Omit<NullDiary, 'seed'>, first: number) =>
  Array.from({ length: people }, (_, n) => trends(nullDiary({ ...request, seed: first + n }), {}, lastDay))

const share = (truths: readonly boolean[]) => truths.filter(Boolean).length / truths.length
/** The stated level and two standard errors of a share of so many people. */
const within = 0.05 + 2 * Math.sqrt((0.05 * 0.95) / people)

describe('diaries in which nothing has to do with anything', () => {
  it.each([
    ['days hardly hang together', { days: year, share: 0.4, persistence: 0.14, spells: 0.35 }],
    ['strong dependence from day to day', { days: year, share: 0.5, persistence: 0.6, spells: 0 }],
    ['strong dependence and long spells', { days: year, share: 0.6, persistence: 0.5, spells: 0.8 }],
    ['rare headaches in rows', { days: year, share: 0.15, persistence: 0.5, spells: 0.5 }],
  ])('%s: at most one person in twenty is told of anything', (_, request) => {
    const answers = answersOf(request, 100_000)
    expect(Math.min(...answers.map(({ looks }) => looks.taken))).toBeGreaterThanOrEqual(16)
    const told = share(
      answers.map(({ looks }) => looks.looks.some(({ verdict }) => verdict === 'more' || verdict === 'fewer')),
    )
    expect(told).toBeLessThanOrEqual(within)
    const changed = share(
      answers.map(({ changes }) => changes.changes.some(({ verdict }) => /fewer|more/.test(verdict))),
    )
    expect(changed).toBeLessThanOrEqual(within)
  })

  it('without the correction for so many looks, most would be told of something', () => {
    const answers = answersOf({ days: year, share: 0.5, persistence: 0.3, spells: 0.35 }, 200_000)
    const told = share(answers.map(({ looks }) => looks.looks.some(({ chance }) => chance !== null && chance <= 0.05)))
    expect(told).toBeGreaterThan(0.4)
  })
})

describe('diaries in which something is there', () => {
  const seen = (request: Partial<NullDiary>, exposure: string) =>
    share(
      answersOf({ days: year, share: 0.35, persistence: 0.14, spells: 0.35, ...request }, 300_000).map(({ looks }) =>
        looks.looks.some((look) => look.exposure === exposure && look.verdict === 'more'),
      ),
    )
  it.each<[string, Partial<NullDiary>, string]>([
    ['Mondays', { mondays: 1.6 }, 'weekday-1'],
    ['menstruation', { perimenstrual: 2 }, 'menstruation'],
    ['short nights', { afterShortNight: 1.2 }, 'short-night'],
  ])('%s: most are told', (_, request, exposure) => expect(seen(request, exposure)).toBeGreaterThan(0.5))

  it('half a year with far fewer headaches in its newer half is mostly seen as a change', () => {
    const answers = answersOf({ days: 168, share: 0.7, persistence: 0.14, spells: 0.35, step: -1.7 }, 400_000)
    const told = share(answers.map(({ changes }) => changes.changes[0]?.verdict === 'fewer'))
    expect(told).toBeGreaterThan(0.5)
  })
})

import { expect, it, test } from 'vitest'
import { peopleIn, studies } from './studies.ts'
import type { Study } from './study.ts'

const all: readonly Study[] = studies
const study = (id: string) => all.find((each) => each.id === id)

it('every study stands once', () => expect(new Set(all.map(({ id }) => id)).size).toBe(all.length))

it('Park 2021 and Yuan 2023 are one cohort, counted once', () => {
  const both = all.filter(({ cohort }) => cohort === 'jefferson-nasal')
  expect(both).toHaveLength(2)
  expect(peopleIn(both)).toBe(169)
})

it('unknown numbers of people are left out, not counted as none', () => {
  expect(peopleIn(all.filter(({ id }) => id === 'robblee-2025' || id === 'pomeroy-2017'))).toBe(77)
  expect(all.every(({ people }) => people === null || people > 0)).toBe(true)
})

it('nothing that was only looked back at has a comparison it didn’t have', () =>
  expect(all.filter(({ grade, comparedWith }) => 'DE'.includes(grade) && comparedWith !== null)).toEqual([]))

test.each([['Pomeroy 15 of 55 acute responders, 15 of all 77', 'pomeroy-2017', 15 / 55, 15 / 77, ['27 %', '19 %']]])(
  '%s',
  (_, id, ofResponders, ofAll, printed) => {
    expect([ofResponders, ofAll].map((share) => `${Math.round(100 * share)} %`)).toEqual(printed)
    for (const figure of printed) expect(study(id)?.later).toContain(figure)
  },
)

it('Schwenk’s 48 of 61 is 79 %, though 77 is printed', () => {
  expect(Math.round((100 * 48) / 61)).toBe(79)
  expect(study('schwenk-2018')?.responders?.meaning).toContain('79 %')
})

it('no interval is turned round, and the two that favour nobody say so', () => {
  for (const { difference } of all) if (difference) expect(difference.low).toBeLessThan(difference.high)
  expect(study('benish-2019')?.difference).toMatchObject({ value: 6.8, low: -5.8 })
  expect(study('zitek-2018')?.difference?.value).toBe(43.5 - 63.5)
})

import { expect, test } from 'vitest'
import { assess } from '#core/headache/assess.ts'
import { orderedQuestions } from './question-order.ts'

const attack = { durationHours: 9, intensity: 8, laterality: 'left', quality: ['pulsating'], nausea: true } as const
const days = [1, 2, 3, 4].map((n) => ({ date: `2026-03-0${n}`, headache: true, attacks: [attack] }))

test('warning signs come first, then what would settle a diagnosis by itself, with the name it would settle', () => {
  const ordered = orderedQuestions(assess({ timeZone: 'UTC', days }, {}, '2026-03-04'))
  expect(ordered[0]).toMatchObject({ about: 'red flags', code: null })
  // Four attacks are described whole: a fifth one in a lifetime is all that is open of 1.1.
  expect(ordered[1]).toMatchObject({ about: '1.1 A', code: '1.1', name: 'Migraine without aura', open: 1 })
  expect(ordered.findIndex(({ about }) => about.startsWith('1.2'))).toBeGreaterThan(1)
})

test('what is asked of a diagnosis that is met already comes last, and settles nothing', () => {
  const five = [...days, { date: '2026-03-05', headache: true, attacks: [attack] }]
  const vague = { date: '2026-03-06', headache: true, attacks: [{ intensity: 5 }] }
  const ordered = orderedQuestions(assess({ timeZone: 'UTC', days: [...five, vague] }, {}, '2026-03-06'))
  const of11 = ordered.filter(({ code }) => code === '1.1')
  expect(of11.length).toBeGreaterThan(2)
  expect(of11.map(({ open }) => open)).toEqual(of11.map(() => 0))
  expect(ordered.slice(-of11.length)).toEqual(of11)
})

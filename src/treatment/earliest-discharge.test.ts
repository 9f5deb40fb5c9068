import { expect, it, test } from 'vitest'
import { dischargeUnder } from './earliest-discharge.ts'
import { infusionOrder, nasalOrder } from './order.test-support.ts'
import type { OrderContent } from './order.ts'
import type { OrderFacts } from './order-facts.ts'

const facts: OrderFacts = {
  today: '2026-03-23',
  ageY: 40,
  sex: 'female',
  weighings: [],
  treated: [],
  cautions: { iv: [], nasal: [], esketamine: [] },
  own: [],
}
const had = (drug: 'ketamine' | 'esketamine', route: string): OrderFacts => ({
  ...facts,
  treated: [{ date: '2026-03-01', drug, route, mg: 30, courseId: null }],
})
const infused = (minutes: number): OrderContent => ({
  ...infusionOrder,
  steps: [{ startMin: 0, durationMin: minutes, rateMgPerH: 20 }],
})
const racemic: OrderContent = {
  ...nasalOrder,
  drug: 'ketamine',
  regimen: 'nasal-racemic-jefferson',
  mgPerMl: 100,
  mgPerSpray: 10,
  doses: [0, 15].map((startMin) => ({ startMin, sprays: 2, mgPerSpray: 10 })),
}

test.each<[string, OrderContent, OrderFacts, number, number]>([
  ['40 min of infusion: 30 min after the stop', infused(40), facts, 40, 70],
  ['60 min of infusion: 30 min still', infused(60), facts, 60, 90],
  ['61 min of infusion: 60 min', infused(61), facts, 61, 121],
  ['a first racemic session by nose: 120 min after the last dose', racemic, facts, 15, 135],
  ['a later one: 60 min', racemic, had('ketamine', 'nasal'), 15, 75],
  ['an infusion before is no session by nose', racemic, had('ketamine', 'iv'), 15, 135],
  ['esketamine: 120 min after the last device, always (label)', nasalOrder, had('esketamine', 'nasal'), 10, 130],
  [
    'a clinic that asks for longer',
    infused(40),
    { ...facts, own: [{ bound: 'stay short-infusion minutes', low: 45, high: null }] },
    40,
    85,
  ],
])('%s', (_, order, known, lastDoseMin, leaveMin) =>
  expect(dischargeUnder(order, known)).toMatchObject({ lastDoseMin, leaveMin }),
)

it('nobody may shorten esketamine’s stay', () => {
  expect(dischargeUnder(nasalOrder, facts).mayShorten).toBe(false)
  expect(dischargeUnder(infusionOrder, facts).mayShorten).toBe(true)
})

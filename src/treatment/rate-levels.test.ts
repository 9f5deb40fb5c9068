import fc from 'fast-check'
import { expect, it } from 'vitest'
import { modelOf } from '#core/pharmacology/models/index.ts'
import { cohortOf } from './likelihood.ts'
import { levelsUnder } from './rate-levels.ts'

const slots = 6
const stepEveryMin = 20
const asked = { model: modelOf('ketamine/domino-1984')!, person: { weightKg: 70, ageY: 40 }, people: 3 }
const times = Array.from({ length: 13 }, (_, i) => i * 10)
const infused = (slot: number, rateMgPerH: number) =>
  ({ route: 'iv', startMin: slot * stepEveryMin, durationMin: stepEveryMin, rateMgPerH }) as const
const unit = cohortOf(asked, [infused(0, 0.1)], times)

const rates = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: slots, maxLength: slots })

it('what is summed up from a schedule nearby is what the models say of the whole schedule', () => {
  const levels = levelsUnder(unit, { slots, stepEveryMin })
  fc.assert(
    fc.property(rates, rates, (settled, tried) => {
      levels.near(settled)
      const summed = levels.of(tried).at
      const whole = cohortOf(
        asked,
        tried.map((rate, slot) => infused(slot, rate * 0.1)),
        times,
      ).at
      for (const [k, level] of whole.entries()) expect(summed[k]).toBeCloseTo(level, 6)
    }),
    { numRuns: 50 },
  )
})

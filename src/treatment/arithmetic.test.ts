import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { exact, toNumber } from '#core/kernel/exact.ts'
import { cm, kg, mg, mgPerMl, mlPerH } from '#core/kernel/quantity.ts'
import { mgPerHExactly, pumpRate } from './pump-rate.ts'
import { infusionMg, mostMgInAny } from './schedule.ts'
import { mgPerSprayOf, spraysFor } from './sprays.ts'
import { bodyWeights, changePercent, kgOf, poundsOf, weightAgeDays } from './weight.ts'

const tenth = mlPerH(0.1)
const pumpOf = (mgPerKgPerH: number, weightKg: number, strength: number) =>
  pumpRate(mgPerHExactly(mgPerKgPerH, weightKg), { mgPerMl: mgPerMl(strength), stepMlPerH: tenth })

describe('worked examples of the regimens: pump, weight and sprays', () => {
  test.each<[string, number, number]>([
    ['E02: 82 kg, 0.15 mg/kg/h, 2 mg/mL runs at 6.1 mL/h', pumpOf(0.15, 82, 2).mlPerH, 6.1],
    ['E02: and gives 12.2 mg/h', pumpOf(0.15, 82, 2).mgPerH, 12.2],
    ['E06: 68 kg, 0.75 mg/kg/h runs at 51.0 mL/h', pumpOf(0.75, 68, 1).mlPerH, 51],
    ['E07: 95 kg, 71.25 becomes 71.2 mL/h', pumpOf(0.75, 95, 1).mlPerH, 71.2],
    ['E08: 60 kg, 0.35 mg/kg/h is 21 exactly, not 20.9', pumpOf(0.35, 60, 1).mlPerH, 21],
    ['E09: 48 kg, 10 mg/mL runs at 0.4 mL/h', pumpOf(0.1, 48, 10).mlPerH, 0.4],
    ['E09: at 1 mg/mL it is 4.8 mL/h', pumpOf(0.1, 48, 1).mlPerH, 4.8],
    ['E10: 180 lb is 81.6466266 kg', kgOf({ value: 180, unit: 'lb' }), 81.6466266],
    ['E21: 22 mg/h at 52 kg is 22.0 mL/h', pumpRate(exact(22), { mgPerMl: mgPerMl(1), stepMlPerH: tenth }).mlPerH, 22],
  ])('%s', (_, found, wanted) => expect(found).toBe(wanted))

  test.each<[string, number, number, number]>([
    ['E05: 65.2 mg/h at 0.76 mg/kg/h is a person of 85.8 kg', 65.2 / 0.76, 85.8, 1],
    ['E09: loss 16.7 %', pumpOf(0.1, 48, 10).lossPercent, 16.7, 1],
    ['E10: 180 typed as kg after 82.0 kg is +119.5 %', changePercent(kg(180), kg(82)), 119.5, 1],
    ['E10: 81.65 kg is 180 lb', poundsOf(kg(81.6466266)), 180, 9],
  ])('%s', (_, found, wanted, places) => expect(found).toBeCloseTo(wanted, places))

  it('E11: a woman of 165 cm and 120 kg: BMI 44.1, ideal 56.9, adjusted 82.1 kg', () => {
    const body = bodyWeights({ weight: kg(120), height: cm(165), sex: 'female' })
    expect(body.bmi).toBeCloseTo(44.1, 1)
    expect(body.ideal).toBeCloseTo(56.9, 1)
    expect(body.adjusted).toBeCloseTo(82.1, 1)
    expect(body.ideal! * 0.5).toBeCloseTo(28.5, 1)
    expect(body.adjusted! * 0.5).toBeCloseTo(41.1, 1)
  })

  it('says nothing of an ideal weight below 60 inches', () =>
    expect(bodyWeights({ weight: kg(60), height: cm(150), sex: 'female' }).ideal).toBeNull())

  it('E16: 150 mg/mL in 0.1 mL is 15 mg a spray', () =>
    expect(mgPerSprayOf({ mgPerMl: mgPerMl(150), mlPerSpray: 0.1 })).toBe(15))

  test.each([
    ['E17: 60 mg are 6 sprays of 10 mg', 60, 6],
    ['E17: 20 mg are 2 sprays', 20, 2],
  ])('%s', (_, dose, sprays) => expect(spraysFor(mg(dose), mg(10))).toEqual({ whole: true, sprays }))

  it('E19: 25 mg is no whole number of sprays: 20 mg (−20 %) or 30 mg (+20 %)', () =>
    expect(spraysFor(mg(25), mg(10))).toEqual({
      whole: false,
      lower: { sprays: 2, mg: 20, changePercent: -20 },
      higher: { sprays: 3, mg: 30, changePercent: 20 },
    }))

  it('H04: a weight is as old as the calendar days since it was taken', () =>
    expect(weightAgeDays('2026-02-20', '2026-03-23')).toBe(31))
})

describe('what always holds', () => {
  const rate = fc.integer({ min: 1, max: 200_000 }).map((n) => n / 1000)
  const strength = fc.constantFrom(1, 2, 5, 10)

  it('a pump never runs faster than was asked for, and falls short by less than one step', () =>
    fc.assert(
      fc.property(rate, strength, (asked, mgMl) => {
        const { mgPerH, mlPerH: flow } = pumpRate(exact(asked), { mgPerMl: mgPerMl(mgMl), stepMlPerH: tenth })
        return mgPerH <= asked && mgPerH > asked - 0.1 * mgMl - 1e-9 && Number.isInteger(Math.round(flow * 1e9) / 1e8)
      }),
    ))

  it('cutting a step in two changes no total and no 24-hour maximum', () =>
    fc.assert(
      fc.property(rate, fc.integer({ min: 2, max: 6000 }), fc.nat(5999), (rateMgPerH, durationMin, at) => {
        const cut = (at % (durationMin - 1)) + 1
        const whole = [{ startMin: 0, durationMin, rateMgPerH }]
        const halves = [
          { startMin: 0, durationMin: cut, rateMgPerH },
          { startMin: cut, durationMin: durationMin - cut, rateMgPerH },
        ]
        expect(toNumber(infusionMg(halves))).toBe(toNumber(infusionMg(whole)))
        expect(mostMgInAny(1440, halves)).toBeCloseTo(mostMgInAny(1440, whole), 9)
      }),
    ))
})

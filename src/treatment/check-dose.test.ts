import { describe, expect, it, test } from 'vitest'
import { bookRails } from '#core/safety/clinic-rails.ts'
import type { Check } from './check.ts'
import { checkBolus, checkInfusion, type Infusion } from './check-infusion.ts'
import { checkLot, checkNasal, checkNasalLoad, spraysLeft } from './check-nasal.ts'
import { checkPerson, type Person } from './check-person.ts'

const notOk = (checks: readonly Check[]): string[] =>
  checks.filter(({ status }) => status !== 'ok').map(({ id, status }) => `${id} ${status}`)

const outpatient: Infusion = { setting: 'outpatient', weightKg: 70, mgPerMl: 1, pumpStepMlPerH: 0.1, steps: [] }
const held = (rateMgPerH: number, durationMin: number) => [{ startMin: 0, durationMin, rateMgPerH }]

describe('worked examples of the regimens: infusions against their limits', () => {
  test.each<[string, Infusion, string[]]>([
    [
      'E03: 82 kg at 1.0 mg/kg/h, 2 mg/mL: two warnings',
      { ...outpatient, setting: 'inpatient', weightKg: 82, mgPerMl: 2, steps: held(82, 60) },
      ['G04 warn', 'G05 warn'],
    ],
    [
      'E04: 110 kg at 1.0 mg/kg/h: 110 mg/h is refused',
      { ...outpatient, setting: 'inpatient', weightKg: 110, steps: held(110, 60) },
      ['G04 warn', 'G05 refuse'],
    ],
    ['E06: 68 kg, 34 mg over 40 min: nothing', { ...outpatient, weightKg: 68, steps: held(51, 40) }, []],
    ['E07: 95 kg, the same: 71.2 mg/h', { ...outpatient, weightKg: 95, steps: held(71.2, 40) }, ['G05 warn']],
    ['E08: 60 kg, 21 mg/h for 4 h: nothing', { ...outpatient, weightKg: 60, steps: held(21, 240) }, []],
    [
      'E12: 68 kg, 340 mg over 40 min: refused four times',
      { ...outpatient, weightKg: 68, steps: held(510, 40) },
      ['G04 refuse', 'G05 refuse', 'G11 refuse', 'G11 refuse', 'G30 warn'],
    ],
    [
      'E21: 52 kg, 22 mg/h for 96 h: nothing',
      { ...outpatient, setting: 'inpatient', weightKg: 52, steps: held(22, 5760) },
      [],
    ],
    ['E22: 70 kg, 80 mg in 150 min: nothing', { ...outpatient, steps: held(32, 150) }, []],
    ['E22: 45 kg, the same: 1.78 mg/kg', { ...outpatient, weightKg: 45, steps: held(32, 150) }, ['G11 warn']],
    [
      'E25: an undiluted 100 mg/mL vial',
      { ...outpatient, mgPerMl: 100, pumpStepMlPerH: 0.01, steps: held(40, 60) },
      ['G28 refuse', 'G30 warn'],
    ],
    [
      'a ceiling counts like a plan: 350 mg allowed',
      { ...outpatient, steps: held(32, 150), maxTotalMg: 350 },
      ['G11 refuse', 'G11 refuse'],
    ],
    [
      'an outpatient titration that climbs every 5 minutes by 0.3 mg/kg/h',
      {
        ...outpatient,
        steps: [
          { startMin: 0, durationMin: 5, rateMgPerH: 14 },
          { startMin: 5, durationMin: 40, rateMgPerH: 35 },
        ],
      },
      ['G06 warn', 'G07 refuse', 'G08 refuse'],
    ],
  ])('%s', (_, infusion, expected) => expect(notOk(checkInfusion(infusion, bookRails))).toEqual(expected))

  it('E09: 48 kg at 10 mg/mL loses 16.7 % to the pump: refused', () => {
    const steps = [{ startMin: 0, durationMin: 60, rateMgPerH: 4, askedMgPerH: 4.8 }]
    expect(notOk(checkInfusion({ ...outpatient, weightKg: 48, mgPerMl: 10, steps }, bookRails))).toEqual([
      'G29 refuse',
      'G30 warn',
    ])
  })

  test.each<[string, number | null, string[]]>([
    ['E13: 22.5 mg over 15 min: ok', 15, []],
    ['E13: over 30 s: refused', 0.5, ['G10 refuse']],
    ['a bolus over nobody knows how long', null, ['G10 unknown']],
  ])('%s', (_, durationMin, expected) =>
    expect(notOk(checkBolus({ startMin: 0, durationMin, mg: 22.5 }, 75, bookRails))).toEqual(expected),
  )

  it('H03: every tenfold slip of an ordinary infusion is refused or warned about', () => {
    const good = { ...outpatient, steps: held(35, 60) }
    const slips: Infusion[] = [
      { ...good, steps: held(350, 60) },
      { ...good, steps: held(3.5, 60), mgPerMl: 10 },
      { ...good, steps: held(35, 600) },
      { ...good, steps: held(35, 6) },
      { ...good, weightKg: 7 },
    ]
    for (const slip of slips) expect(notOk(checkInfusion(slip, bookRails))).not.toEqual([])
  })
})

describe('worked examples of the regimens: sprays against their limits', () => {
  const doses = (count: number, sprays = 4) =>
    Array.from({ length: count }, (_, i) => ({ startMin: i * 15, sprays, mgPerSpray: 10 }))
  const racemic = (count: number, sprays?: number) =>
    notOk(checkNasal({ drug: 'ketamine', doses: doses(count, sprays), mgPerMl: 100 }, bookRails))

  test.each<[string, number, string[]]>([
    ['E14: one dose of 40 mg', 1, []],
    ['E14: two, 80 mg', 2, []],
    ['E14: three, 120 mg', 3, ['G19 warn']],
    ['E14: five, 200 mg, the bound itself', 5, ['G19 warn']],
    ['E14: six, 240 mg', 6, ['G19 refuse']],
  ])('%s', (_, count, expected) => expect(racemic(count)).toEqual(expected))

  it('E15: 32 sprays this week and 12 more asked for: refused, 8 would still fit', () => {
    const past = [
      { date: '2026-03-03', mg: 160 },
      { date: '2026-03-06', mg: 160 },
    ]
    expect(notOk(checkNasalLoad(past, { on: '2026-03-08', mg: 120 }, bookRails))).toEqual(['G19 warn', 'G20 refuse'])
    expect(spraysLeft({ boundMg: 400, usedMg: 320, mgPerSpray: 10 })).toBe(8)
    expect(spraysLeft({ boundMg: 400, usedMg: 410, mgPerSpray: 10 })).toBe(0)
  })

  it('what was sprayed more than 7 days ago no longer counts for the week', () =>
    expect(notOk(checkNasalLoad([{ date: '2026-03-01', mg: 400 }], { on: '2026-03-08', mg: 40 }, bookRails))).toEqual(
      [],
    ))

  it('the seventh day back still counts, and 28 days hold 28 dates', () => {
    expect(notOk(checkNasalLoad([{ date: '2026-03-02', mg: 400 }], { on: '2026-03-08', mg: 40 }, bookRails))).toEqual([
      'G20 refuse',
    ])
    const ninth = Array.from({ length: 9 }, (_, i) => ({ date: `2026-03-0${i + 1}`, mg: 1 }))
    expect(notOk(checkNasalLoad(ninth, { on: '2026-03-28', mg: 10 }, bookRails))).toEqual(['G21 warn'])
    expect(notOk(checkNasalLoad(ninth, { on: '2026-03-29', mg: 10 }, bookRails))).toEqual([])
  })

  it('E16: a lot of 150 mg/mL under an order for 100: G22 warns, four sprays of it are refused', () => {
    expect(notOk(checkLot({ mgPerMl: 150, orderMgPerMl: 100 }, bookRails))).toEqual(['G22 warn'])
    const fourOfIt = [{ startMin: 0, sprays: 4, mgPerSpray: 15 }]
    expect(notOk(checkNasal({ drug: 'ketamine', doses: fourOfIt, mgPerMl: 150 }, bookRails))).toEqual(['G17 refuse'])
  })

  it('E17: 6 sprays at once are refused, 2 would pass', () => {
    expect(racemic(1, 6)).toEqual(['G17 refuse'])
    expect(racemic(1, 2)).toEqual([])
  })

  test.each<[string, number[], string[]]>([
    ['E18: 84 mg, three devices', [2, 2, 2], []],
    ['E18: 70 mg are five sprays', [2, 2, 1], ['G23 refuse']],
    ['28 mg: a cautious start, with a reason', [2], ['G23 warn']],
  ])('%s', (_, sprays, expected) => {
    const devices = sprays.map((count, i) => ({ startMin: i * 5, sprays: count, mgPerSpray: 14 }))
    expect(notOk(checkNasal({ drug: 'esketamine', doses: devices, mgPerMl: 140 }, bookRails))).toEqual(expected)
  })
})

describe('worked examples of the regimens: the person', () => {
  const person: Person = {
    weightKg: 82,
    weightOn: '2026-03-20',
    heightCm: 175,
    ageY: 40,
    sex: 'female',
    lastWeightKg: 82,
  }
  const today = '2026-03-23'

  test.each<[string, Partial<Person>, string[]]>([
    ['an ordinary one', {}, []],
    ['E10: 180 lb typed as kg', { weightKg: 180 }, ['G01 warn', 'G02 refuse', 'dosing-weight warn']],
    [
      'E11: BMI 44.1: the prescriber has to choose',
      { weightKg: 120, heightCm: 165, lastWeightKg: 118 },
      ['dosing-weight warn'],
    ],
    ['H04: weighed 31 days ago', { weightOn: '2026-02-20' }, ['G02 refuse']],
    ['weighed in the future: a slip, so not known', { weightOn: '2026-03-24' }, ['G02 unknown']],
    ['nobody knows the age or the height', { ageY: null, heightCm: null }, ['G03 unknown', 'dosing-weight unknown']],
    ['never weighed before', { lastWeightKg: null }, []],
  ])('%s', (_, change, expected) =>
    expect(notOk(checkPerson({ ...person, ...change }, today, bookRails))).toEqual(expected),
  )
})

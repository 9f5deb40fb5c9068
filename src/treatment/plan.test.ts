import { beforeAll, describe, expect, it, test } from 'vitest'
import { type PlanAnswer, plan } from './plan.ts'
import type { PlanCase, PlanLimits, PlanRefusal } from './plan-case.ts'
import { byTheBook, type Progress } from './planning.ts'
import { presets, regimens } from './regimens/index.ts'

const domino = 'ketamine/domino-1984'
const patient = (weightKg: number) => ({ weightKg, heightCm: 175, ageY: 40, sex: 'female' }) as const
const iv = (regimen: string, weightKg: number, limits: PlanLimits = {}): PlanCase => ({
  model: domino,
  patient: patient(weightKg),
  route: 'iv',
  setting: regimen.includes('inpatient') ? 'inpatient' : 'outpatient',
  regimen,
  limits: { concentrationMgPerMl: 1, pumpStepMlPerH: 0.1, ...limits },
})
const racemicSpray = (regimen: string, weightKg: number, limits: PlanLimits = {}): PlanCase => ({
  ...iv(regimen, weightKg, { concentrationMgPerMl: 100, sprayMg: 10, ...limits }),
  model: 'ketamine/nasal-fallback',
  route: 'nasal',
  setting: 'outpatient',
})
const esketamine = (regimen: string): PlanCase => ({
  ...racemicSpray(regimen, 70, { sprayMg: 14 }),
  model: 'esketamine/perez-ruixo-2021',
})

const planned = (asked: PlanCase): PlanAnswer => {
  const answer = plan(asked)
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  return answer.value
}
const refused = (asked: PlanCase): readonly PlanRefusal[] => {
  const answer = plan(asked)
  return answer.ok ? [] : answer.error
}
const rates = ({ doses }: PlanAnswer): number[] =>
  doses.map((dose) => ('rateMgPerH' in dose ? dose.rateMgPerH : dose.amountMg))
const notOk = ({ checks }: PlanAnswer): string[] =>
  checks.filter(({ status }) => status !== 'ok').map(({ id, status }) => `${id} ${status}`)

describe('worked examples of the regimens: plans', () => {
  it('E01: 70 kg, Lauritsen, 1 mg/mL: 7, 14, 21, 28 mL/h, 350 mg in 17 h, no warning', () => {
    const answer = planned(iv('iv-inpatient-lauritsen-2016', 70))
    expect(rates(answer)).toEqual([7, 14, 21, 28])
    expect(answer).toMatchObject({ totalMg: 350, totalMl: 350, binding: [] })
    expect(answer.doses.at(-1)).toMatchObject({ startMin: 540, durationMin: 480 })
    expect(notOk(answer)).toEqual([])
  })

  it('E02: 82 kg, Pomeroy for a day, 2 mg/mL: 8.2, 12.2, 16.4, 20.4 mg/h, 343.2 mg', () => {
    const answer = planned(iv('iv-inpatient-pomeroy-2017', 82, { concentrationMgPerMl: 2, chairMin: 1440 }))
    expect(rates(answer)).toEqual([8.2, 12.2, 16.4, 20.4])
    expect(answer.totalMg).toBe(343.2)
    expect(answer.binding).toEqual(['chairMin', 'pumpStepMlPerH'])
    expect(answer.checks.find(({ id }) => id === 'G29')?.value).toBeCloseTo(0.81, 2)
    expect(notOk(answer)).toEqual([])
  })

  it('E03: 82 kg up to 1.0 mg/kg/h, 2 mg/mL: G04 and G05 warn, and so does the last day', () => {
    const answer = planned(iv('iv-inpatient-pomeroy-2017', 82, { concentrationMgPerMl: 2 }))
    expect(rates(answer).at(-1)).toBe(82)
    expect(notOk(answer)).toEqual(['G04 warn', 'G05 warn', 'G14 warn'])
  })

  it('E04: 110 kg up to 1.0 mg/kg/h: 110 mg/h, refused', () =>
    expect(refused(iv('iv-inpatient-pomeroy-2017', 110)).map(({ check }) => check)).toEqual(['G05']))

  it('E06: 68 kg, 0.5 mg/kg over 40 min: 34 mg, 34 mL, 51.0 mL/h, no warning', () => {
    const answer = planned(iv('iv-outpatient-40min', 68))
    expect(answer).toMatchObject({ totalMg: 34, totalMl: 34, binding: [] })
    expect(rates(answer)).toEqual([51])
    expect(answer.checks.find(({ id }) => id === 'G04')?.value).toBe(0.75)
    expect(notOk(answer)).toEqual([])
  })

  it('E07: 95 kg, the same: 71.2 mL/h, 47.47 mg, G05 warns', () => {
    const answer = planned(iv('iv-outpatient-40min', 95))
    expect(rates(answer)).toEqual([71.2])
    expect(answer.totalMg).toBeCloseTo(47.47, 2)
    expect(answer.binding).toEqual(['pumpStepMlPerH'])
    expect(answer.checks.find(({ id }) => id === 'G29')?.value).toBeCloseTo(0.07, 2)
    expect(notOk(answer)).toContain('G05 warn')
  })

  it('E08: 60 kg, CRPS 0.35 mg/kg/h for 4 h: 21.0 mL/h, 84 mg, no dose warning', () => {
    const answer = planned(iv('iv-outpatient-crps-4h', 60))
    expect(rates(answer)).toEqual([21])
    expect(answer.totalMg).toBe(84)
    expect(notOk(answer)).toEqual([])
    expect(answer.warnings.map(({ code }) => code)).toContain('borrowed')
  })

  it('E09: 48 kg at 10 mg/mL: refused, 1 mg/mL offered', () => {
    const [g29] = refused(iv('iv-inpatient-lauritsen-2016', 48, { concentrationMgPerMl: 10 })).filter(
      ({ check }) => check === 'G29',
    )
    expect(g29?.wanted).toContain('1 mg/mL would run at 4.8 mL/h')
  })

  it('E11: 120 kg and 165 cm: 60 mg by actual weight, and the three weights are shown', () => {
    const heavy = { ...iv('iv-outpatient-40min', 120), patient: { ...patient(120), heightCm: 165 } }
    const answer = planned(heavy)
    expect(answer.totalMg).toBe(60)
    expect(answer.warnings.find(({ code }) => code === 'obesity')?.text).toMatch(
      /BMI 44\.1: actual 120\.0 kg, ideal 56\.9 kg, adjusted 82\.1 kg/,
    )
    expect(notOk(answer)).toContain('dosing-weight warn')
  })

  it('E17: 80 kg, THINK: six sprays of 10 mg are refused, and so is the regimen', () =>
    expect(refused(racemicSpray('nasal-ed-think', 80)).map(({ path, check }) => check ?? path)).toEqual([
      'regimen',
      'G17',
    ]))

  it('E18: esketamine 84 mg: three devices at 0, 5 and 10 min', () => {
    const answer = planned(esketamine('nasal-esketamine-84'))
    expect(answer.doses).toEqual([0, 5, 10].map((startMin) => ({ route: 'nasal', startMin, amountMg: 28 })))
    expect(notOk(answer)).toEqual([])
  })

  it('E19: 25 mg with 10 mg sprays: 20 or 30 mg, never rounded in silence', () =>
    expect(refused(racemicSpray('nasal-aura-25', 70))[1]?.wanted).toContain(
      'choose 20 mg (2 sprays) or 30 mg (3 sprays)',
    ))

  it('E20: 70 kg, KetHead: G09 and G11 refuse, whatever else does', () => {
    const why = refused(iv('iv-trial-kethead', 70)).map(({ path, check }) => check ?? path)
    expect(why).toEqual(expect.arrayContaining(['regimen', 'G09', 'G11']))
  })

  it('E21: 52 kg, 22 mg/h for 96 h: 2112 mg, 40.6 mg/kg, 10.2 mg/kg a day', () => {
    const answer = planned(iv('iv-inpatient-crps-22mgh', 52))
    expect(answer.totalMg).toBe(2112)
    expect(answer.totalMg / 52).toBeCloseTo(40.6, 1)
    expect(answer.checks.find(({ id }) => id === 'G14')?.value).toBeCloseTo(10.2, 1)
    expect(notOk(answer)).toEqual([])
  })

  test.each([
    [70, 0.457, 1.14, []],
    [45, 0.711, 1.78, ['G11 warn']],
  ])('E22: 80 mg in 150 min at %i kg: 32.0 mL/h, %d mg/kg/h, %d mg/kg', (weightKg, rate, total, expected) => {
    const answer = planned({
      ...iv('iv-outpatient-consensus', weightKg),
      patient: { ...patient(weightKg), heightCm: 160 },
    })
    expect(rates(answer)).toEqual([32])
    expect(answer.checks.find(({ id }) => id === 'G04')?.value).toBeCloseTo(rate, 3)
    expect(answer.totalMg / weightKg).toBeCloseTo(total, 2)
    expect(notOk(answer)).toEqual(expected)
  })

  it('E25: an undiluted 100 mg/mL vial is refused', () =>
    expect(refused(iv('iv-outpatient-40min', 70, { concentrationMgPerMl: 100 })).map(({ check }) => check)).toContain(
      'G28',
    ))
})

describe('every regimen', () => {
  test.each(presets.map(({ id }) => [id] as const))(
    '%s gives a plan with its band, its sources and the words off-label',
    (id) => {
      const answer = planned(
        id.startsWith('nasal-esketamine') ? esketamine(id) : id.startsWith('nasal') ? racemicSpray(id, 70) : iv(id, 70),
      )
      expect(answer.prediction.bands?.effectSiteNgMl['95']).toHaveLength(answer.prediction.timesMin.length)
      expect(answer.warnings.map(({ code }) => code)).toContain('off-label')
      expect(answer.sources.length).toBeGreaterThan(1)
      expect(answer.spread.length).toBe(id.startsWith('nasal-esketamine') ? 0 : id.startsWith('nasal') ? 2 : 1)
    },
  )

  test.each(regimens.filter(({ preset }) => !preset).map(({ id, route }) => [id, route] as const))(
    '%s is never planned',
    (id, route) => {
      const asked = route === 'nasal' ? racemicSpray(id, 70) : iv(id, 70)
      expect(refused({ ...asked, setting: 'outpatient' })).not.toEqual([])
    },
  )
})

describe('limits of the case', () => {
  test.each<[string, PlanCase, string[]]>([
    ['an unknown regimen', iv('iv-outpatient-41min', 70), ['regimen']],
    ['an unknown model', { ...iv('iv-outpatient-40min', 70), model: 'ketamine/nobody' }, ['model']],
    [
      'esketamine’s regimen through a model of the racemate',
      { ...esketamine('nasal-esketamine'), model: domino },
      ['model'],
    ],
    [
      'a spray into an intravenous model',
      { ...racemicSpray('nasal-racemic-jefferson', 70), model: domino },
      ['doses[0].route'],
    ],
    ['a weight nobody has', iv('iv-outpatient-40min', 1000), ['patient.weightKg']],
    ['20 kg: outside G01', iv('iv-outpatient-40min', 20), ['patient.weightKg']],
    [
      'an inpatient titration for a chair',
      { ...iv('iv-inpatient-lauritsen-2016', 70), setting: 'outpatient' },
      ['setting', 'doses'],
    ],
    ['30 minutes for a scheme of 40', iv('iv-outpatient-40min', 70, { chairMin: 30 }), ['limits.chairMin']],
    ['30 mg for a scheme of 35', iv('iv-outpatient-40min', 70, { maxTotalMg: 30 }), ['limits.maxTotalMg']],
    [
      '0.5 mg/kg/h for a scheme of 0.75',
      iv('iv-outpatient-40min', 70, { maxRateMgPerKgPerH: 0.5 }),
      ['limits.maxRateMgPerKgPerH'],
    ],
    ['no concentration', { ...iv('iv-outpatient-40min', 70), limits: {} }, ['limits.concentrationMgPerMl']],
    [
      'neither regimen nor goal',
      { model: domino, patient: patient(70), route: 'iv', setting: 'outpatient', limits: {} },
      ['regimen'],
    ],
  ])('%s', (_, asked, expected) =>
    expect(refused(asked).map(({ path }) => path)).toEqual(expect.arrayContaining(expected)),
  )

  it('a titration stops climbing at the rate, the total and the time allowed', () => {
    const lauritsen = (limits: PlanLimits) => planned(iv('iv-inpatient-lauritsen-2016', 70, limits))
    expect(lauritsen({ maxRateMgPerKgPerH: 0.25 })).toMatchObject({ totalMg: 133, binding: ['maxRateMgPerKgPerH'] })
    expect(lauritsen({ maxTotalMg: 100 }).totalMg).toBeLessThanOrEqual(100)
    expect(lauritsen({ maxTotalMg: 100 }).binding).toEqual(['maxTotalMg'])
    expect(lauritsen({ chairMin: 240 })).toMatchObject({ totalMg: 35, binding: ['chairMin'] })
  })

  it('a titration stays under a ceiling that few may pass; a fixed scheme is refused', () => {
    const under = planned(iv('iv-inpatient-lauritsen-2016', 70, { ceilingNgMl: 150, ceilingRisk: 0.05 }))
    expect(under.ceilingRisk).toBeLessThanOrEqual(0.05)
    expect(under.binding).toEqual(['ceilingRisk'])
    expect(rates(under).length).toBeLessThan(4)
    expect(
      refused(iv('iv-outpatient-40min', 70, { ceilingNgMl: 100, ceilingRisk: 0.05 })).map(({ path }) => path),
    ).toEqual(['limits.ceilingRisk'])
  })
})

describe('a goal of one’s own', { timeout: 60_000 }, () => {
  const goal = { effectSiteNgMl: [80, 120], forMin: 120 } as const
  const wanted: PlanCase = {
    model: domino,
    patient: patient(70),
    route: 'iv',
    setting: 'outpatient',
    goal,
    limits: {
      maxRateMgPerKgPerH: 0.5,
      maxTotalMg: 200,
      chairMin: 240,
      stepEveryMin: 20,
      ceilingNgMl: 160,
      ceilingRisk: 0.05,
      concentrationMgPerMl: 1,
      pumpStepMlPerH: 0.1,
    },
  }

  let answer: PlanAnswer
  beforeAll(() => {
    answer = planned(wanted)
  }, 60_000)

  it('finds a schedule that more people reach it with than any preset, inside every limit', () => {
    const crps = planned({ ...iv('iv-outpatient-crps-4h', 70), goal })
    expect(answer.attainment).toBeGreaterThan(crps.attainment!)
    expect(answer.attainment).toBeGreaterThan(0.5)
    expect(answer.ceilingRisk).toBeLessThanOrEqual(0.05)
    expect(answer.totalMg).toBeLessThanOrEqual(120)
    expect(notOk(answer)).toEqual([])
    expect(answer.warnings.map(({ code }) => code)).toContain('no-published-target')
  })

  it('its neighbours are no better without passing a limit', () => {
    for (const { attainment, ceilingRisk } of answer.neighbours)
      expect(attainment! <= answer.attainment! + 0.02 || ceilingRisk! > 0.05).toBe(true)
  })

  it('each model is heard, the chosen one first: the risk is the largest of theirs', () => {
    expect(answer.byModel.map(({ model }) => model)).toEqual([domino, 'ketamine/clements-1981'])
    expect(answer.byModel[0]!.attainment).toBe(answer.attainment)
    expect(Math.max(...answer.byModel.map(({ ceilingRisk }) => ceilingRisk!))).toBe(answer.ceilingRisk)
  })

  it('tells how far it has come, also where it begins anew under a tighter ceiling', () => {
    const told: Progress[] = []
    plan(wanted, { ...byTheBook, tell: (progress) => told.push(progress) })
    expect(told.length).toBeGreaterThan(3)
    for (const [i, { tried, attainment }] of told.entries()) {
      expect(tried).toBeGreaterThan(told[i - 1]?.tried ?? 0)
      expect(attainment).toBeGreaterThan(0)
    }
  })

  it('keeps to the limits of a clinic that is stricter than the book', () => {
    const own = [{ bound: 'G11-mg recommended', low: null, high: 40 }] as const
    const strict = plan(wanted, { ...byTheBook, own })
    if (!strict.ok) throw new Error(JSON.stringify(strict.error))
    expect(strict.value.totalMg).toBeLessThanOrEqual(40)
    expect(strict.value.binding).toContain('G11')
    expect(strict.value.checks.find(({ id }) => id === 'G11')?.status).toBe('ok')
  })

  it('the same question has the same answer', () => expect(planned(wanted)).toEqual(answer))

  it('a tighter ceiling never raises the risk', () => {
    const tight = planned({ ...wanted, limits: { ...wanted.limits, ceilingNgMl: 130 } })
    expect(tight.ceilingRisk).toBeLessThanOrEqual(0.05)
    expect(tight.attainment!).toBeLessThanOrEqual(answer.attainment! + 0.01)
  })

  it('by nose: whole devices', () => {
    const answer = planned({
      ...esketamine(''),
      regimen: undefined as never,
      goal: { effectSiteNgMl: [40, 120], forMin: 60 },
      limits: { chairMin: 180 },
    })
    expect([28, 56, 84]).toContain(answer.totalMg)
    expect(answer.attainment).toBeGreaterThan(0)
  })

  test.each<[string, PlanCase, string]>([
    [
      'a window nobody reaches',
      {
        ...wanted,
        goal: { effectSiteNgMl: [5000, 6000], forMin: 60 },
        limits: { ...wanted.limits, ceilingNgMl: 10, ceilingRisk: 0 },
      },
      'goal.effectSiteNgMl',
    ],
    ['steps every 5 minutes', { ...wanted, limits: { ...wanted.limits, stepEveryMin: 5 } }, 'limits.stepEveryMin'],
    ['no chair time', { ...wanted, limits: { concentrationMgPerMl: 1, stepEveryMin: 20 } }, 'limits.chairMin'],
    ['esketamine in a vein', { ...wanted, model: 'esketamine/otto-2021' }, 'model'],
  ])('%s', (_, asked, path) => expect(refused(asked).map((each) => each.path)).toContain(path))
})

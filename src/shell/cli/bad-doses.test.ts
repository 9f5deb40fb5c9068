import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const main = resolve(import.meta.dirname, 'main.ts')
const folder = mkdtempSync(join(tmpdir(), 'interictal-bad-doses-'))

const run = (command: 'simulate' | 'plan', document: unknown) => {
  const file = join(folder, 'case.json')
  writeFileSync(file, typeof document === 'string' ? document : JSON.stringify(document))
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, command, file, '--json'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  return { status, stdout, stderr }
}
const answerOf = (command: 'simulate' | 'plan', document: unknown) => {
  const { status, stdout, stderr } = run(command, document)
  expect([status, stderr]).toEqual([0, ''])
  return JSON.parse(stdout)
}

const infusion = { route: 'iv', startMin: 0, durationMin: 40, rateMgPerH: 52.5 } as const
const simulated = {
  model: 'ketamine/domino-1984',
  patient: { weightKg: 70, ageY: 40 },
  doses: [infusion] as readonly object[],
  timesMin: [0, 20, 40, 60],
}
const planned = {
  model: 'ketamine/domino-1984',
  patient: { weightKg: 68, heightCm: 170, ageY: 40, sex: 'female' },
  route: 'iv',
  setting: 'outpatient',
  regimen: 'iv-outpatient-40min',
  limits: { concentrationMgPerMl: 1, pumpStepMlPerH: 0.1 } as object,
}
const forGoal = {
  ...planned,
  regimen: undefined,
  goal: { effectSiteNgMl: [80, 120], forMin: 60 } as object,
  limits: { concentrationMgPerMl: 1, chairMin: 120, stepEveryMin: 20 } as object,
}

describe('simulate: an exact answer', () => {
  it('overlapping infusions add up: two of half the rate are one of the whole', () => {
    const half = { ...infusion, rateMgPerH: 26.25 }
    const one = answerOf('simulate', simulated).plasmaNgMl
    const two = answerOf('simulate', { ...simulated, doses: [half, half] }).plasmaNgMl
    for (const [i, level] of one.entries()) expect(two[i]).toBeCloseTo(level, 9)
  })

  it('unsorted times, one of them twice, come back in the order asked for', () => {
    const sorted = answerOf('simulate', simulated).plasmaNgMl
    const asked = answerOf('simulate', { ...simulated, timesMin: [60, 20, 0, 40, 20] }).plasmaNgMl
    expect(asked).toEqual([3, 1, 0, 2, 1].map((i) => sorted[i]))
  })

  it('30 g instead of 30 mg: a thousandfold, and the levels it passes are named', () => {
    const given = (amountMg: number) =>
      answerOf('simulate', { ...simulated, doses: [{ route: 'iv', startMin: 0, amountMg }], timesMin: [30] })
    const grams = given(30_000)
    expect(grams.plasmaNgMl[0]).toBeCloseTo(1000 * given(30).plasmaNgMl[0], 6)
    expect(grams.notes.join(' ')).toContain('people wake from anaesthesia at about this level')
  })

  it('pounds typed as kg and an age outside validity are computed, and said loudly', () => {
    const { outsideValidity } = answerOf('simulate', { ...simulated, patient: { weightKg: 330, ageY: 90 } })
    expect(outsideValidity.join(' ')).toMatch(/weight 330 kg.*|age 90 years.*/)
    expect(outsideValidity).toHaveLength(2)
  })

  it('ten thousand steps are ten thousand steps, within a second of computing', () => {
    const doses = Array.from({ length: 10_000 }, (_, i) => ({
      ...infusion,
      startMin: i * 0.5,
      durationMin: 0.5,
      rateMgPerH: 14,
    }))
    const whole = [{ ...infusion, durationMin: 5000, rateMgPerH: 14 }]
    const timesMin = [60, 5000]
    const began = performance.now()
    const many = answerOf('simulate', { ...simulated, doses, timesMin }).plasmaNgMl
    const took = performance.now() - began
    const alone = performance.now()
    const one = answerOf('simulate', { ...simulated, doses: whole, timesMin }).plasmaNgMl
    const oneTook = performance.now() - alone
    for (const [i, level] of one.entries()) expect(many[i]).toBeCloseTo(level, 6)
    // What starting Node costs is taken off; both run on whatever machine this is.
    expect(took - oneTook).toBeLessThan(1000)
  })
})

describe('simulate: exit 2 and the field', () => {
  it.each<[string, object, string]>([
    ['a negative amount', { doses: [{ route: 'iv', startMin: 0, amountMg: -1 }] }, 'doses[0].amountMg: found -1'],
    ['a negative rate', { doses: [{ ...infusion, rateMgPerH: -5 }] }, 'doses[0].rateMgPerH: found -5'],
    ['no number at all', { doses: [{ ...infusion, rateMgPerH: null }] }, 'doses[0].rateMgPerH: found null'],
    ['zero duration', { doses: [{ ...infusion, durationMin: 0 }] }, 'doses[0].durationMin: found 0'],
    ['negative duration', { doses: [{ ...infusion, durationMin: -40 }] }, 'doses[0].durationMin: found -40'],
    [
      'the 10,000th of many',
      { doses: [...Array(9_999).fill(infusion), { ...infusion, startMin: -1 }] },
      'doses[9999].startMin: found -1',
    ],
    ['a person of 700 kg', { patient: { weightKg: 700, ageY: 40 } }, 'patient.weightKg: found 700'],
    ['an age nobody reaches', { patient: { weightKg: 70, ageY: 200 } }, 'patient.ageY: found 200'],
    ['a time before the first dose', { timesMin: [10, -1] }, 'timesMin[1]: found -1'],
  ])('%s', (_, change, message) => {
    const { status, stdout, stderr } = run('simulate', { ...simulated, ...change })
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
  })

  it('NaN is no JSON: the line is named', () => {
    const { status, stderr } = run('simulate', JSON.stringify(simulated).replace('52.5', 'NaN'))
    expect(status).toBe(2)
    expect(stderr).toContain('found what is no JSON')
  })
})

describe('plan: exit 2 and the field, or a warning that needs a reason', () => {
  it.each<[string, object, RegExp]>([
    ['30 g instead of 30 mg in a mL', { ...planned, limits: { concentrationMgPerMl: 30_000 } }, /doses: .*G28/],
    ['a negative total', { ...planned, limits: { ...planned.limits, maxTotalMg: -30 } }, /maxTotalMg: found -30/],
    ['a chair for no time', { ...forGoal, limits: { ...forGoal.limits, chairMin: 0 } }, /chairMin: found 0/],
    ['a goal of no minutes', { ...forGoal, goal: { effectSiteNgMl: [80, 120], forMin: 0 } }, /forMin: found 0/],
    [
      'a window upside down',
      { ...forGoal, goal: { effectSiteNgMl: [120, 80], forMin: 60 } },
      /effectSiteNgMl: found \[120,80\]/,
    ],
    [
      'ten thousand steps',
      { ...forGoal, limits: { concentrationMgPerMl: 1, chairMin: 20_000, stepEveryMin: 10 } },
      /limits\.stepEveryMin: found 10, wanted 1 to 24 steps/,
    ],
    ['an age outside G03', { ...planned, patient: { ...planned.patient, ageY: 91 } }, /patient\.ageY: .*G03/],
    ['400 lb typed as kg', { ...planned, patient: { ...planned.patient, weightKg: 400 } }, /patient\.weightKg: .*G01/],
    [
      'a share above 1',
      { ...planned, limits: { ...planned.limits, ceilingNgMl: 100, ceilingRisk: 5 } },
      /ceilingRisk: found 5/,
    ],
  ])('%s', (_, document, message) => {
    const { status, stdout, stderr } = run('plan', document)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(message)
  })

  it('180 lb typed as kg: G01 and the obesity it makes are warned of, each with a reason to type', () => {
    const { warnings } = answerOf('plan', {
      ...planned,
      patient: { ...planned.patient, weightKg: 180 },
      regimen: 'iv-outpatient-consensus',
    })
    expect(warnings.map(({ code }: { code: string }) => code)).toEqual(expect.arrayContaining(['G01', 'obesity']))
  })

  it('says when the person may leave at the earliest', () => {
    expect(answerOf('plan', planned).earliestDischarge).toMatchObject({ lastDoseMin: 40, stayMin: 30, leaveMin: 70 })
  })
})

import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const main = resolve(import.meta.dirname, 'main.ts')
const folder = mkdtempSync(join(tmpdir(), 'interictal-plan-'))

const planned = (document: unknown, ...options: string[]) => {
  const file = join(folder, 'case.json')
  writeFileSync(file, typeof document === 'string' ? document : JSON.stringify(document))
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'plan', file, ...options], { encoding: 'utf8' })
  return { status, stdout, stderr: stderr.replaceAll(file, 'case.json') }
}

const e06 = {
  model: 'ketamine/domino-1984',
  patient: { weightKg: 68, heightCm: 170, ageY: 40, sex: 'female' },
  route: 'iv',
  setting: 'outpatient',
  regimen: 'iv-outpatient-40min',
  limits: { concentrationMgPerMl: 1, pumpStepMlPerH: 0.1 },
}

describe('interictal plan', () => {
  it('E06 as one JSON document with every part of the contract', () => {
    const { status, stdout, stderr } = planned(e06, '--json')
    expect([status, stderr]).toEqual([0, ''])
    const answer = JSON.parse(stdout)
    expect(answer.doses).toEqual([{ route: 'iv', startMin: 0, durationMin: 40, rateMgPerH: 51 }])
    expect(answer).toMatchObject({
      totalMg: 34,
      totalMl: 34,
      attainment: null,
      ceilingRisk: null,
      binding: [],
      neighbours: [],
    })
    expect(answer.checks.find(({ id }: { id: string }) => id === 'G04')).toMatchObject({
      value: 0.75,
      recommended: '≤ 0.75',
      absolute: '≤ 1',
      unit: 'mg/kg/h',
      status: 'ok',
      source: expect.any(String),
    })
    expect(Object.keys(answer.prediction.bands.effectSiteNgMl)).toContain('95')
    expect(answer.prediction.variability).toBe('assumed-30')
    expect(answer.spread[0].model).toBe('ketamine/clements-1981')
    expect(answer.warnings[0]).toMatchObject({ code: 'off-label', source: expect.any(String) })
  })

  it('in words for people, band and off-label said', () => {
    const { stdout } = planned(e06)
    expect(stdout).toContain('in all 34 mg = 34 mL')
    expect(stdout).toContain('Off-label')
    expect(stdout).toMatch(/5–95 of 100 simulated patients/)
  })

  it.each<[string, unknown, RegExp]>([
    [
      'a guardrail that refuses',
      { ...e06, limits: { concentrationMgPerMl: 100 } },
      /case\.json: doses: found .*wanted .*G28/,
    ],
    [
      'a limit that can’t be met',
      { ...e06, limits: { ...e06.limits, chairMin: 30 } },
      /limits\.chairMin: found 30, wanted at least 40/,
    ],
    [
      'a misspelt field',
      { ...e06, limits: { concentrationMgMl: 1 } },
      /concentrationMgMl: found 1, wanted no such field/,
    ],
    ['text for a weight', { ...e06, patient: { weightKg: '68' } }, /weightKg: found "68", wanted a number \(kg\)/],
    ['an impossible weight', { ...e06, patient: { ...e06.patient, weightKg: 1 } }, /patient\.weightKg/],
    ['no JSON', '{ "model": ', /case\.json:1: found what is no JSON/],
  ])('%s: exit 2, empty stdout', (_, document, message) => {
    const { status, stdout, stderr } = planned(document, '--json')
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(message)
  })
})

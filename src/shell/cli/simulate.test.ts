import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const main = resolve(import.meta.dirname, 'main.ts')
const folder = mkdtempSync(join(tmpdir(), 'interictal-simulate-'))

const simulate = (document: string, ...options: string[]) => {
  const file = join(folder, 'case.json')
  writeFileSync(file, document)
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'simulate', file, ...options], {
    encoding: 'utf8',
  })
  return { status, stdout, stderr: stderr.replaceAll(file, 'case.json') }
}

const reference = {
  model: 'ketamine/domino-1984',
  patient: { weightKg: 70, ageY: 40 },
  doses: [{ route: 'iv', startMin: 0, durationMin: 40, rateMgPerH: 52.5 }],
  timesMin: [0, 40],
}

describe('interictal simulate', () => {
  it('prints one JSON document and nothing else', () => {
    const { status, stdout, stderr } = simulate(JSON.stringify(reference), '--json')
    expect(status).toBe(0)
    expect(stderr).toBe('')
    expect(JSON.parse(stdout).plasmaNgMl[1]).toBeCloseTo(240.3596, 4)
  })

  it('answers a list with a list', () => {
    const { stdout } = simulate(JSON.stringify([reference, { ...reference, timesMin: [10] }]), '--json')
    expect(JSON.parse(stdout).map(({ timesMin }: { timesMin: number[] }) => timesMin)).toEqual([[0, 40], [10]])
  })

  it('prints a table for people, with the warning of a person outside the model', () => {
    const { status, stdout } = simulate(JSON.stringify({ ...reference, patient: { weightKg: 70, ageY: 81 } }))
    expect(status).toBe(0)
    expect(stdout).toContain('OUTSIDE WHAT THE MODEL DESCRIBES: age 81 years')
    expect(stdout).toMatch(/ 40 +240\.4 +224\.9/)
  })

  it.each<[string, unknown, string]>([
    [
      'a negative rate',
      { ...reference, doses: [{ ...reference.doses[0], rateMgPerH: -5 }] },
      'case.json: doses[0].rateMgPerH: found -5, wanted a number of at least 0 mg/h',
    ],
    [
      'a case within a list',
      [reference, { ...reference, timesMin: [0, 1, -2] }],
      'case.json: [1].timesMin[2]: found -2',
    ],
    ['a document that is no case', 5, 'case.json: case: found 5'],
  ])('refuses %s with exit 2, the field on stderr and nothing on stdout', (_, document, message) => {
    const { status, stdout, stderr } = simulate(JSON.stringify(document), '--json')
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
  })

  it('names the line of what is no JSON', () => {
    const { status, stderr } = simulate('{\n  "model": ,\n}')
    expect(status).toBe(2)
    expect(stderr).toContain('case.json:2: found what is no JSON')
  })
})

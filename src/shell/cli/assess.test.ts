import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import type { Assessment } from '#core/headache/assess.ts'
import { noSamples, sample } from '../../../test/support/samples.ts'

const main = join(import.meta.dirname, 'main.ts')
interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}
const assess = (args: readonly string[], env: Record<string, string> = {}): Promise<Ran> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      [main, 'assess', ...args],
      { env: { ...process.env, ...env }, maxBuffer: 64e6 },
      (error, out, err) => resolve({ code: error ? Number(error.code) : 0, out, err }),
    )
  })

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'interictal-assess-'))
})
afterAll(() => rmSync(folder, { recursive: true }))
const file = (name: string, content: unknown): string => {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

const day = (date: string, rest: object = {}) => ({ date, headache: true, medications: [], ...rest })
const diary = {
  timeZone: 'America/Phoenix',
  days: [day('2026-03-30'), day('2026-03-31'), { date: '2026-03-29', headache: false }],
}

describe('assess DIARY', () => {
  it('says what the whole diary shows over time where it is asked for it, and not else', async () => {
    const days = Array.from({ length: 60 }, (_, n) =>
      day(Temporal.PlainDate.from('2026-01-31').add({ days: n }).toString(), { headache: n % 3 === 0 }),
    )
    const path = file('two-months.json', { timeZone: 'UTC', days })
    const { code, out } = await assess([path, '--trends', '--json'])
    const { trends } = JSON.parse(out) as { trends: { windows: unknown[]; looks: { looks: unknown[] } } }
    expect([code, trends.windows.length, trends.looks.looks.length]).toEqual([0, 2, 38])
    const said = await assess([path, '--trends'])
    expect(said.out).toContain('corrected for all of them')
    expect(JSON.parse((await assess([path, '--json'])).out)).not.toHaveProperty('trends')
  })

  it('answers one diary with one assessment, as of its last day', async () => {
    const { code, out } = await assess([file('one.json', diary), '--json'])
    const found = JSON.parse(out) as Assessment
    expect(code).toBe(0)
    expect(found).toMatchObject({
      asOf: '2026-03-31',
      window: { recorded: 3, missing: 25 },
      monthly: { headacheDays: 2 },
    })
    expect(found.diagnoses.map((d) => d.code)).toEqual(
      expect.arrayContaining(['1.1', '1.2', '1.3', '2.3', '3.1', '8.2.2']),
    )
  })

  it('several people give an array, each with their name; a profile in the file counts', async () => {
    const profile = { priorDiagnoses: ['1.1'] }
    const { out } = await assess([
      file('two.json', [
        { person: 'a', ...diary },
        { person: 'b', ...diary, profile },
      ]),
      '--json',
    ])
    const found = JSON.parse(out) as (Assessment & { person: string })[]
    expect(found.map((a) => [a.person, a.diagnoses[0]!.status])).toEqual([
      ['a', 'insufficient-data'],
      ['b', 'met'],
    ])
  })

  it('reads for people too', async () => {
    const { code, out } = await assess([
      file('people.json', diary),
      '--profile',
      file('p.json', { redFlags: { 'sudden-onset': true } }),
    ])
    expect(code).toBe(0)
    expect(out).toContain('28 days, 3 recorded, 25 missing')
    expect(out).toContain('EMERGENCY: Sudden onset')
    expect(out).toContain('2–27  headache days')
  })

  it('I-10 gives the same bytes in any zone and language of the machine', async () => {
    const path = file('zones.json', {
      ...diary,
      days: [
        ...diary.days,
        { date: '2026-03-20', headache: true, attacks: [{ start: '2026-03-20T23:30:00-07:00', durationHours: 2 }] },
      ],
    })
    const answers = await Promise.all(
      [
        { TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8' },
        { TZ: 'America/Phoenix', LANG: 'C' },
      ].map((env) => assess([path, '--json'], env)),
    )
    expect(answers[0]!.out).toBe(answers[1]!.out)
    expect((JSON.parse(answers[0]!.out) as Assessment).monthly.headacheDays).toBe(4)
  })

  test.each<[string, () => string[], RegExp]>([
    ['no file', () => [], /one diary is wanted/],
    ['a file that is not there', () => [join(folder, 'nowhere.json')], /nowhere\.json/],
    [
      'a pain of 11',
      () => [file('pain.json', { ...diary, days: [day('2026-03-31', { attacks: [{ intensity: 11 }] })] })],
      /days\[0\].*found 11.*wanted a whole number from 0 to 10/,
    ],
    [
      'a date no calendar has',
      () => [file('date.json', { ...diary, days: [day('2026-02-30')] })],
      /days\[0\].*date.*2026-02-30.*wanted a date/,
    ],
    [
      'a wrong profile',
      () => [
        file('d.json', diary),
        '--profile',
        file('wrong.json', { preventives: [{ name: 'x', stopReason: 'tired' }] }),
      ],
      /wrong\.json: preventives\.0\.stopReason: found tired; wanted one of/,
    ],
    ['a wrong day', () => [file('d2.json', diary), '--as-of', 'yesterday'], /--as-of: found "yesterday"/],
    ['a diary without a day', () => [file('empty.json', { timeZone: 'UTC', days: [] })], /found no day/],
  ])('exit 2, words on stderr and nothing on stdout: %s', async (_, args, words) => {
    const { code, out, err } = await assess(args())
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(words)
  })
})

describe.skipIf(noSamples)(
  'the published diaries of 33 people (skipped where the samples are not there: INTERICTAL_SAMPLES)',
  () => {
    it('gives each person their own, counts what was recorded and decides nothing that was not', async () => {
      const { code, out } = await assess([
        sample('headache/kostecki-dillon-part1.csv'),
        '--day-zero',
        '2020-03-02',
        '--json',
      ])
      const people = JSON.parse(out) as (Assessment & { person: string })[]
      expect([code, people.length, new Set(people.map((p) => p.person)).size]).toEqual([0, 33, 33])
      for (const { window, monthly, monthlyRanges, diagnoses, medicationOveruse } of people) {
        expect(window.recorded + window.missing).toBe(28)
        expect(monthlyRanges.headacheDays[0]).toBe(monthly.headacheDays)
        expect(monthlyRanges.headacheDays[1]).toBeLessThanOrEqual(monthly.headacheDays + window.missing)
        expect(diagnoses.filter((d) => d.status === 'met' || d.status === 'probable')).toEqual([])
        expect(medicationOveruse.map((b) => b.status)).not.toContain('met')
      }
    })
  },
)

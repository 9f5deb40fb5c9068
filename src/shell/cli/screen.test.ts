import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, test, vi } from 'vitest'
import { WrongInput } from '../plain-failure.ts'
import { run } from './screen.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'screen-'))
})
afterAll(() => rm(folder, { recursive: true }))

const fileWith = async (facts: unknown): Promise<string> => {
  const file = join(folder, `${crypto.randomUUID()}.json`)
  await writeFile(file, typeof facts === 'string' ? facts : JSON.stringify(facts))
  return file
}

const printed = async (facts: unknown, ...options: string[]): Promise<string> => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {})
  try {
    await run([await fileWith(facts), ...options])
    return log.mock.calls.flat().join('\n')
  } finally {
    log.mockRestore()
  }
}

describe('screen FACTS', () => {
  it('gives one JSON document with the verdict and every finding', async () => {
    const { verdict, findings } = JSON.parse(await printed({ route: 'iv', pregnancy: 'yes', moh: 'met' }, '--json'))
    expect(verdict).toBe('not-a-candidate')
    expect(findings).toContainEqual(
      expect.objectContaining({ id: 'moh', verdict: 'physician-judgement', scope: 'course' }),
    )
    expect(findings).toContainEqual(expect.objectContaining({ id: 'bp-today', verdict: 'ask', scope: 'today' }))
  })

  it('gives people a report', async () => {
    const report = await printed({ route: 'iv', cssrs: 'high', phq9Item9: 3 })
    expect(report).toMatch(/^EMERGENCY PATHWAY/)
    expect(report).toContain('supports a physician’s decision')
  })

  it('says of every finding what would change it, and of tests and monitoring what they ask for', async () => {
    const facts = {
      route: 'iv',
      bp: { systolic: 165, diastolic: 95 },
      tests: [{ id: 'ecg', state: 'missing' }],
      monitoring: [{ id: 'liver', state: 'pause', detail: 'ALP 2.4 ×: pause, ultrasound' }],
    }
    const { findings } = JSON.parse(await printed(facts, '--json'))
    for (const { wouldChange } of findings) expect(wouldChange).toMatch(/\S/)
    expect(findings).toContainEqual(expect.objectContaining({ id: 'baseline-test', about: 'ecg', scope: 'course' }))
    expect(findings).toContainEqual(
      expect.objectContaining({ id: 'monitoring', about: 'liver', verdict: 'not-a-candidate', scope: 'today' }),
    )
    expect(await printed(facts)).toContain('would change it: A result at most 182 days old')
  })

  test.each<[string, unknown, RegExp]>([
    ['a misspelt key', { route: 'iv', alergy: 'no' }, /\/alergy: found "no", wanted no such field/],
    ['no route', {}, /\/route: found nothing, wanted one of "iv"/],
    [
      'a word that is no answer',
      { route: 'iv', allergy: 'none' },
      /\/allergy: found "none", wanted "no", "yes", or "unknown"/,
    ],
    [
      'an impossible pressure',
      { route: 'iv', bp: { systolic: 1200, diastolic: 80 } },
      /\/bp\/systolic: found 1200, wanted a number from 30 to 350/,
    ],
    ['a finding nobody knows', { route: 'iv', other: ['flu'] }, /\/other: found \["flu"\]/],
    [
      'a warning sign nobody knows',
      { route: 'iv', redFlags: { sneezing: true } },
      /\/redFlags\/sneezing: found true, wanted no such field/,
    ],
    [
      'a test nobody knows',
      { route: 'iv', tests: [{ id: 'hair', state: 'missing' }] },
      /\/tests: found \[.*\], wanted a list of { "id", "state", "detail" }/,
    ],
    [
      'a share as a look-up',
      { route: 'iv', pdmp: 'clean' },
      /\/pdmp: found "clean", wanted "expected", "unexpected", or "unknown"/,
    ],
    ['no JSON', '{ "route": ', /json:1: /],
    ['an empty file', '', /json:1: /],
  ])('refuses %s, with the place and what is wanted', async (_, facts, message) => {
    const refusal = await run([await fileWith(facts), '--json']).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(WrongInput)
    expect((refusal as Error).message).toMatch(message)
  })

  it('as a program: exit 2 and an empty standard output', async () => {
    const file = await fileWith({ route: 'iv', alergy: 'no' })
    const done = await new Promise<{ code: unknown; stdout: string }>((resolve) => {
      execFile(process.execPath, ['src/shell/cli/main.ts', 'screen', file], (error, stdout) =>
        resolve({ code: error?.code, stdout }),
      )
    })
    expect(done).toEqual({ code: 2, stdout: '' })
  })
})

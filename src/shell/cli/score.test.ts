import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { WrongInput } from '../plain-failure.ts'
import { run } from './score.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'score-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** What is printed for a file of this content. */
const score = async (instrument: string, content: unknown): Promise<Record<string, unknown>> => {
  const file = join(folder, 'answers.json')
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  const print = vi.spyOn(console, 'log').mockImplementation(() => {})
  try {
    expect(await run([instrument, file, '--json'])).toBe(0)
    return JSON.parse(String(print.mock.calls[0]?.[0])) as Record<string, unknown>
  } finally {
    print.mockRestore()
  }
}
const refusal = (instrument: string, content: unknown): Promise<string> =>
  score(instrument, content).then(
    () => 'accepted',
    (error: unknown) => (error instanceof WrongInput ? error.message.replaceAll(`${folder}/`, '') : String(error)),
  )

describe('score', () => {
  it('gives a questionnaire’s score, band, change and source', async () => {
    expect(
      await score('hit-6', { answers: [11, 11, 10, 10, 10, 10], previous: { score: 68, takenOn: '2026-01-05' } }),
    ).toMatchObject({
      score: 62,
      band: 'severe',
      change: -6,
      meaningful: true,
      mid: { value: 6 },
    })
  })

  it('gives the verdicts of a count before and a count after', async () => {
    const counts = { baseline: { counted: 20, recorded: 28 }, followUp: { counted: 10, recorded: 25 } }
    expect(await score('response', { endpoint: 'MMD', ...counts })).toMatchObject({
      reductionPercent: 44,
      sensitive: true,
    })
  })

  it.each([
    [
      'an answer that is none',
      'hit-6',
      { answers: [8, 8, 12, 8, 8, 8] },
      'answers.json: /answers/2: found 12, wanted one of 6, 8',
    ],
    ['an unknown field', 'nrs', { answers: [3], scroe: 3 }, 'answers.json: /scroe: found 3, wanted no such field'],
    [
      'a date that is none',
      'nrs',
      { answers: [3], takenOn: '2026-02-30' },
      '/takenOn: found "2026-02-30", wanted a date',
    ],
    [
      'more days than there are',
      'response',
      { endpoint: 'x', baseline: { counted: 1, recorded: 29 }, followUp: { counted: 1, recorded: 28 } },
      '/baseline/recorded: found 29',
    ],
    ['no such instrument', 'phq', { answers: [] }, 'phq: no such instrument'],
    ['broken JSON', 'nrs', '{"answers":\n[3', 'answers.json:2:'],
  ])('%s: refused with its place', async (_, instrument, content, wanted) => {
    expect(await refusal(instrument, content)).toContain(wanted)
  })
})

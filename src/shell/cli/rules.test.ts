import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import type { Rule } from '../rule-book/rule.ts'
import { ruleBook } from '../rule-book.ts'

const main = resolve(import.meta.dirname, 'main.ts')
const rules = (...options: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'rules', ...options], {
    encoding: 'utf8',
    maxBuffer: 1 << 24,
  })
  return { status, stdout, stderr }
}
const listed = (...options: string[]): readonly Rule[] => JSON.parse(rules('--json', ...options).stdout)

describe('interictal rules', () => {
  it('is the whole book as one JSON document', () => {
    expect(listed()).toEqual(JSON.parse(JSON.stringify(ruleBook)))
    expect(listed().find(({ id }) => id === 'G04')).toMatchObject({
      mark: 'verified',
      usedIn: 'dosing',
      usedBy: 'treatment/check-order.ts checkOrder',
      bounds: [
        { id: 'G04 recommended', unit: 'mg/kg/h', high: 0.75, mayTighten: true },
        { id: 'G04 absolute', unit: 'mg/kg/h', high: 1, mayTighten: true },
      ],
    })
  })

  it('reads as a report, by step and kind, with how much is only recalled', () => {
    const { status, stdout } = rules()
    expect(status).toBe(0)
    expect(stdout).toMatch(
      /^ASSESSMENT: \d+ rules; \d+ read in their source, \d+ recalled and still to be checked, \d+ our own$/m,
    )
    expect(stdout).toContain('a clinic may narrow G04 absolute: ≤ 1 mg/kg/h')
    expect(stdout).toMatch(new RegExp(`IN ALL: ${ruleBook.length} rules`))
  })

  it('shows what is asked for only', () => {
    expect(new Set(listed('--mark', 'recalled').map(({ mark }) => mark))).toEqual(new Set(['recalled']))
    expect(new Set(listed('--step', 'booking').map(({ usedIn }) => usedIn))).toEqual(new Set(['booking']))
    expect(listed('--search', 'rate KILOGRAM infusion').map(({ id }) => id)).toEqual(['G04'])
    expect(rules('--search', 'no such words anywhere').stdout).toBe('No rule fits.\n')
  })

  test.each([
    ['--mark', 'certain', /--mark certain: there is no such one; there are verified, recalled, ours/],
    ['--step', 'dessert', /--step dessert: .*assessment, candidacy, consent, dosing, booking, session, outcome/],
    ['--colour', 'red', /--colour/],
  ])('%s %s: exit 2, and nothing on stdout', (option, value, words) => {
    const { status, stdout, stderr } = rules(option, value)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(words)
  })
})

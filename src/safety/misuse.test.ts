import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Facts } from './facts.ts'
import { misuseScreen } from './misuse.ts'

const facts = (said: Partial<Facts>): Facts => ({ route: 'iv', ...said })
const clear: Partial<Facts> = {
  ...{ auditC: 0, dast10: 0, sex: 'female', familyAddiction: 'no', earlyRefills: 'no' },
  ...{ pdmp: 'expected', ketamineNonmedical: 'never' },
}

describe('the misuse screen: two positive of six', () => {
  test.each<[string, Partial<Facts>, object]>([
    ['nobody asked anything', {}, { positive: 0, unknown: 6, truth: 'unknown' }],
    ['all six answered no', clear, { positive: 0, unknown: 0, truth: 'not-met' }],
    ['one positive', { ...clear, familyAddiction: 'yes' }, { positive: 1, unknown: 0, truth: 'not-met' }],
    [
      'one positive, one unknown: it may be two',
      { ...clear, familyAddiction: 'yes', pdmp: 'unknown' },
      { positive: 1, unknown: 1, truth: 'unknown' },
    ],
    [
      'none positive, one unknown: it can’t be two',
      { ...clear, pdmp: 'unknown' },
      { positive: 0, unknown: 1, truth: 'not-met' },
    ],
    [
      'two positive, the rest unknown',
      { familyAddiction: 'yes', pdmp: 'unexpected' },
      { positive: 2, unknown: 4, truth: 'met' },
    ],
    ['AUDIT-C 3 of a woman and DAST-10 3', { ...clear, auditC: 3, dast10: 3 }, { positive: 2, truth: 'met' }],
    [
      'AUDIT-C 3 of a man and DAST-10 3',
      { ...clear, sex: 'male', auditC: 3, dast10: 3 },
      { positive: 1, truth: 'not-met' },
    ],
    ['DAST-10 2', { ...clear, dast10: 2 }, { positive: 0 }],
    [
      'ketamine long ago and early refills',
      { ...clear, ketamineNonmedical: 'earlier', earlyRefills: 'yes' },
      { positive: 2, truth: 'met' },
    ],
    ['ketamine this year', { ...clear, ketamineNonmedical: 'within-12-months' }, { positive: 1 }],
  ])('%s', (_, said, screen) => expect(misuseScreen(facts(said))).toMatchObject(screen))

  it('forgetting an answer never makes the screen milder than open', () =>
    fc.assert(
      fc.property(fc.subarray(Object.keys(clear)), fc.boolean(), (forgotten, isPositive) => {
        const said = isPositive ? { ...clear, auditC: 9, dast10: 9 } : clear
        const left = Object.fromEntries(Object.entries(said).filter(([key]) => !forgotten.includes(key)))
        const [whole, part] = [misuseScreen(facts(said)).truth, misuseScreen(facts(left)).truth]
        return part === whole || part === 'unknown'
      }),
    ))
})

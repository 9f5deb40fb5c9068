import { expect, test } from 'vitest'
import type { RibbonDay } from '#core/headache/ribbon-days.ts'
import { monthCounts, rangeText } from './ribbon-months.ts'

const day = (date: string, part: Partial<RibbonDay> = {}): RibbonDay => ({
  date,
  isRecorded: true,
  headache: 'not-met',
  pain: null,
  acuteMedicine: 'not-met',
  hasAura: false,
  ...part,
})

test('counts each month by itself; what was left open makes a range, what was never written counts for nothing', () => {
  const counted = monthCounts([
    day('2026-01-31', { headache: 'met', acuteMedicine: 'met' }),
    day('2026-02-01', { headache: 'met', acuteMedicine: 'unknown' }),
    day('2026-02-02', { headache: 'unknown' }),
    day('2026-02-03', { isRecorded: false, headache: 'met', acuteMedicine: 'unknown' }),
  ])
  expect(counted).toEqual([
    { month: '2026-01', kept: 1, headache: [1, 1], medicine: [1, 1] },
    { month: '2026-02', kept: 2, headache: [1, 2], medicine: [0, 1] },
  ])
  expect(counted.map(({ headache }) => rangeText(headache))).toEqual(['1', '1–2'])
})

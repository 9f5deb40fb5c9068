import { expect, test } from 'vitest'
import { dayRanges } from './day-ranges.ts'

test.each<[string[], string]>([
  [[], ''],
  [['2026-03-09', '2026-03-02', '2026-03-03', '2026-03-04'], '2–4, 9 Mar 2026'],
  [['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02'], '27–28 Feb 2026; 1–2 Mar 2026'],
  [['2025-12-31', '2026-01-01'], '31 Dec 2025; 1 Jan 2026'],
])('%j: %s', (dates, words) => expect(dayRanges(dates, 'en')).toBe(words))

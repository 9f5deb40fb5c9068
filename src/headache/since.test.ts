import { expect, test } from 'vitest'
import { isoDay } from '#core/kernel/calendar-day.ts'
import { sinceWhen } from './since.ts'

test.each([
  ['2019-04-17', '2019-04-17', '2019-04-17'],
  ['2020-02', '2020-02-01', '2020-02-29'],
  ['2019-12', '2019-12-01', '2019-12-31'],
  ['2019', '2019-01-01', '2019-12-31'],
])('since %s is from %s to %s', (text, earliest, latest) => {
  const since = sinceWhen(text)
  expect([isoDay(since.earliest), isoDay(since.latest)]).toEqual([earliest, latest])
})

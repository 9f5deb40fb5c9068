import { describe, expect, test } from 'vitest'
import { anyTime, type Preferences, suits } from './preferences.ts'
import { readPreferences } from './read-preferences.ts'

const tuesday = Temporal.PlainDate.from('2026-11-24')

describe('what the caller said', () => {
  test.each<[string, Partial<Preferences>]>([
    [
      'tue or thu mornings, not before 9, from next week',
      { weekdays: [2, 4], from: '09:00', before: '12:00', since: '2026-11-30' },
    ],
    ['Mondays and Wednesdays', { weekdays: [1, 3] }],
    ['any afternoon', { from: '12:00', before: '17:00' }],
    ['after 3', { from: '15:00' }],
    ['before 10:30am', { before: '10:30' }],
    ['from 2026-12-15', { since: '2026-12-15' }],
    ['next week', { since: '2026-11-30' }],
    ['', {}],
  ])('“%s”', (text, expected) => {
    expect(readPreferences(text, tuesday)).toEqual({ preferences: { ...anyTime, ...expected }, unread: [] })
  })

  test('what was not understood is said, not dropped', () => {
    expect(readPreferences('fridays except the 13th', tuesday)).toEqual({
      preferences: { ...anyTime, weekdays: [5] },
      unread: ['except', '13th'],
    })
  })
})

test('preferences speak of the start, by the clinic’s wall', () => {
  const nine = Temporal.ZonedDateTime.from('2026-12-01T09:00[America/Phoenix]')
  const wish = { weekdays: [2], from: '09:00', before: '12:00', since: '2026-12-01' }
  expect(suits(wish, nine)).toBe(true)
  expect(suits({ ...wish, from: '09:15' }, nine)).toBe(false)
  expect(suits({ ...wish, before: '09:00' }, nine)).toBe(false)
  expect(suits({ ...wish, weekdays: [1] }, nine)).toBe(false)
  expect(suits({ ...wish, since: '2026-12-02' }, nine)).toBe(false)
})

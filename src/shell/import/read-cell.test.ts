import { describe, expect, test } from 'vitest'
import { isBlank, readDuration, readIntensity, readYesNo } from './read-cell.ts'
import { orderVote, readMoment } from './read-date.ts'

describe('cells as diaries write them', () => {
  test.each([
    ['4.25', 4.25],
    ['4,25', 4.25],
    ['4h 15m', 4.25],
    ['4 h 15 min', 4.25],
    ['4:15', 4.25],
    ['45 min', 0.75],
    ['1 day 2 hours', 26],
    ['2 days, 3 hours and 30 minutes', 51.5],
  ])('a duration of %j is %d h', (cell, hours) => expect(readDuration(cell, 'h')).toEqual({ ok: true, value: hours }))

  test.each(['long', '4h fifteen', '-2', '4:75'])('%j is no duration', (cell) =>
    expect(readDuration(cell, 'h').ok).toBe(false),
  )

  test.each([
    ['7', 7],
    ['7/10', 7],
    ['7,0', 7],
    ['0', 0],
    ['severe', 8],
  ])('a pain of %j is %d', (cell, value) => expect(readIntensity(cell)).toMatchObject({ ok: true, value: { value } }))

  test.each(['11', '-1', '7.5', 'bad', '70'])('a pain of %j is refused', (cell) =>
    expect(readIntensity(cell)).toEqual({ ok: false, error: 'a whole number from 0 to 10' }),
  )

  test.each([
    ['yes', true],
    ['Sí', true],
    ['0', false],
    ['nein', false],
  ])('%j is %s', (cell, value) => expect(readYesNo(cell)).toEqual({ ok: true, value }))
  test.each(['maybe', '2'])('%j is neither yes nor no', (cell) => expect(readYesNo(cell).ok).toBe(false))
  test.each(['', ' ', 'NA', 'n/a', '–'])('%j says nothing', (cell) => expect(isBlank(cell)).toBe(true))
})

describe('days and times as diaries write them', () => {
  test.each([
    ['2024-01-15', '2024-01-15', undefined],
    ['2024-01-15 14:30:00', '2024-01-15', '14:30:00'],
    ['2024-01-15T14:30:00-07:00', '2024-01-15', '14:30:00'],
    ['15.01.2024', '2024-01-15', undefined],
    ['3.4.2024 8:05', '2024-04-03', '08:05:00'],
    ['15 Jan 2024', '2024-01-15', undefined],
    ['January 15, 2024 2:30 PM', '2024-01-15', '14:30:00'],
    ['15 de enero de 2024', '2024-01-15', undefined],
    ['12:05 am', undefined, '00:05:00'],
    ['14:30', undefined, '14:30:00'],
    ['9 pm', undefined, '21:00:00'],
  ])('%j', (cell, date, time) => {
    const read = readMoment(cell, null)
    expect(read.ok && [read.value.date, read.value.time?.toString()]).toEqual([date, time])
  })

  test.each(['2024-02-30', '2024-13-01', '31.04.2024', 'yesterday', '24:30', '15', '2024-01-15 25:00', '13 pm'])(
    '%j is refused',
    (cell) => expect(readMoment(cell, null).ok).toBe(false),
  )

  test.each([
    ['03/04/2026', 'day-first', '2026-04-03'],
    ['03/04/2026', 'month-first', '2026-03-04'],
    ['3-4-26', 'day-first', '2026-04-03'],
  ] as const)('%j read %s is %s', (cell, order, date) =>
    expect(readMoment(cell, order)).toMatchObject({ ok: true, value: { date } }),
  )

  test.each([
    ['03/04/2026', 'either'],
    ['13/04/2026', 'day-first'],
    ['04/13/2026', 'month-first'],
    ['04/04/2026', null],
    ['2026-04-03', null],
  ])('%j says of the order: %s', (cell, vote) => expect(orderVote(cell)).toBe(vote))

  test('an order nobody knows is asked, never guessed', () => expect(readMoment('03/04/2026', null).ok).toBe(false))
})

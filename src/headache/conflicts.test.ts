import { describe, expect, it } from 'vitest'
import { asOf, assessed, daysAgo, diaryOf, headacheDay } from './diary-of.test-support.ts'

const texts = (diary: Parameters<typeof assessed>[0]) => assessed(diary).conflicts

describe('a diary that contradicts itself', () => {
  it('an attack that ends before it starts', () => {
    const attack = { start: `${asOf}T08:00:00-07:00`, end: `${asOf}T07:00:00-07:00` }
    expect(texts(diaryOf([headacheDay(asOf, attack)]))).toEqual([
      { date: asOf, text: expect.stringContaining('ends before it starts') },
    ])
  })

  it('an attack written under a day that it does not touch', () => {
    const attack = { start: `${daysAgo(3)}T08:00:00-07:00`, durationHours: 2 }
    expect(texts(diaryOf([headacheDay(asOf, attack)], { without: [daysAgo(3)] }))).toEqual([
      { date: asOf, text: expect.stringContaining(daysAgo(3)) },
    ])
  })

  it('a day that is written twice: the last is read, and it is said', () => {
    const diary = diaryOf([])
    const again = { ...diary, days: [...diary.days, headacheDay(asOf)] }
    expect(texts(again)).toEqual([{ date: asOf, text: expect.stringContaining('more than once') }])
    expect(assessed(again).monthly.headacheDays).toBe(1)
  })
})

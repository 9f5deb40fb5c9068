import { expect, test } from 'vitest'
import { assess } from './assess.ts'
import type { DiaryDay } from './diary.ts'
import { VerdictTracks } from './verdict-tracks.ts'

const first = Temporal.PlainDate.from('2026-01-01')
const migraine = { durationHours: 9, intensity: 8, laterality: 'left', nausea: true, quality: ['pulsating'] } as const
/** Fifteen headache days of every 28, all of them migraine. */
const day = (n: number): DiaryDay => ({
  date: first.add({ days: n }).toString(),
  headache: n % 28 < 15,
  ...(n % 28 < 15 && { attacks: [migraine], medications: [] }),
})
const diary = { timeZone: 'UTC', days: Array.from({ length: 140 }, (_, n) => day(n)) }
const dates = diary.days.map(({ date }) => date)

const tracks = new VerdictTracks()
const answers = dates.map((date) => assess(diary, {}, date))
for (const answer of answers) tracks.add(answer)

test('chronic migraine is met from the day on which the fourth month of 28 has its fifteenth headache day', () => {
  // The rule wants the newest four windows of 28 full: 112 days, and the last of them is day 111 counted from 0.
  expect(tracks.of('1.3 A').at(-1)).toMatchObject({ status: 'met', to: dates.at(-1) })
  expect(tracks.of('1.3 A').at(-1)!.from).toBe(tracks.of('1.3').at(-1)!.from)
  expect(tracks.of('1.3')[0]).toMatchObject({ from: dates[0], status: 'insufficient-data' })
})

test('every stretch says what an assessment of its days says, and the stretches leave no day out', () => {
  for (const name of ['1.1', '1.1 A', '1.3', '1.3 C', '8.2']) {
    const days = tracks
      .of(name)
      .flatMap(({ from, to, status }) =>
        dates.filter((date) => from <= date && date <= to).map((date) => `${date} ${status}`),
      )
    const [code, letter] = name.split(' ')
    const expected = answers.map(({ asOf, diagnoses }) => {
      const found = diagnoses.find((d) => d.code === code)!
      return `${asOf} ${letter ? found.criteria.find(({ id }) => id === letter)!.status : found.status}`
    })
    expect(days).toEqual(expected)
  }
})

test('a track that was handed out stays as it was when more days come', () => {
  const growing = new VerdictTracks()
  for (const answer of answers.slice(0, 10)) growing.add(answer)
  const early = growing.of('1.3')
  const kept = structuredClone(early)
  for (const answer of answers.slice(10)) growing.add(answer)
  expect(early).toEqual(kept)
  expect(growing.of('1.3')).toEqual(tracks.of('1.3'))
})

test('what no assessment holds has no track', () => {
  expect(tracks.of('99.9')).toEqual([])
})

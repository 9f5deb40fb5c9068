import { resolve } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { WrongInput } from '#shell/plain-failure.ts'
import { noSamples, sample } from '../../../test/support/samples.ts'
import { openDiary } from './read-diary.ts'
import { readDiaryFile } from './read-diary-file.ts'
import { textSource } from './text-source.ts'

const fixture = (name: string): string => resolve(import.meta.dirname, '../../../test/fixtures/diary', name)
const phoenix = { timeZone: 'America/Phoenix' }
const readOne = async (name: string, how: Parameters<typeof readDiaryFile>[1] = phoenix) => {
  const [one, ...more] = await readDiaryFile(fixture(name), how)
  expect(more).toEqual([])
  return one!
}
const wrong = (name: string, how: Parameters<typeof readDiaryFile>[1] = phoenix) =>
  readDiaryFile(fixture(name), how).then(
    () => 'read',
    (error: unknown) => (error instanceof WrongInput ? error.message.replace(`${fixture('')}/`, '') : String(error)),
  )

describe('our own CSV', () => {
  it('a row a day: empty is unknown, "none" is asked and nothing taken', async () =>
    expect((await readOne('own-days.csv')).diary.days).toEqual([
      {
        date: '2026-03-02',
        disability: 2,
        headache: true,
        medications: [{ doseMg: 100, name: 'sumatriptan' }],
        menstruation: false,
        note: 'in bed',
      },
      { date: '2026-03-03', disability: 0, headache: false, medications: [], menstruation: false },
      {
        date: '2026-03-04',
        medications: [
          { doseMg: 10, name: 'metoclopramide' },
          { doseMg: 500, name: 'naproxen' },
        ],
      },
      {
        date: '2026-03-05',
        disability: 0,
        headache: false,
        medications: [],
        menstruation: true,
        note: 'quiet, walked',
      },
    ]))

  it('a row an attack, several people: an end before the start is the next day, local times get the zone’s offset', async () => {
    const people = await readDiaryFile(fixture('own-attacks.csv'), phoenix)
    expect(people.map(({ person, diary }) => [person, diary.days.length])).toEqual([
      ['A', 2],
      ['B', 1],
    ])
    expect(people[0]!.diary.days[0]).toMatchObject({
      headache: true,
      attacks: [
        {
          start: '2026-03-02T22:00:00-07:00',
          end: '2026-03-03T01:30:00-07:00',
          intensity: 8,
          laterality: 'left',
          quality: ['pulsating'],
          phonophobia: false,
          aura: [{ kind: 'visual', minutes: 25 }],
        },
      ],
      medications: [{ name: 'sumatriptan', doseMg: 100, relief2h: 'complete' }],
    })
    expect(people[1]!.diary.days[0]!.attacks).toEqual([{ durationHours: 4.5, intensity: 3 }])
  })
})

describe('a CSV as others write it', () => {
  it('Windows-1252, semicolons, decimal commas, days with dots, German headings', async () => {
    const { diary, rejects } = await readOne('latin1-semicolons.csv')
    expect(rejects).toEqual([])
    expect(
      diary.days.map(({ date, attacks, note }) => [date, attacks![0]!.durationHours, attacks![0]!.intensity, note]),
    ).toEqual([
      ['2026-03-02', 4.5, 8, 'Übelkeit, müde'],
      ['2026-03-04', 1.25, 4, undefined],
      ['2026-03-05', 30, 7, 'schlief schlecht – später besser'],
    ])
  })

  it('a byte order mark, tabs, Spanish headings; a pain of 0 is a day without headache', async () =>
    expect((await readOne('utf8-bom-tabs.csv')).diary.days).toEqual([
      {
        attacks: [{ intensity: 8, start: '2026-03-02T06:10:00-07:00' }],
        date: '2026-03-02',
        headache: true,
        medications: [{ name: 'Sumatriptán' }],
        note: 'café',
      },
      { date: '2026-03-03', headache: false },
    ]))

  it('UTF-16', async () => expect((await readOne('utf16.csv')).diary.days).toHaveLength(2))

  it('starts and ends with dates of their own, across midnight; days between attacks stay missing', async () => {
    const { days } = (await readOne('crosses-midnight.csv')).diary
    expect(days.map(({ date }) => date)).toEqual(['2026-03-02', '2026-03-05'])
    expect(days[0]!.attacks![0]).toMatchObject({ start: '2026-03-02T22:00:00-07:00', end: '2026-03-03T01:30:00-07:00' })
  })

  it('an app known to write the month first; which medicine helped is kept, with a question', async () => {
    const { diary, questions } = await readOne('month-first.csv')
    expect(diary.days).toEqual([
      {
        date: '2026-03-04',
        headache: true,
        attacks: [
          {
            aura: [{ kind: 'unknown' }, { kind: 'visual' }],
            durationHours: 4.25,
            intensity: 7,
            nausea: true,
            photophobia: true,
            start: '2026-03-04T14:30:00-07:00',
          },
        ],
        medications: [
          { name: 'Ibuprofen', relief2h: 'none' },
          { name: 'Sumatriptan', relief2h: 'partial' },
        ],
        note: 'office',
      },
    ])
    expect(questions.map(({ text }) => text)).toEqual([expect.stringContaining('partial relief')])
  })

  it('one day above 12 settles the order for every row', async () =>
    expect((await readOne('day-first.csv')).diary.days.map(({ date }) => date)).toEqual(['2026-04-03', '2026-04-23']))

  it('no day above 12: asked, and no row guessed', async () => {
    const { diary, rejects, questions } = await readOne('order-unknown.csv')
    expect([diary.days.length, rejects.length]).toEqual([0, 2])
    expect(questions[0]!.text).toMatch(/day or the month/)
    const answered = await readOne('order-unknown.csv', { ...phoenix, dateOrder: 'month-first' })
    expect(answered.diary.days.map(({ date }) => date)).toEqual(['2026-03-04', '2026-05-04'])
  })

  it('a trial’s numbered days: from the day zero that is said; its own "medication" is not an acute medicine', async () => {
    const people = await readDiaryFile(fixture('trial.csv'), { ...phoenix, dayZero: '2026-03-01' })
    expect(people.map(({ person, diary }) => [person, diary.days])).toEqual([
      [
        '1',
        [
          { date: '2026-02-27', headache: true },
          { date: '2026-02-28', headache: false },
          { date: '2026-03-01', headache: true },
        ],
      ],
      ['2', [{ date: '2026-03-01', headache: false }]],
    ])
    expect(people[0]!.rejects.map(({ where }) => where)).toEqual(['line 6', 'line 7'])
    expect(people[0]!.questions.map(({ text }) => text)).toEqual([expect.stringContaining('"medication"')])
  })
})

describe('what is wrong is refused row by row, with its line, what was found and what is wanted', () => {
  it('and the rest is kept', async () => {
    const { diary, rejects } = await readOne('bad-rows.csv')
    expect(diary.days.map(({ date }) => date)).toEqual(['2026-03-01', '2026-03-06', '2026-03-09'])
    expect(
      rejects.map(({ where, reasons }) => [
        where,
        ...reasons.map(({ column, found, wanted }) => `${column}: found ${found}, wanted ${wanted}`),
      ]),
    ).toEqual([
      ['line 3', 'date: found 2026-02-30, wanted a date as YYYY-MM-DD'],
      ['line 4', 'intensity: found 11, wanted a whole number from 0 to 10'],
      ['line 5', 'headache: found maybe, wanted yes or no'],
      ['line 6', 'start: found 25:10, wanted a time as 14:30, or a date with its time'],
      ['line 7', expect.stringContaining('stays not recorded')],
      ['line 9', 'row: found a quote that is opened and never closed, wanted its end'],
      ['line 10', 'end: found 2026-03-08T09:00, wanted an end that is not before the start'],
      ['line 11', 'date: found yesterday, wanted a date as YYYY-MM-DD'],
    ])
  })

  test.each([
    ['empty.csv', 'empty.csv: found an empty file; wanted a diary.'],
    ['blank-lines.csv', 'blank-lines.csv: found nothing but blank lines; wanted a diary.'],
    [
      'no-day-column.csv',
      'no-day-column.csv: line 1: found the columns "pain", "medicine"; wanted one with the day: "date" (YYYY-MM-DD), or "time" in days.',
    ],
    [
      'trial.csv',
      'trial.csv: line 1: found days as numbers in column "time"; wanted the date of day 0 beside the file (--day-zero YYYY-MM-DD).',
    ],
    ['nowhere.csv', expect.stringContaining('can’t be read')],
  ])('%s as a whole', async (name, message) => expect(await wrong(name)).toEqual(message))
})

describe('diary JSON', () => {
  it('several people, each with a zone; a wrong day costs itself only', async () => {
    const people = await readDiaryFile(fixture('several.json'))
    expect(people.map(({ person, diary, profile }) => [person, diary.timeZone, diary.days.length, profile])).toEqual([
      ['A', 'America/Phoenix', 2, { birthDate: '1984-05-17' }],
      ['2', 'Europe/Madrid', 1, undefined],
    ])
    expect(people[0]!.rejects.map(({ where, reasons }) => [where, reasons])).toEqual([
      ['$[1].days[0]', [{ column: 'attacks.0.intensity', found: '11', wanted: 'a whole number from 0 to 10' }]],
      ['$[1].days[1]', [{ column: 'row', found: expect.stringContaining('mood'), wanted: 'Unrecognized key: "mood"' }]],
    ])
  })
})

describe.skipIf(noSamples)('public sample diaries (skipped where the samples are not beside the repository)', () => {
  it('the trial of 33 people: 1,054 days, 716 with headache, 338 without', async () => {
    const people = await readDiaryFile(sample('headache/kostecki-dillon-part1.csv'), { dayZero: '2026-01-01' })
    const days = people.flatMap(({ diary }) => diary.days)
    expect([people.length, days.length]).toEqual([33, 1054])
    expect([days.filter((d) => d.headache).length, days.filter((d) => d.headache === false).length]).toEqual([716, 338])
    expect(days.every((day) => Object.keys(day).sort().join() === 'date,headache')).toBe(true)
    expect(people[0]!.rejects).toEqual([])
  })

  it('an app’s CSV, its fullest form', async () => {
    const [one] = await readDiaryFile(sample('headache/formats/app-csv-sample-1.csv'), phoenix)
    expect(one!.diary.days).toEqual([
      {
        date: '2024-01-15',
        headache: true,
        attacks: [
          {
            durationHours: 4.25,
            end: '2024-01-15T18:45:00-07:00',
            intensity: 7,
            laterality: 'left',
            location: ['temporal', 'orbital'],
            nausea: true,
            photophobia: true,
            quality: ['pulsating'],
            start: '2024-01-15T14:30:00-07:00',
          },
        ],
        medications: [{ doseMg: 100, name: 'Sumatriptan' }],
        note: 'Triggered by stress',
      },
      {
        date: '2024-01-20',
        headache: true,
        attacks: [
          {
            aura: [{ kind: 'unknown' }, { kind: 'visual' }],
            intensity: 8,
            location: ['other'],
            quality: ['pressing'],
            start: '2024-01-20T09:00:00-07:00',
          },
        ],
        medications: [{ doseMg: 800, name: 'Ibuprofen' }],
        note: 'Aura present',
      },
    ])
  })

  test.each([
    [
      'app-csv-sample-2.csv',
      { durationHours: 4.25, intensity: 7, nausea: true, photophobia: true, start: '2024-01-15T14:30:00-07:00' },
    ],
    ['app-csv-sample-3.csv', { intensity: 7, start: '2024-01-15T14:30:00-07:00' }],
  ])('%s', async (name, attack) => {
    const [one] = await readDiaryFile(sample(`headache/formats/${name}`), phoenix)
    expect(one!.diary.days.map(({ attacks }) => attacks)).toEqual([[attack]])
  })
})

describe('one row, one day', () => {
  const day = async (csv: string) => {
    const opened = await openDiary('mine.csv', textSource(csv), phoenix)
    const rows = []
    for await (const row of opened.rows) rows.push(row.kind === 'day' ? row.day : row.reasons)
    return rows[0]
  }

  test.each([
    [
      'zeros for "nothing" make no attack',
      'date,headache,intensity,durationHours,nausea\n2026-03-02,no,0,0,no\n',
      { date: '2026-03-02', headache: false },
    ],
    [
      'a pain of 0 with an aura is an aura without headache',
      'date,intensity,aura\n2026-03-02,0,"[{""kind"":""visual""}]"\n',
      { date: '2026-03-02', headache: false, attacks: [{ headache: false, intensity: 0, aura: [{ kind: 'visual' }] }] },
    ],
    [
      'an attack from the evening before keeps its own start',
      'date,start,durationHours\n2026-03-02,2026-03-01 22:00,5\n',
      { date: '2026-03-02', headache: true, attacks: [{ start: '2026-03-01T22:00:00-07:00', durationHours: 5 }] },
    ],
    [
      'a medicine alone says nothing of a headache',
      'date,medication\n2026-03-02,naproxen\n',
      { date: '2026-03-02', medications: [{ name: 'naproxen' }] },
    ],
  ])('%s', async (_, csv, expected) => expect(await day(csv)).toEqual(expected))
})

import { describe, expect, it, test } from 'vitest'
import { assess } from '#core/headache/assess.ts'
import { WrongInput } from '#shell/plain-failure.ts'
import { type DiaryRead, readDiary } from './read-diary.ts'
import { textSource } from './text-source.ts'

const phoenix = { timeZone: 'America/Phoenix' }
const read = async (name: string, text: string): Promise<DiaryRead> =>
  (await readDiary(name, textSource(text), phoenix))[0]!
const json = (...days: readonly object[]) => read('d.json', JSON.stringify({ ...phoenix, days }))
const csv = (head: string, ...rows: readonly string[]) => read('d.csv', [head, ...rows, ''].join('\n'))
/** Each refused row: where, which column, what was found. */
const refused = ({ rejects }: DiaryRead) =>
  rejects.map(({ where, reasons }) => [where, reasons[0]?.column, reasons[0]?.found])
const dates = ({ diary }: DiaryRead) => diary.days.map(({ date }) => date)

describe('a day that is written twice', () => {
  it('JSON: the first stands, the second is refused with its reason, and can be imported once mended', async () => {
    const found = await json({ date: '2026-03-02', headache: true }, { date: '2026-03-02', headache: false })
    expect(found.diary.days).toEqual([{ date: '2026-03-02', headache: true }])
    expect(refused(found)).toEqual([['$.days[1]', 'date', '2026-03-02 a second time']])
    expect(found.rejects[0]?.raw).toMatchObject({ day: { date: '2026-03-02', headache: false } })
  })

  it('CSV: rows of one day are put together', async () => {
    const found = await csv(
      'date,start,intensity,medication',
      '2026-03-02,06:00,7,sumatriptan',
      '2026-03-02,15:00,4,ibuprofen',
    )
    expect(found.diary.days).toHaveLength(1)
    expect(found.diary.days[0]?.attacks?.map((a) => a.intensity)).toEqual([7, 4])
    expect(found.diary.days[0]?.medications?.map((m) => m.name).sort()).toEqual(['ibuprofen', 'sumatriptan'])
  })

  it('CSV: where they contradict each other neither is taken, both are kept in the note, and it is asked', async () => {
    const found = await csv('date,headache,disability', '2026-03-02,yes,2', '2026-03-02,no,0')
    expect(found.diary.days).toEqual([{ date: '2026-03-02', note: expect.any(String) }])
    for (const said of ['headache: true', 'headache: false', 'disability: 2', 'disability: 0'])
      expect(found.diary.days[0]?.note).toContain(said)
    expect(found.questions.map(({ text }) => text).join(' ')).toContain('2026-03-02')
  })

  it('CSV: the same row twice says nothing new', async () => {
    const row = '2026-03-02,06:00,7'
    const found = await csv('date,start,intensity', row, row)
    expect(found.diary.days[0]?.attacks).toHaveLength(1)
    expect([found.rejects, found.questions]).toEqual([[], []])
  })
})

describe('what can’t be is refused by its row, and the rest is kept', () => {
  const good = { date: '2026-03-01', headache: true }
  test.each<[string, object, string]>([
    ['a pain of 11', { attacks: [{ intensity: 11 }] }, 'attacks.0.intensity'],
    ['a pain of −1', { attacks: [{ intensity: -1 }] }, 'attacks.0.intensity'],
    ['half a point of pain', { attacks: [{ intensity: 6.5 }] }, 'attacks.0.intensity'],
    ['a length below nothing', { attacks: [{ durationHours: -3 }] }, 'attacks.0.durationHours'],
    ['a length of two years', { attacks: [{ durationHours: 17_520 }] }, 'attacks.0.durationHours'],
    [
      'an end before its start',
      { attacks: [{ start: '2026-03-02T22:00:00-07:00', end: '2026-03-02T21:00:00-07:00' }] },
      'attacks.0.end',
    ],
    ['a time without an offset', { attacks: [{ start: '2026-03-02T22:00:00' }] }, 'attacks.0.start'],
    ['a time no clock shows', { attacks: [{ start: '2026-03-02T25:00:00Z' }] }, 'attacks.0.start'],
    ['a disability of 4', { disability: 4 }, 'disability'],
    ['a medicine without a name', { medications: [{ name: ' ' }] }, 'medications.0.name'],
    ['a key we don’t know', { mood: 'low' }, 'row'],
  ])('%s', async (_, what, column) => {
    const found = await json(good, { date: '2026-03-02', headache: true, ...what })
    expect(dates(found)).toEqual(['2026-03-01'])
    expect(found.rejects.map(({ reasons }) => reasons[0]?.column)).toEqual([column])
  })

  test.each(['2026-02-30', '2026-13-01', '26-03-02', '2026-3-2', 'yesterday', ''])('the date “%s”', async (date) => {
    const found = await json(good, { date, headache: true })
    expect(dates(found)).toEqual(['2026-03-01'])
    expect(refused(found)[0]?.[1]).toBe('date')
  })
})

describe('what is odd, but can be, is kept as it is written', () => {
  it('an attack without an end has none', async () => {
    const start = '2026-03-02T22:00:00-07:00'
    const { diary } = await json({ date: '2026-03-02', headache: true, attacks: [{ start, end: null }] })
    expect(diary.days[0]?.attacks).toEqual([{ start }])
  })

  it('attacks that overlap, over midnight, and in the offset of another place', async () => {
    const attacks = [
      { start: '2026-03-02T20:00:00-07:00', end: '2026-03-03T02:00:00-07:00' },
      { start: '2026-03-03T04:00:00+01:00', end: '2026-03-03T06:00:00+01:00' },
    ]
    const { diary } = await json({ date: '2026-03-02', headache: true, attacks })
    expect(diary.days[0]?.attacks).toEqual(attacks)
    expect(assess(diary, {}, '2026-03-03').monthly.headacheDays).toBe(2)
  })

  it('the same medicine twice is two doses', async () => {
    const medications = [{ name: 'sumatriptan' }, { name: 'sumatriptan' }]
    const { diary } = await json({ date: '2026-03-02', headache: true, medications })
    expect(diary.days[0]?.medications).toEqual(medications)
  })

  it('days to come: kept, and left out of an assessment before them', async () => {
    const { diary } = await json({ date: '2026-03-02', headache: true }, { date: '2099-03-02', headache: true })
    expect(diary.days).toHaveLength(2)
    expect(assess(diary, {}, '2026-03-02').monthly.headacheDays).toBe(1)
  })

  it('a diary without a day', async () => expect(await json()).toMatchObject({ diary: { days: [] }, rejects: [] }))
})

describe('much of it', () => {
  const attacksOfOneDay = (n: number) =>
    Array.from({ length: n }, (_, i) => {
      const [hour, minute] = [Math.floor(i / 60) % 24, i % 60]
      return `2026-03-02,${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')},${1 + (i % 10)}`
    })

  it('a hundred attacks of one day are kept, each more is refused with its reason', async () => {
    const found = await csv('date,start,intensity', ...attacksOfOneDay(300))
    expect(found.diary.days[0]?.attacks).toHaveLength(100)
    expect(found.rejects).toHaveLength(200)
    expect(found.rejects[0]?.reasons[0]).toMatchObject({ column: 'attacks', wanted: expect.stringContaining('100') })
  })

  it('JSON: a day with more is refused as a whole, and said', async () => {
    const attacks = Array.from({ length: 5000 }, (_, i) => ({ intensity: i % 10 }))
    const found = await json({ date: '2026-03-02', headache: true, attacks }, { date: '2026-03-03', headache: false })
    expect(dates(found)).toEqual(['2026-03-03'])
    expect(found.rejects[0]?.reasons[0]).toMatchObject({ wanted: 'at most 100 attacks a day' })
  })

  it('thousands of rows of one day take time in line with their number', async () => {
    const ms = async (n: number): Promise<number> => {
      const text = attacksOfOneDay(n)
      const before = performance.now()
      await csv('date,start,intensity', ...text)
      return performance.now() - before
    }
    await ms(1000)
    expect(Math.min(await ms(8000), await ms(8000)) / Math.max(await ms(2000), await ms(2000))).toBeLessThan(10)
  })

  it('ten years, a row a day', async () => {
    const first = Temporal.PlainDate.from('2016-01-01')
    const rows = Array.from({ length: 3653 }, (_, i) => `${first.add({ days: i })},${i % 3 === 0 ? 'yes' : 'no'}`)
    const found = await csv('date,headache', ...rows)
    expect([found.diary.days.length, found.rejects.length]).toEqual([3653, 0])
  })
})

test.each([
  ['nothing', 'd.json', ''],
  ['half of it', 'd.json', '{"timeZone":"UTC","days":['],
  ['a list of numbers', 'd.json', '[1,2]'],
  ['a zone that is none', 'd.json', '{"timeZone":"Phoenix time","days":[]}'],
  ['days that are no list', 'd.json', '{"timeZone":"UTC","days":{}}'],
  ['a binary file', 'd.csv', 'a\u0000b'],
])('%s is wrong input, with a message', async (_, name, text) => expect(read(name, text)).rejects.toThrow(WrongInput))

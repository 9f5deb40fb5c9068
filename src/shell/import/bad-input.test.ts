import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { WrongInput } from '#shell/plain-failure.ts'
import { noSamples, sample } from '../../../test/support/samples.ts'
import { type CsvRecord, csvRecords, delimiterOf } from './csv-records.ts'
import { openDiary, readDiary } from './read-diary.ts'
import { rejectHeader, rejectLine } from './reject-file.ts'
import { type ByteSource, textSource } from './text-source.ts'

const denver = { timeZone: 'America/Denver' }
const bytes = (data: Uint8Array): ByteSource =>
  async function* () {
    yield data
  }
const read = async (csv: string, how = denver) => {
  const [one] = await readDiary('mine.csv', textSource(csv), how)
  return { ...one!, days: one!.diary.days, asked: one!.questions.map(({ text }) => text) }
}
const refused = async (csv: string) =>
  (await read(csv)).rejects.map(({ where, reasons }) => [where, reasons[0]!.column, reasons[0]!.wanted])

describe('two rows for one day', () => {
  it('attacks, medicines and notes add up; the same row twice is one', async () => {
    const row = '2026-03-02,06:10,7,naproxen 500 mg,late'
    const { days } = await read(
      `date,start,intensity,medications,note\n${row}\n${row}\n2026-03-02,15:00,4,sumatriptan 50 mg,again\n`,
    )
    expect(days).toEqual([
      {
        date: '2026-03-02',
        headache: true,
        attacks: [
          { start: '2026-03-02T06:10:00-07:00', intensity: 7 },
          { start: '2026-03-02T15:00:00-07:00', intensity: 4 },
        ],
        medications: [
          { name: 'naproxen', doseMg: 500 },
          { name: 'sumatriptan', doseMg: 50 },
        ],
        note: 'late\nagain',
      },
    ])
  })

  it('what they contradict each other in is left unknown, both stand in the note, and it is asked', async () => {
    const { days, asked } = await read(
      'date,headache,disability\n2026-03-02,yes,1\n2026-03-02,no,1\n2026-03-02,yes,1\n',
    )
    expect(days).toEqual([{ date: '2026-03-02', disability: 1, note: 'headache: true\nheadache: false' }])
    expect(asked).toEqual([expect.stringMatching(/headache: one row says true, another false.*left unknown/)])
  })

  it('overlapping attacks stay two', async () => {
    const { days } = await read('date,start,end,intensity\n2026-03-02,06:00,12:00,7\n2026-03-02,10:00,14:00,5\n')
    expect(days[0]!.attacks).toHaveLength(2)
  })

  it('thousands on one day: as many as a day may hold are kept, the others are refused with the reason', async () => {
    const rows = Array.from(
      { length: 3_000 },
      (_, n) => `2026-03-02,${String(Math.floor(n / 60) % 24).padStart(2, '0')}:${String(n % 60).padStart(2, '0')},7`,
    )
    const { days, rejects } = await read(`date,start,intensity\n${rows.join('\n')}\n`)
    expect(days[0]!.attacks).toHaveLength(100)
    // The clock has 1,440 minutes: what comes round again says nothing new.
    expect(rejects).toHaveLength(3_000 - 100 - 200)
    expect(rejects[0]!.reasons[0]!.wanted).toBe('at most 100 a day')
  })
})

describe('times', () => {
  test.each([
    [
      'over midnight: an end earlier than the start is on the next day',
      '2026-03-02,22:00,01:30',
      ['2026-03-02T22:00:00-07:00', '2026-03-03T01:30:00-07:00'],
    ],
    [
      'over the clock change: seven hours from midnight',
      '2026-03-08,00:00,08:00',
      ['2026-03-08T00:00:00-07:00', '2026-03-08T08:00:00-06:00'],
    ],
    ['no end', '2026-03-02,22:00,', ['2026-03-02T22:00:00-07:00', undefined]],
  ])('%s', async (_, row, [start, end]) => {
    const [attack] = (await read(`date,start,end,intensity\n${row},7\n`)).days[0]!.attacks!
    expect([attack!.start, attack!.end]).toEqual([start, end])
  })

  test.each([
    ['that never was', '2026-03-08,02:30', '2026-03-08T03:30:00-06:00', /never was.*03:30:00-06:00 was taken/],
    ['that came twice', '2025-11-02,01:30', '2025-11-02T01:30:00-06:00', /came twice.*the first one was taken/],
  ])('a time %s: which one was taken is said', async (_, row, start, question) => {
    const { days, asked } = await read(`date,start,intensity\n${row},7\n`)
    expect(days[0]!.attacks![0]!.start).toBe(start)
    expect(asked).toEqual([expect.stringMatching(question)])
  })

  test.each([
    ['an end before the start', 'date,start,end,intensity\n2026-03-02,2026-03-02 22:00,2026-03-02 21:00,7\n'],
    ['an end on an earlier day', 'date,end,intensity\n2026-03-02,2026-03-01,7\n'],
  ])('%s is refused', async (_, csv) =>
    expect(await refused(csv)).toEqual([['line 2', 'end', 'an end that is not before the start']]),
  )
})

describe('bytes', () => {
  const csv = 'date,intensity,note\n2026-03-02,7,café\n'
  const utf16 = (mark: boolean, swap: boolean): Uint8Array => {
    const data = Buffer.from(`${mark ? '\ufeff' : ''}${csv}`, 'utf16le')
    return new Uint8Array(swap ? data.swap16() : data)
  }
  test.each([
    ['UTF-8 with a mark', new Uint8Array(Buffer.from(`\ufeff${csv}`))],
    ['Latin-1', new Uint8Array(Buffer.from(csv, 'latin1'))],
    ['UTF-16, little end first', utf16(true, false)],
    ['UTF-16, big end first', utf16(true, true)],
    ['UTF-16 without a mark', utf16(false, false)],
    ['UTF-16 without a mark, big end first', utf16(false, true)],
  ])('%s', async (_, data) => {
    const [one] = await readDiary('mine.csv', bytes(data), denver)
    expect(one!.diary.days).toEqual([{ date: '2026-03-02', headache: true, attacks: [{ intensity: 7 }], note: 'café' }])
  })

  it('a NUL in a cell costs its row', async () => {
    const filler = Array.from({ length: 400 }, () => '2026-03-01,3,quiet').join('\n')
    const { days, rejects } = await read(`date,intensity,note\n${filler}\n2026-03-02,7,a\u0000b\n2026-03-03,7,c\n`)
    expect([days.length, rejects.map(({ reasons }) => reasons[0]!.wanted)]).toEqual([
      2,
      ['readable text without control characters'],
    ])
  })

  it('a cell of a megabyte costs its row, and comes back whole', async () => {
    const long = 'x'.repeat(1_000_000)
    const { days, rejects } = await read(`date,intensity,note\n2026-03-02,7,"${long}"\n2026-03-03,7,ok\n`)
    expect([days.map(({ date }) => date), rejects[0]!.where]).toEqual([['2026-03-03'], 'line 2'])
    expect((rejects[0]!.raw as readonly string[])[2]).toBe(long)
  })

  it('a line without an end is refused before it fills the memory', async () => {
    const endless: ByteSource = async function* () {
      yield new TextEncoder().encode('date,note\n2026-03-02,')
      for (let n = 0; n < 200; n++) yield new Uint8Array(100_000).fill(120)
    }
    await expect(readDiary('mine.csv', endless, denver)).rejects.toThrow(WrongInput)
  })

  it('a quote that is never closed costs its line; the text after it is no part of the row', async () => {
    const { days, rejects } = await read('date,intensity,note\n2026-03-02,7,"open\n2026-03-03,7,ok\n')
    expect([days.map(({ date }) => date), rejects.map(({ where }) => where)]).toEqual([['2026-03-03'], ['line 2']])
  })

  it('a formula is text, and stands guarded in the file of rejects', async () => {
    const opened = await openDiary(
      'mine.csv',
      textSource('date,intensity,note\n2026-03-02,7,"=cmd|\' /C calc\'!A0"\n2026-03-02,77,=1+1\n'),
      denver,
    )
    const lines = [rejectHeader(opened.columns, opened.delimiter)]
    for await (const row of opened.rows)
      if (row.kind === 'rejected') lines.push(rejectLine(row, opened.columns, opened.delimiter))
      else expect(row.day.note).toBe("=cmd|' /C calc'!A0")
    expect(lines[1]).toMatch(/,'=1\+1$/)
    const back = await read(lines.join('\n').replace(',77,', ',7,'))
    expect(back.days[0]!.note).toBe('=1+1')
  })
})

describe.skipIf(noSamples)('csv-spectrum (skipped where the samples are not beside the repository)', () => {
  const folder = noSamples ? '' : sample('evil/csv-spectrum')
  test.each(noSamples ? [] : readdirSync(folder).filter((name) => name.endsWith('.csv')))('%s', async (name) => {
    const text = readFileSync(`${folder}/${name}`, 'utf8')
    const records: CsvRecord[] = []
    const pieces = async function* () {
      yield text
    }
    for await (const batch of csvRecords(pieces(), delimiterOf(text)))
      for (const record of batch) if (!('broken' in record)) records.push(record)
    const [header, ...rows] = records.map(({ cells }) => cells)
    const objects = rows.map((cells) => Object.fromEntries(header!.map((key, n) => [key, cells[n] ?? ''])))
    const wanted = JSON.parse(readFileSync(`${folder}/${name.replace('.csv', '.json')}`, 'utf8'))
    expect(objects).toEqual(wanted)
  })
})

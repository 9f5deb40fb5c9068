import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { csvRecords, delimiterOf } from './csv-records.ts'

const read = async (text: string, delimiter = ',') => {
  const all = []
  const pieces = async function* () {
    for (let at = 0; at < text.length; at += 7) yield text.slice(at, at + 7)
  }
  for await (const batch of csvRecords(pieces(), delimiter)) all.push(...batch)
  return all
}

describe('records of a CSV file', () => {
  test.each([
    ['date,pain\n', ','],
    ['date;pain;dose\n2026-03-02;7;2,5\n', ';'],
    ['date\tpain, from 0 to 10\n', '\t'],
    ['"pain, worst";date\n', ';'],
  ])('the delimiter of %j is %j', (text, delimiter) => expect(delimiterOf(text)).toBe(delimiter))

  it('line numbers survive quoted line breaks, blank lines and CR LF', async () =>
    expect(await read('a,b\r\n1,"x\r\ny"\r\n\r\n2,z\r\n')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1', 'x\r\ny'] },
      { line: 5, cells: ['2', 'z'] },
    ]))

  it('an old Mac’s line ends', async () => expect((await read('a,b\r1,2\r3,4')).map((r) => r.line)).toEqual([1, 2, 3]))

  it('a quote that is never closed costs its own line and no other', async () =>
    expect(await read('a,b\n1,2\n"3,4\n5,6\n')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1', '2'] },
      { line: 3, broken: '"3,4' },
      { line: 4, cells: ['5', '6'] },
    ]))

  it('so does one that a later row seems to close', async () =>
    expect((await read('a,b\n"3,4\n5,6\n"7",8\n9,10\n')).slice(1)).toEqual([
      { line: 2, broken: '"3,4' },
      { line: 3, cells: ['5', '6'] },
      { line: 4, cells: ['7', '8'] },
      { line: 5, cells: ['9', '10'] },
    ]))

  it('and one before a megabyte of rows', async () => {
    const all = await read(`a,b\n"3,4\n${'5,6\n'.repeat(50_000)}`)
    expect(all).toHaveLength(50_002)
    expect(all.at(-1)).toEqual({ line: 50_002, cells: ['5', '6'] })
  })

  it('any table survives being written and read, whatever its cells hold and wherever the pieces break', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1 }), async (rows) => {
        const written = rows.map((row) => row.map((c) => `"${c.replaceAll('"', '""')}"`).join(',')).join('\r\n')
        const back = (await read(written)).map((record) => ('cells' in record ? record.cells : record.broken))
        expect(back).toEqual(rows.filter((row) => row.some((c) => c.trim() !== '')))
      }),
    ))
})

const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ';', ' ', 'é'), maxLength: 8 })

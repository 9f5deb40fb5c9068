import { describe, expect, it, test } from 'vitest'
import { csvRecords, delimiterOf } from './csv-records.ts'

const read = async (text: string, delimiter = ',') => {
  const all = []
  const pieces = async function* () {
    for (let at = 0; at < text.length; at += 7) yield text.slice(at, at + 7)
  }
  for await (const record of csvRecords(pieces(), delimiter)) all.push(record)
  return all
}

describe('records of a CSV file', () => {
  test.each([
    ['date,pain\n', ','],
    ['date;pain;dose\n2026-03-02;7;2,5\n', ';'],
    ['date\tpain, from 0 to 10\n', '\t'],
    ['"pain, worst";date\n', ';'],
    ['headache\n', ','],
  ])('the delimiter of %j is %j', (text, delimiter) => expect(delimiterOf(text)).toBe(delimiter))

  it('line numbers survive quoted line breaks, blank lines and CR LF', async () =>
    expect(await read('a,b\r\n1,"x\r\ny"\r\n\r\n2,z\r\n')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1', 'x\r\ny'] },
      { line: 5, cells: ['2', 'z'] },
    ]))

  it('an old Mac’s line ends', async () => expect((await read('a,b\r1,2\r3,4')).map((r) => r.line)).toEqual([1, 2, 3]))

  it('what stands before a quote that is never closed is kept, and the place is named', async () =>
    expect(await read('a,b\n1,2\n"3,4\n5,6\n')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1', '2'] },
      { line: 3, reason: expect.stringContaining('never closed') },
    ]))

  it('a quote that swallows a megabyte is the same', async () =>
    expect((await read(`a,b\n1,2\n"3,4\n${'5,6\n'.repeat(400_000)}`)).slice(2)).toEqual([
      { line: 3, reason: expect.stringContaining('never closed') },
    ]))
})

import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, test } from 'vitest'
import { readJsonFile } from './json-file.ts'

const file = join(mkdtempSync(join(tmpdir(), 'interictal-json-')), 'case.json')
const read = (text: string): unknown => {
  writeFileSync(file, text)
  return readJsonFile(file)
}

test.each<[string, string, number]>([
  ['a value left out', '{\n  "model": ,\n}', 2],
  ['a comma too many', '[1,\n2,\n]', 3],
  ['a quote of the wrong kind', "{\n\n'model': 1}", 3],
  ['an end that comes too soon', '{\n"model": [1,\n2', 3],
  ['a string that never ends', '{\n"model', 2],
  ['a word that is none', '{"a": true,\n"b": tru }', 2],
  ['a second document', '{"a": 1}\n{"b": 2}', 2],
  ['nothing at all', '', 1],
])('%s: the line is named', (_, text, line) =>
  expect(() => read(text)).toThrow(`case.json:${line}: found what is no JSON`),
)

it('reads a document with a byte-order mark', () => expect(read('\uFEFF[1]')).toEqual([1]))

it('names a file that is not there', () =>
  expect(() => readJsonFile(`${file}.none`)).toThrow(/case\.json\.none: can’t be read/))

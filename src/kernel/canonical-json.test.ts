import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { canonicalJson, type Json } from './canonical-json.ts'

test.each<[Json, string]>([
  [{ b: 1, a: [true, null] }, '{"a":[true,null],"b":1}'],
  [{ a: undefined, b: 'x' }, '{"b":"x"}'],
  [{ é: 1, z: 2 }, '{"z":2,"é":1}'],
  [8.2, '8.2'],
])('%j', (value, text) => expect(canonicalJson(value)).toBe(text))

it('reads back as the same content, whatever the order of its keys', () =>
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
      const clean = JSON.parse(JSON.stringify(value)) as Json
      expect(JSON.parse(canonicalJson(clean))).toEqual(clean)
    }),
  ))

it('refuses what JSON would turn into null in silence', () =>
  expect(() => canonicalJson([Number.NaN])).toThrow(RangeError))

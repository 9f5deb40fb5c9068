import { expect, it } from 'vitest'
import { carriedFor, madeFrom } from './carried.ts'

it('is given what it answered for the object before, and works out each object once', () => {
  const seen: unknown[] = []
  const of = carriedFor<{ readonly name: string }, string>(({ name }, before) => {
    seen.push(before)
    return `${before?.value ?? ''}${name}`
  })
  const [a, b, c] = [{ name: 'a' }, { name: 'b' }, { name: 'c' }]
  madeFrom(b, a, 7)
  expect([of(a), of(b), of(b)]).toEqual(['a', 'ab', 'ab'])
  expect(seen).toEqual([null, { value: 'a', cut: 7 }])
  madeFrom(c, b, 9)
  expect(of(c)).toBe('abc')
})

it('starts afresh where the object before was never asked', () => {
  const of = carriedFor<object, boolean>((_, before) => before === null)
  const [a, b] = [{}, {}]
  madeFrom(b, a, 1)
  expect(of(b)).toBe(true)
})

it('remembers only the last step of a row', () => {
  const of = carriedFor<object, number>((_, before) => (before?.value ?? 0) + 1)
  const [a, b, c] = [{}, {}, {}]
  madeFrom(b, a, 1)
  madeFrom(c, b, 2)
  expect([of(a), of(b), of(c)]).toEqual([1, 1, 2])
})

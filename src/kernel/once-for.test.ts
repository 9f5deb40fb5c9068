import { expect, it } from 'vitest'
import { onceFor } from './once-for.ts'

it('works a thing out once for each object, also where the answer is nothing', () => {
  const asked: object[] = []
  const of = onceFor((key: object) => {
    asked.push(key)
    return undefined
  })
  const [a, b] = [{}, {}]
  for (const key of [a, b, a, b]) expect(of(key)).toBeUndefined()
  expect(asked).toEqual([a, b])
})

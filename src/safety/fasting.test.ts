import { expect, test } from 'vitest'
import { fastingFor } from './fasting.ts'
import type { Route } from './guardrails/rail.ts'

test.each<[Route, number, number]>([
  ['iv', 6, 120],
  ['im', 6, 120],
  ['sc', 6, 120],
  ['nasal', 2, 30],
])('%s: no food for %s h, no drink for %s min', (route, food, drink) =>
  expect(fastingFor(route)).toMatchObject({ food, drink }),
)

import { expect, test } from 'vitest'
import type { Drug } from './model.ts'
import { nmdaOccupancy } from './occupancy.ts'

test.each<[Drug, number, number]>([
  ['ketamine', 50, 0.192484],
  ['ketamine', 100, 0.322829],
  ['ketamine', 200, 0.488088],
  ['ketamine', 1000, 0.826609],
  ['esketamine', 50, 0.28192],
  ['esketamine', 100, 0.43984],
  ['esketamine', 200, 0.610957],
  ['esketamine', 1000, 0.887032],
  ['ketamine', 0, 0],
])('%s at %d ng/mL occupies %d of the binding curve', (drug, level, wanted) =>
  expect(nmdaOccupancy(drug, level)).toBeCloseTo(wanted, 6),
)

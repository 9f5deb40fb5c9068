import { expect, test } from 'vitest'
import { lengthensQt } from './qt-medicines.ts'

test.each<[readonly string[] | null, string]>([
  [['paracetamol'], 'not-met'],
  [['paracetamol', 'methadone'], 'met'],
  [['paracetamol', 'a white pill'], 'unknown'],
  [['a white pill', 'methadone'], 'met'],
  [[], 'not-met'],
  [null, 'unknown'],
])('medicines %j lengthen the QT interval: %s', (names, expected) =>
  expect(lengthensQt(names === null ? null : names.map((name) => ({ name })))).toBe(expected),
)

import { expect, test } from 'vitest'
import { redFlagText } from './red-flags.ts'

test('H22: every warning sign is asked in both languages', () => {
  expect(Object.keys(redFlagText.es).sort()).toEqual(Object.keys(redFlagText.en).sort())
})

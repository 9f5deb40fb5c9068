import { expect, test } from 'vitest'
import { isMain, mainFirst } from './main-first.ts'

const given = [
  { code: '1.1', replacedBy: '1.3' },
  { code: '1.2', replacedBy: '1.3' },
  { code: '1.2.1', replacedBy: null },
  { code: '1.2.1.1', replacedBy: null },
  { code: '1.3', replacedBy: null },
  { code: '8.2', replacedBy: null },
  { code: '8.2.2', replacedBy: null },
]

test('chronic migraine and overuse come first, with its form; migraine with aura and its forms are part of the first', () => {
  expect(mainFirst(given).map(({ code }) => code)).toEqual(['1.3', '8.2', '8.2.2', '1.1', '1.2', '1.2.1', '1.2.1.1'])
  expect(given.filter((each) => isMain(each, given)).map(({ code }) => code)).toEqual(['1.3', '8.2'])
})

test('a form without its own above it stands for itself', () => {
  const alone = [{ code: '1.2.3.1', replacedBy: null }]
  expect(alone.filter((each) => isMain(each, alone))).toEqual(alone)
})

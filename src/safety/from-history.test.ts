import { expect, test } from 'vitest'
import type { Profile } from '#core/headache/profile.ts'
import type { Facts } from './facts.ts'
import { allergyFromHistory, pregnancyFromHistory } from './from-history.ts'

test.each<[Profile['allergies'], Facts['allergy']]>([
  [undefined, undefined],
  [[], undefined],
  [['penicillin'], undefined],
  [['penicillin', 'Ketamine (hives)'], 'yes'],
  [['esketamina'], 'yes'],
])('allergies %j: %s', (allergies, allergy) =>
  expect(allergyFromHistory(allergies === undefined ? {} : { allergies })).toBe(allergy),
)

test.each<[NonNullable<Profile['pregnancy']>, number | null, Facts['pregnancy']]>([
  ['yes', 0, 'yes'],
  ['yes', 280, 'yes'],
  ['yes', 281, undefined],
  ['yes', null, undefined],
  ['possible', 30, 'possible'],
  ['possible', 31, undefined],
  ['no', 0, undefined],
  ['unknown', 0, undefined],
])('pregnancy %s, noted %s days ago: %s', (pregnancy, days, fact) =>
  expect(pregnancyFromHistory({ pregnancy }, days)).toBe(fact),
)

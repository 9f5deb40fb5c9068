import { describe, expect, test } from 'vitest'
import type { Answers, Given } from './answers.ts'
import { earlierAnswers } from './earlier-answers.ts'

const given = <T>(value: T, at: string, by: 'patient' | 'staff' = 'patient'): Given<T> => ({ value, at, by })
const now = { now: Temporal.Instant.from('2026-03-20T18:00:00Z'), timeZone: 'America/Phoenix' }
const [fresh, old] = ['2026-03-10T18:00:00Z', '2025-01-10T18:00:00Z']

describe('an answer that grew too old is shown, to be confirmed', () => {
  test.each<[string, Answers, readonly string[]]>([
    ['allergy of last year', { allergy: given('no', old) }, ['allergy']],
    ['allergy of this month', { allergy: given('no', fresh) }, []],
    ['a "not known" is nothing to confirm', { allergy: given('unknown', old) }, []],
    ['what the clinic graded is none of their words', { psychosis: given('none', old, 'staff') }, []],
    ['what holds for good is not asked again', { cystitis: given('past', old) }, []],
    ['medicines by name', { medications: given([{ name: 'sumatriptan' }], old) }, ['medications']],
    [
      'mood, pregnancy and signs of danger are asked afresh',
      { phq9Item9: given(0, old), pregnancy: given('no', old), redFlags: given({ positional: false }, old) },
      [],
    ],
    [
      'what asks about a time up to now is asked afresh',
      {
        recentCv: given('no', old),
        icp: given('no', old),
        cystitis: given('never', old),
        earlyRefills: given('no', old),
      },
      [],
    ],
    ['what patients aren’t asked', { bp: given({ systolic: 120, diastolic: 76 }, old, 'staff') }, []],
  ])('%s', (_, answers, keys) => expect(earlierAnswers(answers, now).map(({ key }) => key)).toEqual(keys))
})

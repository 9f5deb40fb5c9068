import { describe, expect, it, test } from 'vitest'
import { type Answers, addAnswers, answeredFacts, type Given } from './answers.ts'

const at = (text: string) => Temporal.Instant.from(text)
const timeZone = 'America/Phoenix'
const given = <T>(value: T, when = '2026-03-10T15:00:00Z'): Given<T> => ({ value, at: when, by: 'staff' })
const now = (text: string) => ({ now: at(text), timeZone })

describe('an answer holds for a while', () => {
  test.each<[string, Answers, string, object]>([
    [
      'blood pressure on the same day',
      { bp: given({ systolic: 120, diastolic: 75 }) },
      '2026-03-11T06:59:00Z',
      { bp: { systolic: 120, diastolic: 75 } },
    ],
    [
      'and no longer once midnight has passed in Phoenix',
      { bp: given({ systolic: 120, diastolic: 75 }) },
      '2026-03-11T07:00:00Z',
      {},
    ],
    [
      'a negative pregnancy test for two days',
      { pregnancy: given('no' as const) },
      '2026-03-12T15:00:00Z',
      { pregnancy: 'no' },
    ],
    ['and then it is asked again', { pregnancy: given('no' as const) }, '2026-03-13T15:00:00Z', {}],
    [
      '"can’t be" for good',
      { pregnancy: given('not-applicable' as const) },
      '2027-03-13T15:00:00Z',
      { pregnancy: 'not-applicable' },
    ],
    [
      'two hours since lunch are three an hour later',
      { solidsHoursAgo: given(2) },
      '2026-03-10T16:00:00Z',
      { solidsHoursAgo: 3 },
    ],
    [
      'a triptan’s hours go on the same day',
      { medications: given([{ name: 'sumatriptan', hoursAgo: 1 }]) },
      '2026-03-10T15:30:00Z',
      { medications: [{ name: 'sumatriptan', hoursAgo: 1.5 }] },
    ],
    [
      'and are open the next day',
      { medications: given([{ name: 'sumatriptan', hoursAgo: 1 }]) },
      '2026-03-11T15:30:00Z',
      { medications: [{ name: 'sumatriptan' }] },
    ],
  ])('%s', (_, answers, when, facts) => expect(answeredFacts(answers, now(when))).toEqual(facts))
})

describe('later answers', () => {
  it('stand over earlier ones', () => {
    expect(addAnswers({ allergy: given('no' as const) }, { allergy: given('yes' as const) }).allergy?.value).toBe('yes')
  })
  it('to some warning signs leave the others', () => {
    const both = addAnswers({ redFlags: given({ systemic: true }) }, { redFlags: given({ positional: false }) })
    expect(both.redFlags?.value).toEqual({ systemic: true, positional: false })
  })
})

import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { assess } from './assess.ts'
import type { Attack, Diary, DiaryDay } from './diary.ts'
import { calmDay, daysAgo, fullAttack, headacheDay } from './diary-of.test-support.ts'
import { type OpenAssessment, openAssessment } from './open-assessment.ts'
import type { Profile } from './profile.ts'

const timeZone = 'America/New_York'
const profile: Profile = { birthDate: '2008-06-01', headacheSince: daysAgo(150) }

/** Of the last 160 days, with the spring clock change among them. */
const offset = fc.integer({ min: 0, max: 160 })
const perhaps = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const given = <T extends object>(record: T): T =>
  Object.fromEntries(Object.entries(record).filter(([, v]) => v !== undefined)) as T

/** Mostly where it is written, at times days away, over midnight, without an end, backwards or endless. */
const attackOn = (ago: number): fc.Arbitrary<Attack> =>
  fc
    .record({
      minutes: perhaps(fc.oneof(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: -6000, max: 6000 }))),
      durationHours: perhaps(fc.constantFrom(0, 1, 3.9, 8, 23.5, 30, 73, 200, 9000, -2)),
      rest: fc.constantFrom<Attack>(fullAttack, {}, { intensity: 3 }, { headache: false, aura: [{ kind: 'visual' }] }),
    })
    .map(({ minutes, durationHours, rest }) => {
      const midnight = Temporal.PlainDate.from(daysAgo(ago)).toZonedDateTime(timeZone)
      const start = minutes === undefined ? undefined : midnight.add({ minutes }).toInstant().toString()
      return given({ ...rest, durationHours, start }) as Attack
    })

const dayOf: fc.Arbitrary<DiaryDay> = offset.chain((ago) =>
  fc
    .record({
      headache: perhaps(fc.constantFrom(true, false, null)),
      attacks: perhaps(fc.array(attackOn(ago), { maxLength: 3 })),
      medications: perhaps(
        fc.array(fc.record({ name: fc.constantFrom('sumatriptan', 'ibuprofen', 'pink pill', 'zolmitrptan') }), {
          maxLength: 2,
        }),
      ),
      menstruation: perhaps(fc.boolean()),
    })
    .map((fields) => given({ date: daysAgo(ago), ...fields }) as DiaryDay),
)

const written = (days: readonly DiaryDay[], day: DiaryDay): readonly DiaryDay[] => [
  ...days.filter(({ date }) => date !== day.date),
  day,
]

const same = (open: OpenAssessment, diary: Diary, asOf: string) =>
  expect(JSON.stringify(open.assessment(asOf))).toBe(JSON.stringify(assess(diary, profile, asOf)))

describe('a diary that is being kept', () => {
  it('answers after any row of edits, and on any day, what the whole diary answers', () =>
    fc.assert(
      fc.property(
        fc.array(dayOf, { maxLength: 60 }),
        fc.array(fc.tuple(dayOf, perhaps(offset)), { minLength: 1, maxLength: 15 }),
        (first, edits) => {
          let days = first
          let open = openAssessment({ timeZone, days }, profile)
          same(open, { timeZone, days }, daysAgo(0))
          for (const [day, asOf] of edits) {
            days = [...written(days, day)]
            open = open.record(day)
            if (asOf !== undefined) same(open, { timeZone, days }, daysAgo(asOf))
          }
          same(open, { timeZone, days }, daysAgo(0))
        },
      ),
      { numRuns: 120 },
    ))

  const calm = Array.from({ length: 120 }, (_, i) => calmDay(daysAgo(120 - i)))
  test.each<[string, DiaryDay]>([
    ['a calm day more', calmDay(daysAgo(0))],
    ['a headache more', headacheDay(daysAgo(0))],
    ['a forgotten headache two months ago', headacheDay(daysAgo(60))],
    [
      'an attack written today that began last week',
      headacheDay(daysAgo(0), { ...fullAttack, start: `${daysAgo(7)}T08:00:00Z` }),
    ],
    [
      'an attack of tomorrow, written today',
      headacheDay(daysAgo(0), { ...fullAttack, start: `${daysAgo(-2)}T08:00:00Z` }),
    ],
    ['a day before the diary began', headacheDay(daysAgo(130))],
  ])('%s', (_, day) => {
    const open = openAssessment({ timeZone, days: calm }, profile)
    open.assessment(daysAgo(1))
    same(open.record(day), { timeZone, days: written(calm, day) }, daysAgo(0))
  })

  it('is not changed by what is recorded after it: two futures can start from one day', () => {
    const open = openAssessment({ timeZone, days: calm }, profile)
    const before = JSON.stringify(open.assessment(daysAgo(0)))
    const [better, worse] = [calmDay(daysAgo(0)), headacheDay(daysAgo(0))]
    same(open.record(worse), { timeZone, days: written(calm, worse) }, daysAgo(0))
    same(open.record(better), { timeZone, days: written(calm, better) }, daysAgo(0))
    expect(JSON.stringify(open.assessment(daysAgo(0)))).toBe(before)
  })
})

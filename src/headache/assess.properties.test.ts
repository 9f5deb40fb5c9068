import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Assessment, assess } from './assess.ts'
import type { Attack, Diary, DiaryDay, DoseTaken } from './diary.ts'
import { asOf, assessed, calmDay, daysAgo } from './diary-of.test-support.ts'
import type { Profile } from './profile.ts'

/** Random diaries: fields come and go, days are left out, and no attack is written on a day free of headache. */
const perhaps = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const given = <T extends object>(record: T): T =>
  Object.fromEntries(Object.entries(record).filter(([, v]) => v !== undefined)) as T
const yesNo = perhaps(fc.boolean())

const attack: fc.Arbitrary<Attack> = fc
  .record({
    durationHours: perhaps(fc.constantFrom(0.25, 1, 3.9, 4, 9, 20)),
    intensity: perhaps(fc.integer({ min: 0, max: 10 })),
    laterality: perhaps(fc.constantFrom('left' as const, 'bilateral' as const, 'unknown' as const)),
    quality: perhaps(fc.constantFrom(['pulsating' as const], ['pressing' as const], [])),
    aggravatedByActivity: yesNo,
    nausea: yesNo,
    vomiting: yesNo,
    photophobia: yesNo,
    phonophobia: yesNo,
    believedMigraine: yesNo,
    restless: yesNo,
    aura: perhaps(
      fc.constantFrom([], [{ kind: 'visual' as const, minutes: 20, gradual: true, unilateral: true, positive: true }]),
    ),
  })
  .map(given as (a: object) => Attack)

const dose: fc.Arbitrary<DoseTaken> = fc
  .record({
    name: fc.constantFrom('sumatriptan', 'ibuprofen', 'Excedrin', 'pink pill', 'Reglan', 'Ubrelvy'),
    relief2h: perhaps(fc.constantFrom('none' as const, 'partial' as const, 'complete' as const, 'unknown' as const)),
  })
  .map(given as (d: object) => DoseTaken)

const common = fc.record({
  medications: perhaps(fc.array(dose, { maxLength: 3 })),
  disability: perhaps(fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const)),
})
const dayOf = (date: string): fc.Arbitrary<DiaryDay> =>
  fc.oneof(
    common.map((c) => given({ date, headache: false, ...c }) as DiaryDay),
    common.map((c) => given({ date, headache: null, ...c }) as DiaryDay),
    fc
      .tuple(common, perhaps(attack))
      .map(([c, a]) => given({ date, headache: true, attacks: a && [a], ...c }) as DiaryDay),
  )

const length = 120
const dates = Array.from({ length }, (_, i) => daysAgo(length - 1 - i))
const diary: fc.Arbitrary<Diary> = fc
  .tuple(fc.tuple(...dates.map(dayOf)), fc.array(fc.boolean(), { minLength: length, maxLength: length }), fc.nat(3))
  .map(([days, kept, sparse]) => ({
    timeZone: 'Europe/Berlin',
    days: days.filter((_, i) => i === 0 || sparse === 0 || kept[i]),
  }))
const profile: fc.Arbitrary<Profile> = fc
  .record({
    headacheSince: perhaps(fc.constantFrom('2016-01-01', dates[0]!)),
    priorDiagnoses: perhaps(fc.constantFrom(['1.1'], [])),
  })
  .map(given as (p: object) => Profile)

const runs = { numRuns: 60 }

/** Truths of counts and letters, by a name; what no day count or attack count decides is left out. */
const truths = ({ diagnoses }: Assessment) =>
  new Map(diagnoses.flatMap((d) => d.criteria.map((c) => [`${d.code} ${c.id}`, c.status] as const)))

describe('invariants of an assessment', () => {
  it('I-02 recorded and missing make the window; I-03 migraine ≤ headache days, and each range is a range', () =>
    fc.assert(
      fc.property(diary, profile, (d, p) => {
        const { window, monthly, monthlyRanges } = assessed(d, p)
        expect(window.recorded + window.missing).toBe(28)
        expect(monthly.migraineDays).toBeLessThanOrEqual(monthly.headacheDays)
        expect(monthly.headacheDays).toBeLessThanOrEqual(window.recorded)
        expect(monthly.migraineDays).toBeLessThanOrEqual(monthly.migraineOrProbableDays)
        for (const [least, most] of Object.values(monthlyRanges)) expect(least).toBeLessThanOrEqual(most)
      }),
      runs,
    ))

  it('I-09 making a recorded day missing never turns a letter from unknown into not met', () =>
    fc.assert(
      fc.property(diary, profile, fc.nat(), (d, p, pick) => {
        const gone = 1 + (pick % (d.days.length - 1))
        const before = truths(assessed(d, p))
        const after = truths(assessed({ ...d, days: d.days.filter((_, i) => i !== gone) }, p))
        const turned = [...before].filter(([key, truth]) => truth === 'unknown' && after.get(key) === 'not-met')
        expect(turned.map(([key]) => key).filter(isCount)).toEqual([])
      }),
      runs,
    ))

  it('H27 a day made missing raises what is missing by one, and never the headache-free days', () =>
    fc.assert(
      fc.property(diary, fc.nat(), (d, pick) => {
        const inWindow = d.days
          .map((day, i) => ({ day, i }))
          .filter(({ day }) => day.date > daysAgo(28) && day.date !== d.days[0]!.date)
        if (inWindow.length === 0) return
        const { i } = inWindow[pick % inWindow.length]!
        const before = assessed(d)
        const after = assessed({ ...d, days: d.days.filter((_, j) => j !== i) })
        expect(after.window.missing).toBe(before.window.missing + 1)
        expect(after.monthly.crystalClearDays).toBeLessThanOrEqual(before.monthly.crystalClearDays)
      }),
      runs,
    ))

  it('one more day recorded as free of headache raises no count of headache, migraine or medicine', () =>
    fc.assert(
      fc.property(diary, fc.nat(27), (d, n) => {
        const date = daysAgo(n)
        if (d.days.some((day) => day.date === date)) return
        const before = assessed(d).monthly
        const after = assessed({ ...d, days: [...d.days, calmDay(date)] }).monthly
        for (const figure of ['headacheDays', 'migraineDays', 'moderateOrSevereDays', 'acuteMedicationDays'] as const)
          expect(after[figure]).toBe(before[figure])
      }),
      runs,
    ))

  it('I-10 the order in which days are written changes nothing', () =>
    fc.assert(
      fc.property(diary, profile, (d, p) => {
        expect(JSON.stringify(assessed({ ...d, days: [...d.days].reverse() }, p))).toBe(JSON.stringify(assessed(d, p)))
      }),
      { numRuns: 20 },
    ))

  it('I-11 every flag answered yes is raised, whatever else is', () =>
    fc.assert(
      fc.property(fc.subarray(['systemic', 'sudden-onset', 'pregnancy-urgent', 'immune']), diary, (ids, d) => {
        const { redFlags } = assess(d, { redFlags: Object.fromEntries(ids.map((id) => [id, true])) }, asOf)
        expect(redFlags.map((f) => f.id).sort()).toEqual([...ids].sort())
      }),
      { numRuns: 20 },
    ))

  it('an empty diary is unknown in everything, and no error', () => {
    const nothing = assessed({ timeZone: 'UTC', days: [] })
    expect(nothing.window.missing).toBe(28)
    expect(new Set(nothing.diagnoses.map((d) => d.status))).toEqual(new Set(['insufficient-data']))
  })
})

/** Letters that count days or attacks; the last letters rest on other diagnoses. */
const isCount = (key: string): boolean => !/^(1\.5|2\.4|A1)/.test(key)

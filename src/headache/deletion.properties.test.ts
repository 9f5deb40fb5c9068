import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Assessment, assess } from './assess.ts'
import type { Attack, Aura, Diary, DiaryDay, DoseTaken } from './diary.ts'
import { asOf, calmDay, daysAgo, fullAttack, tensionAttack } from './diary-of.test-support.ts'
import type { Profile } from './profile.ts'

/** Diaries with one attack a day at most, none running into the next, and answers missing everywhere. */
const visual: Aura = {
  kind: 'visual',
  minutes: 20,
  reversible: true,
  gradual: true,
  unilateral: true,
  positive: true,
  headacheWithin60Min: true,
}
const clusterAttack: Attack = {
  ...fullAttack,
  intensity: 9,
  location: ['orbital'],
  durationHours: 1,
  autonomic: ['tearing'],
}
const templates: readonly Attack[] = [
  fullAttack,
  tensionAttack,
  clusterAttack,
  { ...fullAttack, aura: [visual] },
  { ...fullAttack, aura: [visual, { kind: 'motor', minutes: 90 }] },
  { ...tensionAttack, aura: [{ ...visual, headacheWithin60Min: false }] },
  { ...fullAttack, durationHours: 3, believedMigraine: true },
]
const some = <T extends object>(whole: T, kept: readonly string[]): T =>
  Object.fromEntries(Object.entries(whole).filter(([key]) => kept.includes(key))) as T

const yesNo = ['aggravatedByActivity', 'nausea', 'vomiting', 'photophobia', 'phonophobia', 'restless'] as const
const answer = fc.constantFrom<Attack>(
  ...yesNo.flatMap((key) => [{ [key]: true }, { [key]: false }]),
  ...([0.3, 1, 3, 4, 9, 20] as const).map((durationHours) => ({ durationHours })),
  ...([1, 5, 9] as const).map((intensity) => ({ intensity })),
  ...(['left', 'bilateral'] as const).map((laterality) => ({ laterality })),
)
/** A typical one with some answers turned and some left out. */
const attack: fc.Arbitrary<Attack> = fc
  .tuple(
    fc.constantFrom(...templates),
    fc.array(answer, { maxLength: 4 }),
    fc.subarray(Object.keys({ ...fullAttack, believedMigraine: true }), { minLength: 8 }),
  )
  .map(([whole, turned, kept]) => some(Object.assign({}, whole, ...turned) as Attack, kept))
const dose: fc.Arbitrary<DoseTaken> = fc.record({
  name: fc.constantFrom('sumatriptan', 'ibuprofen', 'Excedrin', 'pink pill', 'Reglan', 'Ubrelvy', 'Tylenol'),
  relief2h: fc.constantFrom('none', 'partial', 'complete', 'unknown'),
})
const day = (date: string): fc.Arbitrary<DiaryDay> =>
  fc
    .tuple(
      fc.nat(9),
      attack,
      fc.array(dose, { maxLength: 2 }),
      fc.subarray(['medications', 'disability', 'menstruation']),
    )
    .map(([kind, one, medications, kept]): DiaryDay => {
      const said = { medications, disability: (kind % 4) as 0 | 1 | 2 | 3, menstruation: kind % 7 === 0 }
      const rest = some(said, kept)
      if (kind < 3) return { date, headache: false, ...rest }
      return kind === 3 ? { date, headache: null, ...rest } : { date, headache: true, attacks: [one], ...rest }
    })

const length = 118
const dates = Array.from({ length }, (_, i) => daysAgo(length - 1 - i))
const dense: fc.Arbitrary<Diary> = fc
  .tuple(
    fc.tuple(...dates.map(day)),
    fc.array(fc.nat(99), { minLength: length, maxLength: length }),
    fc.constantFrom(0, 3, 40),
  )
  .map(([days, dice, holes]) => ({
    timeZone: 'Europe/Berlin',
    days: days.filter((_, i) => i === 0 || dice[i]! >= holes),
  }))
/** One attack or a few among days on which all is said: a single answer may decide a letter. */
const sparse: fc.Arbitrary<Diary> = fc
  .uniqueArray(
    fc.nat(length - 1).chain((i) => day(dates[i]!)),
    { minLength: 1, maxLength: 6, selector: (one) => one.date },
  )
  .map((days) => {
    const given = new Map(days.map((one) => [one.date, one]))
    return { timeZone: 'Europe/Berlin', days: dates.map((date) => given.get(date) ?? calmDay(date)) }
  })
const diary = fc.oneof({ weight: 1, arbitrary: dense }, { weight: 4, arbitrary: sparse })
const profile: fc.Arbitrary<Profile> = fc.constantFrom<Profile>(
  {},
  { headacheSince: dates[0]! },
  { headacheSince: '2016', priorDiagnoses: ['1.1'] },
  { onset: { remembered: true, continuousWithin24h: true } },
)

type Truths = ReadonlyMap<string, string>
const truths = ({ diagnoses, treatmentResistance }: Assessment): Truths =>
  new Map([
    ...diagnoses.flatMap((d) => d.criteria.map((c) => [`${d.code} ${c.id}`, c.status] as const)),
    ...treatmentResistance.criteria.map((c) => [`EHF ${c.id}`, c.status] as const),
  ])

/** Where other diagnoses decide: what is not given leaves room for another. */
const restsOnOthers = (key: string): boolean => /^(1\.5|2\.4)/.test(key)
/** Cycles are counted from the newest on: with a bleeding gone, older ones are looked at. */
const restsOnCycles = (key: string): boolean => key.startsWith('A1.1')

const changed = (before: Truths, after: Truths): readonly string[] =>
  [...before]
    .filter(([key]) => !restsOnOthers(key) && !restsOnCycles(key))
    .filter(([key, truth]) => after.get(key) !== truth && after.get(key) !== 'unknown')
    .map(([key, truth]) => `${key}: ${truth} → ${after.get(key)}`)

const runs = { numRuns: 100 }
const pick = <T>(list: readonly T[], n: number): T => list[n % list.length]!

const replaced = (d: Diary, at: number, by: DiaryDay): Diary => ({
  ...d,
  days: d.days.map((one, i) => (i === at ? by : one)),
})

const less = <T extends object>(whole: T, key: string): T =>
  some(
    whole,
    Object.keys(whole).filter((k) => k !== key),
  )

const withoutAnswerOfAura = (first: Attack): readonly Attack[] =>
  (first.aura ?? []).flatMap((aura, a) =>
    Object.keys(aura)
      .filter((key) => key !== 'kind')
      .map((key) => ({ ...first, aura: first.aura!.map((x, i) => (i === a ? less(aura, key) : x)) })),
  )

/** The day with one answer taken back: of its attack, of an aura, of a dose or of itself; one for each answer there is. */
const withoutAnAnswer = (one: DiaryDay): readonly DiaryDay[] => {
  const [first, ...others] = one.attacks ?? []
  const attacks = first ? [...Object.keys(first).map((key) => less(first, key)), ...withoutAnswerOfAura(first)] : []
  const doses = (one.medications ?? []).map((_, m) =>
    one.medications!.map((taken, i) => (i === m ? { name: taken.name } : taken)),
  )
  return [
    ...Object.keys(one)
      .filter((key) => !['date', 'attacks', 'headache'].includes(key))
      .map((key) => less(one, key)),
    ...attacks.map((attack) => ({ ...one, attacks: [attack, ...others] })),
    ...doses.map((medications) => ({ ...one, medications })),
  ]
}

describe('what is taken back', () => {
  it('one answer less: a criterion stays as it was, or is open; an open one is never met by it', () =>
    fc.assert(
      fc.property(diary, profile, fc.nat(), (d, p, n) => {
        const told = d.days.flatMap((one, i) => (one.headache === true ? [i] : []))
        if (told.length === 0) return
        const at = pick(told, n)
        const before = truths(assess(d, p, asOf))
        for (const day of withoutAnAnswer(d.days[at]!))
          expect(changed(before, truths(assess(replaced(d, at, day), p, asOf)))).toEqual([])
      }),
      { numRuns: 25 },
    ))

  it('one day less (not the first): the same', () =>
    fc.assert(
      fc.property(diary, profile, fc.nat(), (d, p, n) => {
        const gone = 1 + (n % (d.days.length - 1))
        const shorter = { ...d, days: d.days.filter((_, i) => i !== gone) }
        expect(changed(truths(assess(d, p, asOf)), truths(assess(shorter, p, asOf)))).toEqual([])
      }),
      runs,
    ))

  /** Not an earlier diagnosis: while none is known, a letter rests on the diary alone. */
  it('one answer of the history less: the same', () =>
    fc.assert(
      fc.property(diary, fc.nat(2), (d, n) => {
        const whole: Profile = {
          headacheSince: '2016',
          onset: { remembered: true, continuousWithin24h: false },
          hemiplegicRelative: true,
        }
        const key = pick(Object.keys(whole), n)
        const less = some(
          whole,
          Object.keys(whole).filter((k) => k !== key),
        )
        expect(changed(truths(assess(d, whole, asOf)), truths(assess(d, less, asOf)))).toEqual([])
      }),
      runs,
    ))
})

describe('what is added', () => {
  it('one more day free of headache and medicine raises no count of any month, nor what it might be', () =>
    fc.assert(
      fc.property(diary, profile, fc.nat(111), (d, p, n) => {
        const date = daysAgo(n)
        if (d.days.some((one) => one.date === date)) return
        const more = { ...d, days: [...d.days, calmDay(date)].sort((a, b) => (a.date < b.date ? -1 : 1)) }
        const [before, after] = [assess(d, p, asOf), assess(more, p, asOf)]
        for (const figure of [
          'headacheDays',
          'migraineDays',
          'moderateOrSevereDays',
          'acuteMedicationDays',
          'migraineOrProbableDays',
        ] as const) {
          expect(after.monthly[figure]).toBe(before.monthly[figure])
          expect(after.monthlyRanges[figure][1]).toBeLessThanOrEqual(before.monthlyRanges[figure][1])
        }
        for (const [i, month] of after.earlier.entries()) {
          expect(month.headacheDays[0]).toBe(before.earlier[i]!.headacheDays[0])
          expect(month.migraineDays[0]).toBe(before.earlier[i]!.migraineDays[0])
          expect(month.acuteMedicationDays[0]).toBe(before.earlier[i]!.acuteMedicationDays[0])
        }
        for (const [i, budget] of after.medicationOveruse.entries()) {
          expect(budget.days).toBe(before.medicationOveruse[i]!.days)
          expect(budget.daysAtMost).toBeLessThanOrEqual(before.medicationOveruse[i]!.daysAtMost)
        }
      }),
      runs,
    ))
})

describe('what is the same in other words', () => {
  const timed = fc.tuple(diary, fc.array(fc.nat(23), { minLength: length, maxLength: length })).map(
    ([d, hours]): Diary => ({
      ...d,
      days: d.days.map((one, i) =>
        one.attacks
          ? {
              ...one,
              attacks: one.attacks.map((a) => ({
                ...a,
                start: `${one.date}T${String(hours[i]).padStart(2, '0')}:00:00Z`,
              })),
            }
          : one,
      ),
    }),
  )
  const inZone = (instant: string, zone: string): string =>
    Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toString({ timeZoneName: 'never' })

  it('times written with another place’s offset', () =>
    fc.assert(
      fc.property(timed, fc.constantFrom('America/Phoenix', 'Asia/Kathmandu', 'Australia/Lord_Howe'), (d, zone) => {
        const other = {
          ...d,
          days: d.days.map((one) =>
            one.attacks ? { ...one, attacks: one.attacks.map((a) => ({ ...a, start: inZone(a.start!, zone) })) } : one,
          ),
        }
        const [here, there] = [assess(d, {}, asOf), assess(other, {}, asOf)]
        expect(JSON.stringify({ ...there, conflicts: [] })).toBe(JSON.stringify({ ...here, conflicts: [] }))
      }),
      { numRuns: 15 },
    ))

  it('asked twice, and of a copy', () =>
    fc.assert(
      fc.property(timed, profile, (d, p) => {
        const once = JSON.stringify(assess(d, p, asOf))
        expect(JSON.stringify(assess(d, p, asOf))).toBe(once)
        expect(JSON.stringify(assess(structuredClone(d), structuredClone(p), asOf))).toBe(once)
      }),
      { numRuns: 15 },
    ))

  it('days in any order', () =>
    fc.assert(
      fc.property(timed, profile, fc.nat(), (d, p, n) => {
        const turned = [...d.days.slice(n % d.days.length), ...d.days.slice(0, n % d.days.length)].reverse()
        expect(JSON.stringify(assess({ ...d, days: turned }, p, asOf))).toBe(JSON.stringify(assess(d, p, asOf)))
      }),
      { numRuns: 15 },
    ))
})

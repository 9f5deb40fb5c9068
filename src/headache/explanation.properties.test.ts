import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Assessment, assess } from './assess.ts'
import { daysOfAttack } from './attack-days.ts'
import type { CriterionStatus } from './diagnoses.ts'
import type { Attack, Diary, DiaryDay, DoseTaken } from './diary.ts'
import { asOf, calmDay, daysAgo, fullAttack, headacheDay, tensionAttack } from './diary-of.test-support.ts'
import type { Profile } from './profile.ts'

/**
 * A criterion that names days names those that decide it.
 * Met, or not met: with all of them gone (nothing written, and no attack reaching into them) it is something else, and
 * none of them is idle: there is an order in which the others go first, as far as the answer stands it, and this one then
 * turns it. Met: with every other day gone it still is. Unknown: some answer on these days decides it, and no answer on
 * the other open days does.
 */
type Answer = CriterionStatus & { readonly key: string }

const answersOf = ({ diagnoses, treatmentResistance }: Assessment): readonly Answer[] => [
  ...diagnoses.flatMap((d) => d.criteria.slice(0, -1).map((c) => ({ ...c, key: `${d.code} ${c.id}` }))),
  ...treatmentResistance.criteria.map((c) => ({ ...c, key: `EHF ${c.id}` })),
]

const judgedAs = (key: string, diary: Diary, profile: Profile): string => {
  const found = answersOf(assess(diary, profile, asOf)).find((c) => c.key === key)
  if (!found) throw new Error(`no ${key}`)
  return found.status
}

/** Everything said of some days gone. The diary's first day stays, empty, so that the diary begins where it began. */
const without = (diary: Diary, dates: ReadonlySet<string>): Diary => {
  const first = diary.days[0]!.date
  const reaches = (date: string) => (attack: Attack) =>
    daysOfAttack(attack, { date, timeZone: diary.timeZone }).some((day) => dates.has(day))
  return {
    ...diary,
    days: diary.days
      .filter(({ date }) => date === first || !dates.has(date))
      .map((day) => {
        if (dates.has(day.date)) return { date: day.date }
        const kept = day.attacks?.filter((attack) => !reaches(day.date)(attack))
        return kept && kept.length < day.attacks!.length ? { ...day, attacks: kept } : day
      }),
  }
}

const distance = (a: string, b: string): number =>
  Math.abs(Temporal.PlainDate.from(a).until(Temporal.PlainDate.from(b)).days)

/** Which window of 28 days a date lies in, counted back from the day of the assessment. */
const windowOf = (date: string): number => Math.floor(distance(date, asOf) / 28)

/** Whether a day turns the answer, once the others (other months first, then the farthest) have gone as far as the answer stands it. */
const turns = (answer: Answer, date: string, { diary, profile }: { diary: Diary; profile: Profile }): boolean => {
  const gone = new Set<string>()
  const weight = (other: string): number =>
    (distance(other, date) + 100) * (windowOf(other) === windowOf(date) ? 0.01 : 1)
  const others = answer.dates.filter((other) => other !== date).sort((a, b) => weight(b) - weight(a))
  for (const other of others) {
    gone.add(other)
    if (judgedAs(answer.key, without(diary, gone), profile) !== answer.status) gone.delete(other)
  }
  return judgedAs(answer.key, without(diary, gone.add(date)), profile) !== answer.status
}

/** What an open day may have been. */
const aura = [
  { kind: 'visual' as const, minutes: 20, gradual: true, unilateral: true, positive: true, headacheWithin60Min: true },
]
const clusterAttack: Attack = {
  ...fullAttack,
  intensity: 9,
  location: ['orbital'],
  durationHours: 1,
  autonomic: ['tearing'],
  restless: true,
}
const templates: readonly Attack[] = [
  fullAttack,
  tensionAttack,
  clusterAttack,
  { ...fullAttack, aura },
  { ...fullAttack, durationHours: 3 },
  { ...tensionAttack, durationHours: 1 / 3 },
]
const half = {
  kind: 'visual' as const,
  minutes: 20,
  gradual: true,
  unilateral: false,
  positive: false,
  headacheWithin60Min: false,
}
const auras: readonly Attack[] = [
  { ...fullAttack, aura: [{ ...aura[0]!, headacheWithin60Min: false }] },
  { ...fullAttack, aura: [{ ...aura[0]!, kind: 'brainstem', symptoms: ['vertigo', 'diplopia'] }] },
  { ...fullAttack, aura: [...aura, { kind: 'motor', minutes: 60 }] },
  { ...fullAttack, aura: [{ ...aura[0]!, kind: 'retinal', confirmed: true }] },
  { ...fullAttack, aura: [half] },
  { ...fullAttack, durationHours: 80 },
]
const told =
  (doses: readonly DoseTaken[]) =>
  (date: string): DiaryDay => ({ ...headacheDay(date, fullAttack, doses), disability: 3 })
/** Almost tension-type, each short of another letter. */
const almost: readonly Attack[] = [
  tensionAttack,
  { ...tensionAttack, durationHours: 1 / 3 },
  { ...tensionAttack, laterality: 'left', quality: ['pulsating'], aggravatedByActivity: true },
  { ...tensionAttack, nausea: true, vomiting: true },
]
const tellings: readonly ((date: string, index: number) => DiaryDay)[] = [
  (date, i) => headacheDay(date, almost[i % almost.length]),
  calmDay,
  ...[...templates, ...auras].map(
    (attack) =>
      (date: string): DiaryDay => ({ ...headacheDay(date, attack), disability: 3 }),
  ),
  ...['Cafergot', 'sumatriptan', 'Tylenol', 'naproxen', 'aspirin', 'metamizole', 'codeine', 'Excedrin', 'Reyvow'].map(
    (name) => told([{ name, relief2h: 'none' }]),
  ),
]

/** What is answered anew is the headache; when somebody bled stays as it was. */
const answering = (diary: Diary, dates: readonly string[], tell: (date: string, index: number) => DiaryDay): Diary => {
  const before = new Map(diary.days.map((day) => [day.date, day]))
  const retold = dates.map((date, index) => {
    const menstruation = before.get(date)?.menstruation
    return { ...tell(date, index), ...(menstruation === undefined ? {} : { menstruation }) }
  })
  const others = diary.days.filter(({ date }) => !dates.includes(date))
  return { ...diary, days: [...others, ...retold].sort((a, b) => (a.date < b.date ? -1 : 1)) }
}

const perhaps = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const given = <T extends object>(record: T): T =>
  Object.fromEntries(Object.entries(record).filter(([, v]) => v !== undefined)) as T

const attack: fc.Arbitrary<Attack> = fc
  .tuple(
    fc.constantFrom(...templates, { ...fullAttack, durationHours: 30 }),
    fc.subarray(Object.keys(fullAttack), { maxLength: 2 }),
    fc.nat(9),
  )
  .map(([whole, left, n]) =>
    n < 7 ? whole : (Object.fromEntries(Object.entries(whole).filter(([key]) => !left.includes(key))) as Attack),
  )
const doses: fc.Arbitrary<readonly DoseTaken[]> = fc.array(
  fc.record({
    name: fc.constantFrom('sumatriptan', 'ibuprofen', 'Tylenol', 'Excedrin'),
    relief2h: fc.constantFrom('none' as const, 'complete' as const),
  }),
  { maxLength: 2 },
)

const length = 118
const dates = Array.from({ length }, (_, i) => daysAgo(length - 1 - i))
const oneIn = (n: number) => fc.nat(n - 1).map((k) => k === 0)

/** A diary of one kind of person: how often, how complete, and what their attacks are like. */
const diary: fc.Arbitrary<Diary> = fc
  .record({
    often: fc.constantFrom(0.03, 0.2, 0.55, 1),
    holes: fc.constantFrom(0, 0, 0.02, 0.3),
    kinds: fc.uniqueArray(fc.nat(7), { minLength: 1, maxLength: 2 }),
    begins: fc.constantFrom(0, 0, 25),
    dice: fc.array(
      fc.tuple(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        attack,
        doses,
        oneIn(9),
      ),
      {
        minLength: length,
        maxLength: length,
      },
    ),
    cycle: fc.integer({ min: 24, max: 32 }),
  })
  .map(({ often, holes, kinds, begins, dice, cycle }) => ({
    timeZone: 'America/Phoenix',
    days: dates.flatMap((date, i) => {
      const [headache, hole, free, taken, isBare] = dice[i]!
      if (i < begins || (hole < holes && i > begins)) return []
      const menstruation = i % cycle < 4
      if (headache >= often)
        return [{ ...calmDay(date), menstruation, ...(isBare && hole < 0.1 ? { headache: null } : {}) }]
      const kind = kinds[i % kinds.length]!
      const day = headacheDay(date, kind < templates.length ? templates[kind]! : free, taken)
      return [{ ...day, menstruation, disability: (i % 4) as 0 | 1 | 2 | 3 }]
    }),
  }))
/** No attack reaches into another day, so a day can go without taking another's attack along. */
const withinADay = (d: Diary): Diary => ({
  ...d,
  days: d.days.map((day) =>
    day.attacks
      ? { ...day, attacks: day.attacks.map((a) => (a.durationHours === 30 ? { ...a, durationHours: 20 } : a)) }
      : day,
  ),
})
const profile: fc.Arbitrary<Profile> = fc
  .record({
    headacheSince: perhaps(fc.constantFrom('2016', dates[25]!)),
    onset: perhaps(fc.constantFrom({ remembered: true, continuousWithin24h: true })),
  })
  .map(given as (p: object) => Profile)

/** One seed: each run asks thousands of assessments, and whether a day is idle is looked for in two orders only. */
const runs = (numRuns: number) => ({ numRuns, seed: 20_260_331, endOnFailure: true })

const checkAll = (d: Diary, p: Profile, check: (answer: Answer) => boolean): void => {
  const wrong = answersOf(assess(d, p, asOf))
    .filter((answer) => answer.dates.length > 0)
    .filter((answer) => !check(answer))
  expect(
    wrong.map(({ key, status, evidence, dates: named }) => ({ key, status, evidence, named: named.length })),
  ).toEqual([])
}

/** They ask two things of the same days, or look at another cycle when one is gone: a day may then wait for another. */
const asksTwoThings = (key: string): boolean => /^(1\.4\.1|8\.2(\.\d)* A|A1\.1|2\.4\.\d A)/.test(key)
/** Only several attacks of different kinds on the open days would decide it. */
const wantsSeveralKinds = (key: string): boolean => /^2\.4(\.1)? A/.test(key)

describe('the days that a criterion names', () => {
  it('with them gone, what was met or not met is so no longer', () =>
    fc.assert(
      fc.property(diary, profile, (d, p) =>
        checkAll(
          d,
          p,
          ({ key, status, dates: named }) =>
            status === 'unknown' || judgedAs(key, without(d, new Set(named)), p) !== status,
        ),
      ),
      runs(6),
    ))

  it('none of them is idle', () =>
    fc.assert(
      fc.property(diary.map(withinADay), profile, fc.nat(), (d, p, pick) => {
        const decided = answersOf(assess(d, p, asOf)).filter(
          (a) => a.status !== 'unknown' && a.dates.length > 0 && !asksTwoThings(a.key),
        )
        if (decided.length === 0) return
        const answer = decided[pick % decided.length]!
        const recorded = answer.dates.filter((date) => d.days.some((day) => day.date === date))
        if (recorded.length === 0) return
        expect([answer.key, turns(answer, recorded[pick % recorded.length]!, { diary: d, profile: p })]).toEqual([
          answer.key,
          true,
        ])
      }),
      runs(14),
    ))

  it('what is met by them needs no other day', () =>
    fc.assert(
      fc.property(diary, profile, (d, p) =>
        checkAll(d, p, ({ key, status, dates: named }) => {
          const others = new Set(d.days.map((day) => day.date).filter((date) => !named.includes(date)))
          return status !== 'met' || judgedAs(key, without(d, others), p) === 'met'
        }),
      ),
      runs(6),
    ))

  it('what is unknown is decided by some answer on them', () =>
    fc.assert(
      fc.property(diary, profile, (d, p) =>
        checkAll(
          d,
          p,
          ({ key, status, dates: named }) =>
            status !== 'unknown' ||
            wantsSeveralKinds(key) ||
            tellings.some((tell) => judgedAs(key, answering(d, named, tell), p) !== 'unknown'),
        ),
      ),
      runs(3),
    ))

  it('a diagnosis given before that answers a criterion leaves no day to name', () => {
    const { diagnoses } = assess({ timeZone: 'UTC', days: [calmDay(asOf)] }, { priorDiagnoses: ['1.1'] }, asOf)
    expect(diagnoses.find((d) => d.code === '1.1')!.criteria.map((c) => c.dates)).toEqual([[], [], [], [], []])
  })
})

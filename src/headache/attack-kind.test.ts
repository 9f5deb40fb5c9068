import { describe, expect, it, vi } from 'vitest'
import type { WholeAttack } from './attack.ts'
import { judgedAlone, kindOf } from './attack-kind.ts'
import type { Attack, Diary, DiaryDay } from './diary.ts'
import { daysAgo, fullAttack, tensionAttack } from './diary-of.test-support.ts'

/** Every field an attack has, with values that differ in some criterion: one that is left out here does not compile. */
const valuesOf: { readonly [F in keyof Attack]-?: readonly Attack[F][] } = {
  start: [undefined, `${daysAgo(0)}T08:00:00Z`],
  end: [undefined, `${daysAgo(0)}T09:00:00Z`],
  durationHours: [undefined, 0.2, 0.25, 0.5, 0.9, 1, 2, 3, 3.1, 4, 72, 73, 168, 169],
  headache: [undefined, true, false],
  laterality: [undefined, 'left', 'bilateral', 'unknown'],
  location: [undefined, [], ['other'], ['orbital']],
  quality: [undefined, [], ['pulsating'], ['pressing'], ['pulsating', 'pressing']],
  intensity: [undefined, 0, 2, 5, 9],
  aggravatedByActivity: [undefined, true, false],
  nausea: [undefined, true, false],
  vomiting: [undefined, true, false],
  photophobia: [undefined, true, false],
  phonophobia: [undefined, true, false],
  osmophobia: [undefined, true],
  dizziness: [undefined, true],
  restless: [undefined, true, false],
  autonomic: [undefined, [], ['tearing']],
  aura: [undefined, [], [{ kind: 'visual' }], [{ kind: 'visual', minutes: 20 }]],
  auraInSuccession: [undefined, true, false],
  motorWeakness: [undefined, 'yes', 'no', 'unknown'],
  believedMigraine: [undefined, true, false],
}

const bases: readonly Attack[] = [
  {},
  fullAttack,
  tensionAttack,
  { ...fullAttack, durationHours: 1, location: ['orbital'] },
]
const given = (attack: object): Attack => Object.fromEntries(Object.entries(attack).filter(([, v]) => v !== undefined))
const fields = Object.keys(valuesOf) as readonly (keyof Attack)[]
const variedIn = (field: keyof Attack): readonly Attack[] =>
  bases.flatMap((base) => valuesOf[field].map((value) => given({ ...base, [field]: value })))

const taken: readonly DiaryDay['medications'][] = [
  undefined,
  [],
  [{ name: 'sumatriptan', relief2h: 'complete' }],
  [{ name: 'sumatriptan', relief2h: 'none' }],
  [{ name: 'pink pill', relief2h: 'partial' }],
]

const diaryWith = (attack: Attack, medications: DiaryDay['medications']): Diary => ({
  timeZone: 'America/Phoenix',
  days: [{ date: daysAgo(0), headache: true, attacks: [attack], ...(medications && { medications }) }],
})

/** Attacks that differ in one field alone; in what the person believed, with each that may be taken against it. */
const diariesOf = (field: keyof Attack): readonly Diary[] =>
  variedIn(field).flatMap((attack) =>
    (field === 'believedMigraine' ? taken : [[]]).map((medications) => diaryWith(attack, medications)),
  )

const assessedInOrder = async (order: readonly Diary[]): Promise<ReadonlyMap<Diary, string>> => {
  vi.resetModules()
  const { assess } = await import('./assess.ts')
  return new Map(order.map((diary) => [diary, JSON.stringify(assess(diary, { birthDate: '2000-01-01' }, daysAgo(0)))]))
}

describe('attacks of one kind', () => {
  it('are judged as each by itself would be', () => {
    for (const part of fields.flatMap(variedIn)) {
      const attack: WholeAttack = {
        parts: [part],
        entries: [],
        days: [20_000],
        hours: part.durationHours ?? null,
        span: null,
        hasHeadache: part.headache !== false,
        isImplied: false,
        treatment: { isRecorded: true, doses: [] },
        ageYears: null,
      }
      const [kind, alone] = [kindOf(attack), judgedAlone(attack)]
      expect({ ...kind, said: alone.said }).toEqual(alone)
    }
  })

  it.each(fields)('are all that a test may tell apart: which was seen first changes no answer (%s)', async (field) => {
    const diaries = diariesOf(field)
    const forwards = await assessedInOrder(diaries)
    const backwards = await assessedInOrder(diaries.toReversed())
    for (const diary of diaries) expect(backwards.get(diary)).toBe(forwards.get(diary))
  })
})

import { describe, expect, it, test } from 'vitest'
import type { DiaryDay, DoseTaken } from './diary.ts'
import {
  assessed,
  budget,
  daysAgo,
  daysOfWindow,
  diaryOf,
  fullAttack,
  headacheDay,
  letter,
  status,
  tensionAttack,
} from './diary-of.test-support.ts'

/** Windows newest first: so many headache days each, of which so many with a full attack, the others tension-type. */
const windows = (headache: readonly number[], migraine: readonly number[], extra: readonly DiaryDay[] = []) => {
  const days = headache.flatMap((n, w) => [
    ...daysOfWindow(w + 1, migraine[w]!).map((date) => headacheDay(date)),
    ...daysOfWindow(w + 1, n - migraine[w]!, migraine[w]!).map((date) => headacheDay(date, tensionAttack)),
  ])
  return diaryOf([...days, ...extra], { length: headache.length * 28 })
}

describe('Worked examples: missing days (L3)', () => {
  const missing = [daysAgo(26), daysAgo(27 - 5)]
  const with_ = (n: number) =>
    assessed(
      diaryOf(
        daysOfWindow(1, n).map((d) => headacheDay(d)),
        { length: 112, without: missing },
      ),
    )
  test.each<[string, number, readonly [number, number]]>([
    ['15: 15 headache days, 2 missing', 15, [15, 17]],
    ['16: 14 headache days, 2 missing', 14, [14, 16]],
    ['17: 12 headache days, 2 missing', 12, [12, 14]],
  ])('%s', (_, n, range) => {
    const result = with_(n)
    expect(result.monthly.headacheDays).toBe(n)
    expect(result.monthlyRanges.headacheDays).toEqual(range)
    expect(result.window).toMatchObject({ recorded: 26, missing: 2 })
  })

  test.each<[string, number, string]>([
    ['15: at least 15 is met', 15, 'met'],
    ['16: at least 15 is unknown', 14, 'unknown'],
    ['17: at least 15 is not met', 12, 'not-met'],
  ])('%s', (_, n, expected) => {
    const days = [1, 2, 3, 4].flatMap((w) => daysOfWindow(w, w === 1 ? n : 20).map((d) => headacheDay(d)))
    const result = assessed(diaryOf(days, { length: 112, without: missing }))
    expect(letter(result, '1.3', 'A')).toBe(expected)
  })
})

describe('Worked examples: chronic migraine (1.3)', () => {
  it('18: 16, 18, 15, 20 headache and 9, 8, 10, 8 migraine days: met, 2.x excluded', () => {
    const result = assessed(windows([16, 18, 15, 20], [9, 8, 10, 8]))
    expect(status(result, '1.3')).toBe('met')
    expect(['2.1', '2.2', '2.3'].map((code) => status(result, code))).toEqual(['not-met', 'not-met', 'not-met'])
    expect(result.diagnoses.find((d) => d.code === '1.1')).toMatchObject({ status: 'met', replacedBy: '1.3' })
  })

  it('19: three windows only: 84 days are not more than three months', () => {
    const result = assessed(windows([16, 18, 15], [9, 8, 10]))
    expect(letter(result, '1.3', 'A')).toBe('unknown')
    expect(status(result, '1.3')).toBe('insufficient-data')
  })

  it('20: 16, 18, 15, 12: not met', () => {
    const result = assessed(windows([16, 18, 15, 12], [9, 8, 10, 8]))
    expect([letter(result, '1.3', 'A'), status(result, '1.3')]).toEqual(['not-met', 'not-met'])
  })

  it('21: migraine days 8, 8, 7, 9: C not met', () =>
    expect(letter(assessed(windows([16, 18, 20, 16], [8, 8, 7, 9])), '1.3', 'C')).toBe('not-met'))

  it('22: the third window 7 and one day without features: C unknown', () => {
    const blank = { date: daysAgo(2 * 28 + 7), headache: true, attacks: [{}], medications: [], disability: 1 as const }
    const result = assessed(windows([16, 18, 20, 16], [8, 8, 7, 9], [blank]))
    expect([letter(result, '1.3', 'C'), status(result, '1.3')]).toEqual(['unknown', 'insufficient-data'])
  })

  it('both 1.3 and 2.3 fit: 25 headache days, 8 migraine, 17 tension-type give 1.3 only', () => {
    const result = assessed(windows([25, 25, 25, 25], [8, 8, 8, 8]))
    expect([letter(result, '2.3', 'A'), status(result, '2.3'), status(result, '1.3')]).toEqual([
      'met',
      'not-met',
      'met',
    ])
  })

  it('daily and unremitting from a remembered first day on: 4.10 in its stead', () => {
    const diary = windows([28, 28, 28, 28], [10, 10, 10, 10])
    const onset = { remembered: true, continuousWithin24h: true }
    expect(status(assessed(diary, { onset }), '4.10')).toBe('met')
    expect(assessed(diary, { onset }).diagnoses.find((d) => d.code === '1.3')).toMatchObject({
      status: 'not-met',
      excludedBy: '4.10',
    })
    expect(status(assessed(diary, { onset: { remembered: false } }), '1.3')).toBe('met')
  })
})

describe('tension-type headache on its own', () => {
  test.each<[string, number[], string]>([
    ['five days in each of four windows: 2.2', [5, 5, 5, 5], '2.2'],
    ['sixteen days in each: 2.3', [16, 16, 16, 16], '2.3'],
  ])('%s', (_, headache, code) => expect(status(assessed(windows(headache, [0, 0, 0, 0])), code)).toBe('met'))

  it('ten episodes by an earlier diagnosis, three days in four windows: 2.1', () =>
    expect(status(assessed(windows([1, 1, 1, 0], [0, 0, 0, 0]), { priorDiagnoses: ['2.1'] }), '2.1')).toBe('met'))
})

describe('cluster headache (3.1)', () => {
  const cluster = {
    ...fullAttack,
    intensity: 9,
    location: ['orbital' as const],
    durationHours: 1,
    autonomic: ['tearing' as const],
    restless: true,
  }
  it('five in five days: met; five in five weeks: not met', () => {
    const close = diaryOf([1, 2, 3, 4, 5].map((n) => headacheDay(daysAgo(n), cluster)))
    const far = diaryOf(
      [1, 8, 15, 22, 29].map((n) => headacheDay(daysAgo(n), cluster)),
      { length: 40 },
    )
    expect([status(assessed(close), '3.1'), status(assessed(far), '3.1')]).toEqual(['met', 'not-met'])
  })
})

const triptan: DoseTaken = { name: 'sumatriptan', relief2h: 'none' }
const on = (name: string): DoseTaken[] => [{ name, relief2h: 'none' }]
/** `taken[w]`: what was taken on how many days of window w + 1, one after the other or from an offset of days. */
const taking = (
  taken: readonly (readonly { days: number; what: readonly DoseTaken[]; from?: number }[])[],
  headache = 16,
) => {
  const byDay = new Map<string, DoseTaken[]>()
  taken.forEach((some, w) => {
    let next = 0
    for (const { days, what, from = next } of some) {
      for (const date of daysOfWindow(w + 1, days, from)) byDay.set(date, [...(byDay.get(date) ?? []), ...what])
      next = from + days
    }
  })
  const dates = taken.flatMap((_, w) => daysOfWindow(w + 1, headache))
  const all = [...new Set([...dates, ...byDay.keys()])]
  return diaryOf(
    all.map((date) => headacheDay(date, fullAttack, byDay.get(date) ?? [])),
    { length: taken.length * 28 },
  )
}
const prior = { priorDiagnoses: ['1.1'] }

describe('Worked examples: medication overuse', () => {
  const triptans = (...days: number[]) => assessed(taking(days.map((n) => [{ days: n, what: [triptan] }])), prior)

  it('25: triptan on 9, 9, 9, 9: 8.2.2 not met, at risk', () => {
    const result = triptans(9, 9, 9, 9)
    expect([status(result, '8.2.2'), budget(result, 'triptan').status]).toEqual(['not-met', 'at-risk'])
    expect(budget(result, 'multiple')).toMatchObject({ status: 'not-met', days: 0 })
  })

  it('26: 10, 10, 10, 10 with 16 headache days and a known 1.1: both', () => {
    const result = triptans(10, 10, 10, 10)
    expect(budget(result, 'triptan')).toMatchObject({ status: 'met', days: 10, threshold: 10, projectedCrossing: null })
    expect([status(result, '8.2.2'), status(result, '8.2'), status(result, '1.3')]).toEqual(['met', 'met', 'met'])
  })

  it('27: 10, 10, 10, 9: not for more than three months', () => {
    const result = triptans(10, 10, 10, 9)
    expect([status(result, '8.2.2'), budget(result, 'triptan').status]).toEqual(['not-met', 'at-risk'])
  })

  const four = (some: readonly { days: number; what: readonly DoseTaken[]; from?: number }[]) =>
    assessed(taking([some, some, some, some]), prior)

  it('28: paracetamol on 8 and ibuprofen on 8 other days: one class, 16', () => {
    const result = four([
      { days: 8, what: on('paracetamol') },
      { days: 8, what: on('ibuprofen') },
    ])
    expect(budget(result, 'non-opioid-analgesic').days).toBe(16)
    expect([status(result, '8.2.3'), status(result, '8.2.6')]).toEqual(['met', 'not-met'])
  })

  it('29: triptan on 6 and ibuprofen on 6 other days: several classes, 12', () => {
    const result = four([
      { days: 6, what: [triptan] },
      { days: 6, what: on('ibuprofen') },
    ])
    expect(budget(result, 'multiple')).toMatchObject({ days: 12, status: 'met' })
    expect(status(result, '8.2.6')).toBe('met')
  })

  it('30: the same six days: six', () => {
    const result = four([
      { days: 6, what: [triptan] },
      { days: 6, what: on('ibuprofen'), from: 0 },
    ])
    expect(budget(result, 'multiple').days).toBe(6)
    expect(status(result, '8.2.6')).toBe('not-met')
  })

  it('31: Excedrin on 11: 8.2.5', () => expect(status(four([{ days: 11, what: on('Excedrin') }]), '8.2.5')).toBe('met'))

  it('32: Nuromol on 12: a non-opioid, 12 below 15, at risk', () => {
    const result = four([{ days: 12, what: on('Nuromol') }])
    expect([status(result, '8.2.3'), budget(result, 'non-opioid-analgesic').status]).toEqual(['not-met', 'at-risk'])
  })

  it('33: three tablets are one day', () => {
    const result = four([{ days: 1, what: [triptan, triptan, triptan] }])
    expect(budget(result, 'triptan').days).toBe(1)
  })

  it('sumatriptan with naproxen fills two budgets and is coded 8.2.5', () => {
    const result = four([{ days: 10, what: on('Treximet') }])
    expect([budget(result, 'triptan').status, budget(result, 'combination-analgesic').status]).toEqual(['met', 'met'])
    expect([status(result, '8.2.2'), status(result, '8.2.5')]).toEqual(['not-met', 'met'])
  })

  it('a gepant makes an acute-medication day and fills no budget', () => {
    const result = four([{ days: 9, what: on('Ubrelvy') }])
    expect(result.monthly.acuteMedicationDays).toBe(9)
    expect(result.medicationOveruse.every((b) => b.days === 0 && b.status === 'not-met')).toBe(true)
  })

  it('a name nobody knows leaves every class open but the one that a known name reached', () => {
    const result = four([{ days: 3, what: [triptan, { name: 'pink pill' }] }])
    expect(budget(result, 'triptan')).toMatchObject({ days: 3, daysAtMost: 3 })
    expect(budget(result, 'opioid')).toMatchObject({ days: 0, daysAtMost: 3 })
    expect(result.questions).toContainEqual({ about: '8.2 B', text: 'Which medicine is “pink pill”?' })
  })

  it('eight classes are listed, the unverified one only where it is stated', () => {
    const codes = (r: typeof result) => r.medicationOveruse.map((b) => b.code)
    const result = triptans(1, 1, 1, 1)
    expect(codes(result)).toEqual(['8.2.1', '8.2.2', '8.2.3', '8.2.4', '8.2.5', '8.2.6', '8.2.8'])
    expect(codes(assessed(diaryOf([]), { overuseUnverified: true }))).toContain('8.2.7')
  })
})

describe('The forecast of a budget', () => {
  it('triptan on days −27 to −25 and on 5 of the last 14: reaches 10 on day 14', () => {
    const days = [27, 26, 25, 1, 3, 5, 7, 9].map((n) => headacheDay(daysAgo(n), fullAttack, [triptan]))
    const result = assessed(diaryOf(days))
    expect(budget(result, 'triptan')).toMatchObject({ days: 8, projectedCrossing: '2026-04-14', status: 'at-risk' })
  })

  it('fewer than ten of the last 14 days known: no forecast', () => {
    const days = [27, 26, 25, 10, 11, 12, 13, 9].map((n) => headacheDay(daysAgo(n), fullAttack, [triptan]))
    const diary = diaryOf(days, { without: [0, 1, 2, 3, 4].map(daysAgo) })
    expect(budget(assessed(diary), 'triptan').projectedCrossing).toBeNull()
  })
})

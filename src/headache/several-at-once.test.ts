import { describe, expect, it } from 'vitest'
import type { Attack, Aura, DiaryDay, DoseTaken } from './diary.ts'
import {
  assessed,
  daysAgo,
  daysOfWindow,
  diagnosis,
  diaryOf,
  fullAttack,
  headacheDay,
  letter,
  status,
  tensionAttack,
} from './diary-of.test-support.ts'

/** Four windows of 28 days, each with so many days of each of these attacks, one kind after the other. */
const windows = (...kinds: readonly (readonly [days: number, attack: Attack, doses?: readonly DoseTaken[]])[]) => {
  const days = [1, 2, 3, 4].flatMap((w) => {
    let from = 0
    return kinds.flatMap(([n, attack, doses]) => {
      const dates = daysOfWindow(w, n, from)
      from += n
      return dates.map((date) => headacheDay(date, attack, doses))
    })
  })
  return diaryOf(days, { length: 112 })
}
const statuses = (result: ReturnType<typeof assessed>, ...codes: readonly string[]) =>
  codes.map((code) => `${code} ${status(result, code)}`)
const dose = (name: string): DoseTaken => ({ name, relief2h: 'none' })
const visual: Aura = {
  kind: 'visual',
  minutes: 20,
  gradual: true,
  unilateral: true,
  positive: true,
  headacheWithin60Min: true,
}
const known = { priorDiagnoses: ['1.1'] }
/** Both ends open: too short for migraine and for a tension-type headache, and the features of the latter. */
const brief: Attack = { ...tensionAttack, durationHours: 1 / 3 }

describe('several diagnoses at once, 1', () => {
  it('chronic migraine leaves no tension-type headache beside it', () => {
    const result = assessed(windows([8, fullAttack], [17, tensionAttack]))
    expect(statuses(result, '1.3', '2.1', '2.2', '2.3')).toEqual([
      '1.3 met',
      '2.1 not-met',
      '2.2 not-met',
      '2.3 not-met',
    ])
    expect(['2.1', '2.2', '2.3'].map((code) => diagnosis(result, code).excludedBy)).toEqual(['1.3', '1.3', '1.3'])
  })

  it('and is the main code for migraine without and with aura, whose criteria are still shown', () => {
    const result = assessed(windows([16, { ...fullAttack, aura: [visual] }]))
    for (const code of ['1.1', '1.2'])
      expect(diagnosis(result, code)).toMatchObject({ status: 'met', replacedBy: '1.3' })
    expect(diagnosis(result, '1.1').criteria.map((c) => c.status)).toEqual(['met', 'met', 'met', 'met', 'unknown'])
  })

  it('with medication overuse both are given', () =>
    expect(statuses(assessed(windows([16, fullAttack, [dose('sumatriptan')]]), known), '1.3', '8.2', '8.2.2')).toEqual([
      '1.3 met',
      '8.2 met',
      '8.2.2 met',
    ]))

  it('two classes overused: both sub-codes, and none for several classes together', () => {
    const result = assessed(windows([16, fullAttack, [dose('sumatriptan'), dose('ibuprofen')]]), known)
    expect(statuses(result, '8.2.2', '8.2.3', '8.2.6')).toEqual(['8.2.2 met', '8.2.3 met', '8.2.6 not-met'])
  })

  it('a combination is 8.2.5 and none of its parts, also with an opioid or a triptan in it', () => {
    for (const name of ['Excedrin', 'Tylenol #3', 'Treximet', 'Fioricet'])
      expect(
        statuses(assessed(windows([16, fullAttack, [dose(name)]]), known), '8.2.2', '8.2.3', '8.2.4', '8.2.5', '8.2.6'),
      ).toEqual(['8.2.2 not-met', '8.2.3 not-met', '8.2.4 not-met', '8.2.5 met', '8.2.6 not-met'])
  })

  it('several classes together are 8.2.6 only where none is overused alone', () => {
    const together = windows([6, fullAttack, [dose('sumatriptan')]], [10, fullAttack, [dose('ibuprofen')]])
    const alone = windows([10, fullAttack, [dose('sumatriptan')]], [6, fullAttack, [dose('ibuprofen')]])
    expect(statuses(assessed(together, known), '8.2.2', '8.2.3', '8.2.6')).toEqual([
      '8.2.2 not-met',
      '8.2.3 not-met',
      '8.2.6 met',
    ])
    expect(statuses(assessed(alone, known), '8.2.2', '8.2.6')).toEqual(['8.2.2 met', '8.2.6 not-met'])
  })

  it('while it is open whether one is overused alone, 8.2.6 is open', () => {
    const diary = windows([10, fullAttack, [dose('sumatriptan')]], [6, fullAttack, [dose('ibuprofen')]])
    const [oneOfTen] = daysOfWindow(4, 1)
    const silent = { ...diary, days: diary.days.map((day) => (day.date === oneOfTen ? withoutMedicines(day) : day)) }
    expect([letter(assessed(silent, known), '8.2.2', 'B'), letter(assessed(silent, known), '8.2.6', 'B')]).toEqual([
      'unknown',
      'unknown',
    ])
  })

  it('with medication-overuse headache status migrainosus is not given', () => {
    const { durationHours: _, ...timeless } = fullAttack
    const long: DiaryDay = {
      ...headacheDay(daysAgo(6), {
        ...timeless,
        start: `${daysAgo(6)}T06:00:00-07:00`,
        end: `${daysAgo(2)}T06:00:00-07:00`,
      }),
      disability: 3,
    }
    const withLong = (diary: ReturnType<typeof windows>) => ({
      ...diary,
      days: diary.days.map((day) =>
        day.date === long.date ? { ...day, ...long, medications: day.medications! } : day,
      ),
    })
    const free = assessed(withLong(windows([16, fullAttack])), known)
    const overused = assessed(withLong(windows([16, fullAttack, [dose('sumatriptan')]])), known)
    expect(statuses(free, '1.4.1', '8.2')).toEqual(['1.4.1 met', '8.2 not-met'])
    expect(statuses(overused, '1.4.1', '8.2')).toEqual(['1.4.1 not-met', '8.2 met'])
    expect(diagnosis(overused, '1.4.1').excludedBy).toBe('8.2')
  })
})

const withoutMedicines = ({ medications: _, ...day }: DiaryDay): DiaryDay => day

describe('several diagnoses at once, 2: definite beats probable', () => {
  /** Pressing and on both sides, moderate, worse on stairs, with nausea: 1.1 lacks nothing but... C has two: 1.1 B short. */
  const both: Attack = { ...tensionAttack, laterality: 'left', aggravatedByActivity: false, phonophobia: true }

  it('an attack that fits a tension-type headache and a probable migraine is the former', () => {
    const result = assessed(windows([5, both]))
    expect(letter(result, '1.5.1', 'A')).toBe('met')
    expect(statuses(result, '2.2', '1.5.1')).toEqual(['2.2 met', '1.5.1 not-met'])
    expect(result.monthlyRanges.migraineOrProbableDays).toEqual([0, 0])
  })

  it('probable migraine comes before probable tension-type headache', () => {
    const neither: Attack = { ...tensionAttack, nausea: true }
    const result = assessed(windows([5, neither]))
    expect([letter(result, '2.4', 'A'), letter(result, '1.5.1', 'A')]).toEqual(['met', 'met'])
    expect(statuses(result, '1.5.1', '2.4', '2.4.2')).toEqual(['1.5.1 met', '2.4 not-met', '2.4.2 not-met'])
  })

  it('a probable migraine is a second figure, and never one of the days that 1.3 C counts', () => {
    const almost: Attack = { ...fullAttack, durationHours: 6, nausea: false, phonophobia: false }
    const result = assessed(windows([16, almost]), known)
    expect([result.monthly.migraineDays, result.monthly.migraineOrProbableDays]).toEqual([0, 16])
    expect(letter(result, '1.3', 'C')).toBe('not-met')
  })
})

describe('several diagnoses at once, 3: forms of aura', () => {
  const twice = (...auras: readonly (readonly Aura[])[]) =>
    assessed(
      diaryOf(
        auras.flatMap((aura, i) =>
          [0, 1, 2].map((n) => headacheDay(daysAgo(2 + i * 9 + n * 3), { ...fullAttack, aura })),
        ),
      ),
    )
  const motor: Aura = { kind: 'motor', minutes: 60, reversible: true }

  it('migraine without and with aura are both given', () =>
    expect(statuses(twice([visual], []), '1.1', '1.2')).toEqual(['1.1 met', '1.2 met']))

  it('hemiplegic migraine excludes typical aura for those attacks, not for others', () => {
    expect(statuses(twice([visual, motor]), '1.2.3', '1.2.1')).toEqual(['1.2.3 met', '1.2.1 not-met'])
    expect(statuses(twice([visual, motor], [visual]), '1.2.3', '1.2.1')).toEqual(['1.2.3 met', '1.2.1 met'])
  })

  it('brainstem aura has no weakness in it', () => {
    const brainstem: Aura = { ...visual, kind: 'brainstem', symptoms: ['vertigo', 'diplopia'] }
    expect(statuses(twice([brainstem]), '1.2.2')).toEqual(['1.2.2 met'])
    expect(statuses(twice([brainstem, motor]), '1.2.2')).toEqual(['1.2.2 not-met'])
  })
})

describe('several diagnoses at once, 4: daily from the first day on', () => {
  const onset = (remembered?: boolean) => ({
    onset: { ...(remembered === undefined ? {} : { remembered }), continuousWithin24h: true },
  })

  it('with the features of migraine: 4.10 and not 1.3, if the onset is remembered', () => {
    const diary = windows([28, fullAttack])
    expect(statuses(assessed(diary, onset(true)), '4.10', '1.3')).toEqual(['4.10 met', '1.3 not-met'])
    expect(statuses(assessed(diary, onset(false)), '4.10', '1.3')).toEqual(['4.10 not-met', '1.3 met'])
    expect(statuses(assessed(diary, onset()), '4.10', '1.3')).toEqual(['4.10 insufficient-data', '1.3 met'])
  })

  it('with those of a tension-type headache: 4.10 and not 2.3', () => {
    const diary = windows([28, tensionAttack])
    expect(statuses(assessed(diary, onset(true)), '4.10', '2.3')).toEqual(['4.10 met', '2.3 not-met'])
    expect(diagnosis(assessed(diary, onset(true)), '2.3').excludedBy).toBe('4.10')
    expect(statuses(assessed(diary, onset(false)), '4.10', '2.3')).toEqual(['4.10 not-met', '2.3 met'])
  })

  it('one day in 112 without headache is not daily', () => {
    const diary = windows([28, fullAttack])
    const free = {
      ...diary,
      days: diary.days.map((d) => (d.date === daysAgo(60) ? { date: d.date, headache: false } : d)),
    }
    expect(statuses(assessed(free, onset(true)), '4.10', '1.3')).toEqual(['4.10 not-met', '1.3 met'])
  })
})

describe('several diagnoses at once, 5: probable migraine', () => {
  const all = (n: number, attack: Attack) =>
    diaryOf(
      Array.from({ length: n }, (_, i) => headacheDay(daysAgo(2 + i * 8), attack)),
      { length: 84 },
    )
  const whole = { headacheSince: daysAgo(83) }

  it('(i) too few attacks that fit B to D', () => {
    expect(statuses(assessed(all(1, fullAttack), whole), '1.1', '1.5.1')).toEqual(['1.1 probable', '1.5.1 met'])
    expect(statuses(assessed(all(5, fullAttack), whole), '1.1', '1.5.1')).toEqual(['1.1 met', '1.5.1 not-met'])
  })

  it.each<[string, Attack]>([
    ['B', { ...fullAttack, durationHours: 3 }],
    ['C', { ...fullAttack, laterality: 'bilateral', quality: ['pressing'], intensity: 3 }],
    ['D', { ...fullAttack, nausea: false, phonophobia: false }],
  ])('(ii) five attacks that all lack %s', (missing, attack) => {
    const result = assessed(all(5, attack), whole)
    expect(letter(result, '1.1', missing)).toBe('not-met')
    expect(statuses(result, '1.1', '1.5.1')).toEqual(['1.1 probable', '1.5.1 met'])
    expect(status(assessed(all(4, attack), whole), '1.5.1')).toBe('not-met')
  })

  it('(ii) five attacks that lack different letters are none', () => {
    const lacks: readonly Attack[] = [
      { ...fullAttack, durationHours: 3 },
      { ...fullAttack, laterality: 'bilateral', quality: ['pressing'], intensity: 3 },
      { ...fullAttack, nausea: false, phonophobia: false },
    ]
    const days = [0, 1, 2, 3, 4].map((i) => headacheDay(daysAgo(2 + i * 8), lacks[i % 3]))
    expect(status(assessed(diaryOf(days, { length: 84 }), whole), '1.5.1')).toBe('not-met')
  })

  it('1.5.2 (i) one attack of aura, (ii) two that show two of the six features', () => {
    const two: Aura = {
      kind: 'visual',
      minutes: 20,
      gradual: true,
      unilateral: false,
      positive: false,
      headacheWithin60Min: false,
    }
    const one: Aura = { ...two, gradual: false }
    const withAura = (aura: Aura) => ({ ...tensionAttack, aura: [aura] })
    const of = (n: number, aura: Aura) => statuses(assessed(all(n, withAura(aura)), whole), '1.2', '1.5.2')
    expect(of(1, visual)).toEqual(['1.2 probable', '1.5.2 met'])
    expect(of(2, visual)).toEqual(['1.2 met', '1.5.2 not-met'])
    expect(of(2, two)).toEqual(['1.2 probable', '1.5.2 met'])
    expect(of(1, two)).toEqual(['1.2 not-met', '1.5.2 not-met'])
    expect(of(2, one)).toEqual(['1.2 not-met', '1.5.2 not-met'])
  })

  const cluster: Attack = {
    ...fullAttack,
    intensity: 9,
    location: ['orbital'],
    durationHours: 1,
    autonomic: ['tearing'],
    restless: true,
  }
  it.each<[string, ReturnType<typeof windows>, readonly string[]]>([
    ['1.1', windows([5, fullAttack]), []],
    ['1.2', windows([2, { ...brief, aura: [visual] }]), []],
    ['1.3', windows([8, fullAttack], [8, tensionAttack]), []],
    ['2.1', windows(), ['2.1']],
    ['2.2', windows([5, tensionAttack]), []],
    ['2.3', windows([16, tensionAttack]), []],
    ['3.1', windows([5, cluster]), []],
  ])('is not given beside a definite %s', (code, diary, priorDiagnoses) => {
    const result = assessed(diary, { priorDiagnoses })
    expect(status(result, code)).toBe('met')
    expect(['1.5.1', '1.5.2'].map((probable) => letter(result, probable, 'B'))).toEqual(['not-met', 'not-met'])
  })

  it('chronic migraine has no probable form', () => {
    const result = assessed(windows([14, fullAttack]))
    expect(statuses(result, '1.3')).toEqual(['1.3 not-met'])
    expect(result.diagnoses.filter((d) => d.status === 'probable')).toEqual([])
  })
})

describe('several diagnoses at once, 5b: a letter of a disorder', () => {
  const lacksD: Attack = { ...fullAttack, nausea: false, phonophobia: false }
  const days = [headacheDay(daysAgo(4), lacksD), headacheDay(daysAgo(9), lacksD)]

  it('met by any attack, not met when all fail it and no day is missing, else unknown', () => {
    expect(letter(assessed(diaryOf([...days, headacheDay(daysAgo(12))])), '1.1', 'D')).toBe('met')
    expect(letter(assessed(diaryOf(days)), '1.1', 'D')).toBe('not-met')
    expect(letter(assessed(diaryOf(days, { without: [daysAgo(7)] })), '1.1', 'D')).toBe('unknown')
    expect(letter(assessed(diaryOf([])), '1.1', 'D')).toBe('unknown')
  })

  it('comes from history where A does', () =>
    expect(diagnosis(assessed(diaryOf(days), known), '1.1').criteria.map((c) => c.status)).toEqual([
      'met',
      'met',
      'met',
      'met',
      'unknown',
    ]))
})

it('several diagnoses at once, 6: 25 headache days, 8 of migraine, 17 of tension type: 1.3 alone', () => {
  const result = assessed(windows([8, fullAttack], [17, tensionAttack]))
  expect([letter(result, '2.3', 'A'), ...statuses(result, '1.3', '2.3')]).toEqual(['met', '1.3 met', '2.3 not-met'])
})

it('what is too brief for everything is nothing', () => {
  const result = assessed(windows([1, brief]), { headacheSince: daysAgo(111) })
  expect(statuses(result, '1.1', '1.2', '1.5.1', '2.1', '2.4')).toEqual([
    '1.1 not-met',
    '1.2 not-met',
    '1.5.1 not-met',
    '2.1 not-met',
    '2.4 not-met',
  ])
})

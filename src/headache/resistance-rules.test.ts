import { describe, expect, it, test } from 'vitest'
import { preventives } from '#core/formulary/preventives.ts'
import type { Diary } from './diary.ts'
import { assessed, daysOfWindow, diaryOf, headacheDay } from './diary-of.test-support.ts'
import type { PreventiveTrial, Profile } from './profile.ts'

/** So many days given up by half or more, window by window, newest first. */
const debilitating = (...perWindow: number[]): Diary =>
  diaryOf(
    perWindow.flatMap((n, w) => daysOfWindow(w + 1, n).map((d) => ({ ...headacheDay(d), disability: 2 as const }))),
    { length: perWindow.length * 28 },
  )
const after = (days: number): string => Temporal.PlainDate.from('2025-01-01').add({ days }).toString()
const ran = (name: string, days: number, more: Partial<PreventiveTrial> = {}): PreventiveTrial => ({
  name,
  startedOn: '2025-01-01',
  stoppedOn: after(days),
  stopReason: 'ineffective',
  ...more,
})
const twoTriptans: Profile['acuteHistory'] = [
  { name: 'sumatriptan', outcome: 'ineffective' },
  { name: 'rizatriptan', outcome: 'not-tolerated' },
]
const three: readonly PreventiveTrial[] = [
  ran('propranolol', 90, { doseMgPerDay: 120 }),
  ran('topiramate', 90, { doseMgPerDay: 100 }),
  ran('amitriptyline', 90, { doseMgPerDay: 50 }),
]
const base: Profile = { priorDiagnoses: ['1.1'], acuteHistory: twoTriptans, preventives: three }
const resistance = (profile: Profile = {}, diary = debilitating(9, 10, 8)) =>
  assessed(diary, { ...base, ...profile }).treatmentResistance
const criterion = (id: string, profile: Profile = {}, diary?: Diary) =>
  resistance(profile, diary).criteria.find((c) => c.id === id)!
const without = (key: keyof Profile) => {
  const { [key]: _, ...rest } = base
  return assessed(debilitating(9, 10, 8), rest).treatmentResistance
}

describe('EHF: a preventive that failed', () => {
  const classesOf = (...preventives: PreventiveTrial[]) => {
    const { status, evidence } = criterion('three-classes', { preventives })
    return [resistance({ preventives }).failedClasses, evidence.includes('undecided'), status]
  }
  const once = (trial: PreventiveTrial) => {
    const [failed, isOpen] = classesOf(trial)
    return (failed as readonly string[]).length > 0 ? 'met' : isOpen ? 'unknown' : 'not-met'
  }

  test.each<[string, PreventiveTrial, string]>([
    ['no effect after 56 days at the least dose', ran('propranolol', 56, { doseMgPerDay: 80 }), 'met'],
    ['after 55 days', ran('propranolol', 55, { doseMgPerDay: 80 }), 'not-met'],
    ['below the least dose', ran('propranolol', 90, { doseMgPerDay: 79 }), 'not-met'],
    ['dose not recorded', ran('propranolol', 90), 'unknown'],
    ['dose not recorded, and too short in any case', ran('propranolol', 20), 'not-met'],
    ['length not recorded', { name: 'propranolol', doseMgPerDay: 80, stopReason: 'ineffective' }, 'unknown'],
    [
      'length not recorded, and too weak in any case',
      { name: 'propranolol', doseMgPerDay: 10, stopReason: 'ineffective' },
      'not-met',
    ],
    ['not tolerated on the third day', ran('propranolol', 3, { stopReason: 'not-tolerated' }), 'met'],
    ['contraindicated, and never taken', { name: 'propranolol', stopReason: 'contraindicated' }, 'met'],
    [
      'contraindicated, its dates written as none',
      { name: 'propranolol', startedOn: null, stoppedOn: null, stopReason: 'contraindicated' },
      'met',
    ],
    ['stopped for another reason', ran('propranolol', 90, { doseMgPerDay: 120, stopReason: 'other' }), 'not-met'],
    [
      'stopped, nobody knows why',
      { name: 'propranolol', doseMgPerDay: 120, startedOn: '2025-01-01', stoppedOn: '2025-06-01' },
      'unknown',
    ],
    ['still taken', { name: 'propranolol', doseMgPerDay: 120, startedOn: '2025-01-01', stoppedOn: null }, 'not-met'],
    ['nothing but its name', { name: 'propranolol' }, 'unknown'],
    ['60 mg of atogepant', ran('atogepant', 90, { doseMgPerDay: 60 }), 'met'],
    ['30 mg: enough unless the migraine is chronic', ran('atogepant', 90, { doseMgPerDay: 30 }), 'unknown'],
    ['5 mg: too little', ran('atogepant', 90, { doseMgPerDay: 5 }), 'not-met'],
  ])('%s: %s', (_, trial, truth) => expect(once(trial)).toBe(truth))

  test.each<[string, number, string]>([
    ['erenumab', 83, 'not-met'],
    ['erenumab', 84, 'met'],
    ['galcanezumab', 84, 'met'],
    ['fremanezumab monthly', 84, 'met'],
    ['fremanezumab quarterly', 167, 'not-met'],
    ['fremanezumab quarterly', 168, 'met'],
    ['fremanezumab', 83, 'not-met'],
    ['fremanezumab', 84, 'unknown'],
    ['fremanezumab', 167, 'unknown'],
    ['fremanezumab', 168, 'met'],
    ['eptinezumab', 167, 'not-met'],
    ['eptinezumab', 168, 'met'],
    ['Botox', 167, 'not-met'],
    ['Botox', 168, 'met'],
  ])('injections are judged by their time alone: %s for %i days: %s', (name, days, truth) =>
    expect(once(ran(name, days))).toBe(truth),
  )

  it('antibodies and gepants are one class, two beta-blockers are one', () => {
    expect(classesOf(ran('erenumab', 90), ran('atogepant', 90, { doseMgPerDay: 60 }))[0]).toEqual(['cgrp'])
    expect(classesOf(three[0]!, ran('metoprolol', 90, { doseMgPerDay: 100 }))[0]).toEqual(['beta-blocker'])
  })

  it('one drug of a class that failed makes the class fail, whatever the other did', () =>
    expect(classesOf(three[0]!, ran('metoprolol', 20, { doseMgPerDay: 100 }))[0]).toEqual(['beta-blocker']))

  it('a drug without established efficacy is of no class', () => {
    for (const name of ['gabapentin', 'magnesium', 'riboflavin', 'verapamil', 'melatonin'])
      expect(classesOf(ran(name, 200, { doseMgPerDay: 5000 }))).toEqual([[], false, 'not-met'])
  })

  it('every preventive that has a class can fail', () => {
    for (const { generic, preventiveClass } of preventives)
      if (preventiveClass !== null)
        expect(classesOf(ran(generic, 400, { doseMgPerDay: 5000 }))[0]).toEqual([preventiveClass])
  })
})

describe('EHF: three classes', () => {
  test.each<[string, readonly PreventiveTrial[], string]>([
    ['three', three, 'met'],
    ['two', three.slice(0, 2), 'not-met'],
    ['two and one whose dose nobody knows', [...three.slice(0, 2), ran('candesartan', 90)], 'unknown'],
    ['one and one open: two at most', [three[0]!, ran('candesartan', 90)], 'not-met'],
    ['two and a name nobody knows', [...three.slice(0, 2), ran('Wonderpill', 90)], 'unknown'],
    ['none tried', [], 'not-met'],
  ])('%s: %s', (_, preventives, truth) => expect(criterion('three-classes', { preventives }).status).toBe(truth))

  it('nobody asked: unknown', () =>
    expect(without('preventives').criteria.find((c) => c.id === 'three-classes')?.status).toBe('unknown'))
})

describe('EHF: all available classes', () => {
  const six: readonly PreventiveTrial[] = [
    ...three,
    ran('erenumab', 90),
    ran('candesartan', 90, { doseMgPerDay: 16 }),
    ran('Botox', 200),
  ]
  const seventh = ran('flunarizine', 90, { doseMgPerDay: 10 })

  test.each<[string, readonly PreventiveTrial[], string | undefined, string]>([
    ['in the US class 4 is not to be had: six are all', six, 'US', 'met'],
    ['five of the six', six.slice(0, 5), 'US', 'not-met'],
    [
      'the sixth open',
      [...six.slice(0, 5), { name: 'Botox', startedOn: '2025-01-01', stoppedOn: after(200) }],
      'US',
      'unknown',
    ],
    ['the sixth a name nobody knows', [...six.slice(0, 5), ran('Wonderpill', 200)], 'US', 'unknown'],
    ['a country we hold nothing about', [...six, seventh], 'DE', 'unknown'],
    ['no country', [...six, seventh], undefined, 'unknown'],
  ])('%s: %s, %s: %s', (_, preventives, country, truth) =>
    expect(criterion('all-classes', { preventives, ...(country && { country }) }).status).toBe(truth),
  )

  it('class 8 is not among them', () =>
    expect(
      criterion('all-classes', {
        preventives: [...six.slice(0, 5), ran('pizotifen', 90, { doseMgPerDay: 3 })],
        country: 'US',
      }).status,
    ).toBe('not-met'))

  it('refractory asks for six months, resistant for three; the stronger word is given', () => {
    const all = { preventives: six, country: 'US' }
    expect(resistance(all, debilitating(8, 8, 8, 8, 8, 8)).status).toBe('refractory')
    expect(resistance(all, debilitating(8, 8, 8, 8, 8, 7)).status).toBe('resistant')
    expect(resistance(all, debilitating(8, 8, 8, 8, 8)).status).toBe('resistant')
    expect(resistance(all, debilitating(8, 8, 7, 8, 8, 8)).status).toBe('neither')
  })
})

describe('EHF: two triptans', () => {
  type Tried = NonNullable<Profile['acuteHistory']>[number]
  const tried = (...acuteHistory: readonly Tried[]) => criterion('triptans', { acuteHistory })
  test.each<[string, readonly Tried[], string]>([
    ['no effect, not tolerated', twoTriptans!, 'met'],
    ['one', [{ name: 'sumatriptan', outcome: 'ineffective' }], 'not-met'],
    [
      'one in two forms is one',
      [
        { name: 'sumatriptan', outcome: 'ineffective' },
        { name: 'Imitrex injection', outcome: 'ineffective' },
      ],
      'not-met',
    ],
    [
      'one, and one that helps',
      [
        { name: 'sumatriptan', outcome: 'ineffective' },
        { name: 'Relpax', outcome: 'effective' },
      ],
      'not-met',
    ],
    [
      'one, and one whose outcome nobody knows',
      [{ name: 'sumatriptan', outcome: 'ineffective' }, { name: 'Relpax' }],
      'unknown',
    ],
    [
      'one, and a name nobody knows',
      [
        { name: 'sumatriptan', outcome: 'ineffective' },
        { name: 'Wonderpill', outcome: 'ineffective' },
      ],
      'unknown',
    ],
    [
      'one, and another that can’t be taken: for the clinician',
      [
        { name: 'sumatriptan', outcome: 'ineffective' },
        { name: 'Relpax', outcome: 'contraindicated' },
      ],
      'unknown',
    ],
    ['none can be taken: for the clinician', [{ name: 'triptans', outcome: 'contraindicated' }], 'unknown'],
    [
      'two failed and the rest can’t be taken',
      [...twoTriptans!, { name: 'Relpax', outcome: 'contraindicated' }],
      'met',
    ],
    [
      'no triptan among them',
      [
        { name: 'ibuprofen', outcome: 'ineffective' },
        { name: 'naproxen', outcome: 'ineffective' },
      ],
      'not-met',
    ],
    [
      '“triptans” beside one may be that one again',
      [
        { name: 'Maxalt', outcome: 'ineffective' },
        { name: 'triptans', outcome: 'ineffective' },
      ],
      'unknown',
    ],
    ['“triptans” alone: which?', [{ name: 'Triptane', outcome: 'not-tolerated' }], 'unknown'],
    ['“triptans” that help', [{ name: 'triptans', outcome: 'effective' }], 'not-met'],
    [
      'a product with a triptan in it is that triptan',
      [
        { name: 'Treximet', outcome: 'ineffective' },
        { name: 'Symbravo', outcome: 'ineffective' },
      ],
      'met',
    ],
    [
      'and the same as it alone',
      [
        { name: 'Treximet', outcome: 'ineffective' },
        { name: 'sumatriptan', outcome: 'ineffective' },
      ],
      'not-met',
    ],
    ['nothing tried', [], 'not-met'],
  ])('%s: %s', (_, acuteHistory, truth) => expect(tried(...acuteHistory).status).toBe(truth))

  it('nobody asked: unknown', () =>
    expect(without('acuteHistory').criteria.find((c) => c.id === 'triptans')?.status).toBe('unknown'))
})

describe('EHF: debilitating on eight days a month, without improvement', () => {
  test.each<[string, number[], string]>([
    ['8, 8, 8', [8, 8, 8], 'met'],
    ['one month of seven', [8, 7, 8], 'not-met'],
    ['two months of diary', [9, 9], 'unknown'],
  ])('%s: three months %s', (_, months, truth) =>
    expect(criterion('three-months', {}, debilitating(...months)).status).toBe(truth),
  )

  test.each<[string, number[], string, string]>([
    ['example 44: 9, 10 and 8, as far back', [9, 10, 8], 'met', 'resistant'],
    ['18, then 9: half', [9, 12, 18], 'not-met', 'neither'],
    ['17, then 9: not half', [9, 12, 17], 'met', 'resistant'],
    ['worse', [20, 12, 9], 'met', 'resistant'],
    ['the first month of three is before the diary', [9, 12], 'unknown', 'insufficient-data'],
  ])('%s: no improvement %s, %s', (_, months, truth, status) => {
    const diary = debilitating(...months)
    expect([criterion('no-improvement', {}, diary).status, resistance({}, diary).status]).toEqual([truth, status])
  })

  it('open days of either month leave it open where they could turn it', () => {
    const diary = debilitating(9, 12, 17)
    const open = (date: string) => diary.days.map((d) => (d.date === date ? { date } : d))
    expect(criterion('no-improvement', {}, { ...diary, days: open(daysOfWindow(3, 1, 20)[0]!) }).status).toBe('unknown')
    expect(criterion('no-improvement', {}, { ...diary, days: open(daysOfWindow(3, 1)[0]!) }).status).toBe('met')
    expect(criterion('no-improvement', {}, { ...diary, days: open(daysOfWindow(1, 1)[0]!) }).status).toBe('unknown')
    expect(criterion('no-improvement', {}, { ...diary, days: open(daysOfWindow(2, 1)[0]!) }).status).toBe('met')
  })

  it('names the days that decide it: those that count in one month, and those that don’t in the other', () => {
    expect(criterion('no-improvement').dates.length).toBe(9 + 20)
    expect(criterion('no-improvement', {}, debilitating(9, 12, 18)).dates.length).toBe(19 + 18)
  })

  it('slowed down is not debilitating', () => {
    const slow = debilitating(9, 10, 8)
    const diary = { ...slow, days: slow.days.map((d) => (d.disability === 2 ? { ...d, disability: 1 as const } : d)) }
    expect(resistance({}, diary).status).toBe('neither')
  })
})

describe('EHF: the diagnosis', () => {
  it.each(['1.1', '1.2', '1.3', '1.2.1'])('%s given before will do', (code) =>
    expect(resistance({ priorDiagnoses: [code] }).status).toBe('resistant'),
  )

  it('so will five attacks in the diary', () => expect(resistance({ priorDiagnoses: [] }).status).toBe('resistant'))

  it('a headache that is none is neither', () => {
    const { criteria, status } = assessed(debilitating(0, 0, 0), {
      ...base,
      priorDiagnoses: [],
      headacheSince: '2026-01-06',
    }).treatmentResistance
    expect([criteria[0]?.status, status]).toEqual(['unknown', 'neither'])
  })

  it('says why, a line for each question', () => {
    const { why, criteria } = resistance()
    expect(why.length).toBe(criteria.length)
    expect(why).toContainEqual(
      'At least three classes of preventives failed: yes (3 classes: antidepressant, antiepileptic and beta-blocker)',
    )
    expect(why).toContainEqual(expect.stringContaining('All available classes of preventives failed: not known'))
  })
})

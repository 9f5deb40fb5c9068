import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { clearFacts as clear } from './clear-facts.test-support.ts'
import type { Facts } from './facts.ts'
import { findingIds } from './named-findings.ts'
import { screen } from './screen.ts'
import { badness, type Verdict } from './verdict.ts'

const unless = (said: Partial<Facts>): Facts => ({ ...clear, ...said })
const without = (...keys: (keyof Facts)[]): Facts =>
  Object.fromEntries(Object.entries(clear).filter(([key]) => !keys.includes(key as keyof Facts))) as unknown as Facts
const taking = (name: string, hoursAgo?: number): Partial<Facts> => ({
  medications: [hoursAgo === undefined ? { name } : { name, hoursAgo }],
})

const no = 'not-a-candidate'
const judge = 'physician-judgement'

describe('worked examples of candidacy', () => {
  test.each<[string, Facts, Verdict, string?]>([
    ['1: nothing found', clear, 'ok'],
    ['2: 138/88', unless({ bp: { systolic: 138, diastolic: 88 } }), 'ok'],
    ['3: 142/86', unless({ bp: { systolic: 142, diastolic: 86 } }), judge, 'bp-today'],
    ['4: 160/84', unless({ bp: { systolic: 160, diastolic: 84 } }), no, 'bp-today'],
    ['5: blood pressure not measured', without('bp'), 'ask', 'bp-today'],
    ['6: unruptured aneurysm', unless({ aneurysm: 'yes' }), no, 'aneurysm'],
    ['7: small AVM, stable', unless({ avm: 'yes' }), no, 'avm'],
    ['8: pregnancy possible', unless({ pregnancy: 'possible' }), 'ask', 'pregnancy'],
    ['10: schizophrenia, stable', unless({ psychosis: 'past-stable' }), judge, 'psychosis'],
    ['11: hallucinating now', unless({ psychosis: 'active' }), no, 'psychosis'],
    ['12: bipolar, lithium', unless({ mania: 'bipolar-stable', ...taking('lithium') }), judge, 'mania'],
    ['13: item 9 is 2, no C-SSRS', unless({ phq9Item9: 2, cssrs: 'not-done' }), 'ask', 'suicide'],
    ['14: C-SSRS item 4 yes', unless({ phq9Item9: 2, cssrs: 'high' }), no, 'suicide'],
    ['15: drinking', unless({ substance: 'active' }), no, 'substance-active'],
    [
      '16: remission, buprenorphine',
      unless({ substance: 'remission', ...taking('buprenorphine') }),
      judge,
      'substance-remission',
    ],
    ['17: AUDIT-C 3, woman', unless({ auditC: 3 }), judge, 'audit-c'],
    ['17: AUDIT-C 3, man', unless({ auditC: 3, sex: 'male', pregnancy: 'not-applicable' }), 'ok'],
    ['17: AUDIT-C 3, sex unknown: the lower cut', unless({ auditC: 3, sex: 'unknown' }), judge, 'audit-c'],
    ['18: ALT 2.1', unless({ altXUln: 2.1 }), judge, 'lft'],
    ['18: bilirubin 1.8', unless({ bilirubinXUln: 1.8 }), judge, 'lft'],
    ['19: ALT 3.4', unless({ altXUln: 3.4 }), no, 'lft'],
    ['19: bilirubin 2.1', unless({ bilirubinXUln: 2.1 }), no, 'lft'],
    ['20: Child-Pugh B', unless({ liver: 'child-pugh-b' }), judge, 'liver-moderate'],
    ['20: Child-Pugh C', unless({ liver: 'child-pugh-c' }), no, 'liver-severe'],
    ['21: glaucoma, treated', unless({ iop: 'treated' }), judge, 'iop'],
    ['22: overactive thyroid, untreated', unless({ other: ['thyroid'] }), no, 'thyroid'],
    ['22: treated, normal TSH', unless({ other: [{ id: 'thyroid', verdict: 'ok' }] }), 'ok'],
    ['23: SpO2 93', unless({ spo2: 93 }), judge, 'spo2-today'],
    ['23: breathing 22', unless({ rr: 22 }), judge, 'rr-today'],
    ['23: SpO2 91', unless({ spo2: 91 }), no, 'spo2-today'],
    ['23: breathing 26', unless({ rr: 26 }), no, 'rr-today'],
    ['24: theophylline', unless(taking('theophylline')), no, 'interaction'],
    [
      '25: sumatriptan 1 h ago',
      unless({ ...taking('sumatriptan', 1), bp: { systolic: 128, diastolic: 80 } }),
      judge,
      'interaction',
    ],
    ['25: 3 h ago', unless(taking('sumatriptan', 3)), 'ok'],
    ['25: hours not said', unless(taking('sumatriptan')), 'ask', 'interaction'],
    [
      '25 with 142/86: stop',
      unless({ ...taking('Imitrex 100 mg', 1), bp: { systolic: 142, diastolic: 86 } }),
      no,
      'interaction',
    ],
    ['26: DHE 6 h ago', unless(taking('DHE', 6)), no, 'interaction'],
    ['26: hours not said', unless(taking('DHE')), 'ask', 'interaction'],
    ['27: clonazepam nightly', unless(taking('clonazepam')), judge, 'interaction'],
    ['28: a white pill for nerves', unless(taking('white, for nerves')), 'ask', 'interaction'],
    ['29: 17 years', unless({ ageY: 17 }), no, 'age'],
    ['29: 66 years', unless({ ageY: 66 }), judge, 'age'],
    ['30: nasal, lunch 90 min ago', unless({ route: 'nasal', solidsHoursAgo: 1.5 }), no, 'fasting'],
    ['30: IM, lunch 5 h ago', unless({ route: 'im', solidsHoursAgo: 5 }), no, 'fasting'],
    ['31: no escort', unless({ escort: false }), no, 'escort'],
    ['31: escort not known', unless({ escort: 'unknown' }), 'ask', 'escort'],
    ['32: ketamine cystitis, recovered', unless({ cystitis: 'past' }), no, 'cystitis'],
    ['33: overuse met', unless({ moh: true }), judge, 'moh'],
    ['34: heart attack 4 weeks ago', unless({ recentCv: 'yes' }), no, 'recent-cv'],
    ['34: 8 months ago', unless({ other: [{ id: 'recent-cv', verdict: judge }] }), judge, 'recent-cv'],
    ['35: 4 days a month, no resistance', unless({ indication: 'not-met' }), judge, 'indication'],
    ['36: by mouth, grapefruit 20 h ago', unless({ route: 'oral', ...taking('grapefruit', 20) }), judge, 'interaction'],
    ['36: hours not said', unless({ route: 'oral', ...taking('grapefruit juice') }), 'ask', 'interaction'],
    ['37: rifampicin, infusion', unless(taking('rifampicin')), 'ok', 'interaction'],
    ['38: allergy to esketamine', unless({ allergy: 'yes' }), no, 'allergy'],
  ])('%s', (_, facts, verdict, id) => {
    const answer = screen(facts)
    expect(answer.verdict).toBe(verdict)
    expect(answer.findings.find((finding) => finding.id === id)?.verdict).toBe(id === undefined ? undefined : verdict)
  })

  it('9: pregnant and blood pressure unknown: the worst wins, both are listed', () => {
    const { verdict, findings } = screen({ ...without('bp'), pregnancy: 'yes' })
    expect(verdict).toBe(no)
    expect(findings.map(({ id, verdict: v }) => [id, v])).toEqual([
      ['bp-today', 'ask'],
      ['pregnancy', no],
    ])
  })

  it('4, 14, 23, 26, 30, 31: for today, the course stays', () => {
    for (const said of [
      { bp: { systolic: 160, diastolic: 84 } },
      { phq9Item9: 2, cssrs: 'high' },
      { spo2: 91 },
      { escort: false },
    ] as const)
      expect(screen(unless(said))).toMatchObject({ verdict: no, course: 'ok', today: no })
  })

  it('14: opens the emergency pathway, and nothing else here does', () => {
    expect(screen(unless({ phq9Item9: 2, cssrs: 'high' })).needsEmergencyPathway).toBe(true)
    expect(screen(unless({ aneurysm: 'yes' })).needsEmergencyPathway).toBe(false)
  })

  it('37: says how much', () => {
    expect(screen(unless(taking('rifampicin'))).findings[0]?.text).toContain('−14 % by vein')
  })
})

describe('unknown is never "no" (H20, I-09)', () => {
  const required = [
    ...(['allergy', 'aneurysm', 'avm', 'ich', 'bpHazard', 'recentCv', 'severeCardiac', 'bp', 'hr', 'spo2'] as const),
    ...([
      'pregnancy',
      'psychosis',
      'mania',
      'phq9Item9',
      'substance',
      'liver',
      'icp',
      'iop',
      'cystitis',
      'escort',
      'indication',
    ] as const),
  ]

  it('taking required answers away never leaves a verdict milder than ask', () =>
    fc.assert(
      fc.property(fc.subarray(required, { minLength: 1 }), fc.boolean(), (keys, said) => {
        const facts = said ? unless(Object.fromEntries(keys.map((key) => [key, 'unknown']))) : without(...keys)
        return badness(screen(facts).verdict) >= badness('ask')
      }),
    ))

  it('the verdict is the worst of the findings, and each has a source (I-12)', () =>
    fc.assert(
      fc.property(fc.subarray(required), fc.subarray([...findingIds]), (keys, other) => {
        const { verdict, findings } = screen({ ...without(...keys), other })
        const worst = Math.max(badness('ok'), ...findings.map((finding) => badness(finding.verdict)))
        return badness(verdict) === worst && findings.every(({ source }) => source.length > 0)
      }),
    ))

  it('a question without an answer is not among the clear ones', () => {
    const { clear: answered } = screen(without('rr', 'consent'))
    for (const id of ['fasting', 'lft', 'rr-today', 'consent', 'audit-c']) expect(answered).not.toContain(id)
    expect(answered).toContain('allergy')
  })

  it('half a blood pressure is not one', () => {
    expect(screen(unless({ bp: { systolic: 120 } })).verdict).toBe('ask')
    expect(screen(unless({ bp: { systolic: 150, diastolic: 'unknown' } })).verdict).toBe('ask')
    expect(screen(unless({ bp: { systolic: 165, diastolic: 'unknown' } })).verdict).toBe(no)
  })

  it('liver tests are asked for once sessions make a recurrent course', () => {
    expect(screen(unless({ sessions12Months: 7 })).verdict).toBe('ok')
    expect(screen(unless({ sessions12Months: 8 })).verdict).toBe('ask')
    expect(screen(unless({ sessions12Months: 8, altXUln: 1, bilirubinXUln: 0.5, alpXUln: 1 })).verdict).toBe('ok')
    expect(screen(unless({ sessions12Months: 13, altXUln: 1, bilirubinXUln: 0.5, alpXUln: 1 })).verdict).toBe(judge)
  })

  it('what is missing beside the required answers does not ask', () => {
    expect(
      screen(without('rr', 'ageY', 'sex', 'weightAgeDays', 'consent', 'moh', 'sessions12Months', 'medications'))
        .verdict,
    ).toBe('ok')
  })
})

describe('findings a clinician names', () => {
  test.each<[string, Partial<Facts>, Verdict, 'course' | 'today']>([
    ['a blocked nose, by spray: not today', { route: 'nasal', other: ['nasal-block'] }, no, 'today'],
    ['a blocked nose, by vein', { other: ['nasal-block'] }, judge, 'course'],
    ['no vein, by vein', { other: ['iv-access'] }, no, 'today'],
    ['no vein, by spray', { route: 'nasal', other: ['iv-access'] }, 'ok', 'today'],
    ['resting pressure above 180/100 on two visits', { other: ['bp-today'] }, no, 'course'],
    ['epilepsy, controlled', { other: [{ id: 'seizure', verdict: judge }] }, judge, 'course'],
    ['epilepsy, its worst', { other: ['seizure'] }, no, 'course'],
  ])('%s', (_, said, verdict, scope) => {
    const { findings, ...answer } = screen(unless(said))
    expect([answer.verdict, findings[0]?.scope]).toEqual([verdict, scope])
  })

  it('add, and take nothing away', () => {
    expect(screen({ ...without('allergy'), other: [{ id: 'allergy', verdict: 'ok' }] }).verdict).toBe('ask')
  })
})

describe('warning signs', () => {
  test.each<[string, Facts['redFlags'], Verdict]>([
    ['an emergency sign', { 'sudden-onset': true }, no],
    ['a prompt sign', { positional: true }, judge],
    ['asked, not answered', { positional: 'unknown' }, 'ask'],
    ['answered no', { positional: false, 'sudden-onset': false }, 'ok'],
  ])('%s', (_, redFlags, verdict) =>
    expect(screen(unless(redFlags === undefined ? {} : { redFlags })).verdict).toBe(verdict),
  )
})

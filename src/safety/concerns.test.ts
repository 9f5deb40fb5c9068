import { describe, expect, it, test } from 'vitest'
import { redFlags } from '#core/headache/red-flags.ts'
import { clearFacts } from './clear-facts.test-support.ts'
import { concernsIn } from './concerns.ts'
import { panels } from './panels.ts'
import { lengthensQt } from './qt-medicines.ts'
import { redFlagFindings } from './red-flag-findings.ts'
import { screen } from './screen.ts'

describe('answers that can’t wait', () => {
  test.each([
    [{}, []],
    [{ phq9Item9: 0 as const }, []],
    [{ phq9Item9: 'unknown' as const, cssrs: 'unknown' as const }, []],
    [{ phq9Item9: 1 as const }, [['self-harm', 'endOfDay', 'Item 9 of the PHQ-9 is 1: C-SSRS today']]],
    [
      { phq9Item9: 3 as const, cssrs: 'moderate' as const },
      [['self-harm', 'endOfDay', 'Item 9 of the PHQ-9 is 3: C-SSRS today']],
    ],
    [{ phq9Item9: 3 as const, cssrs: 'high' as const }, [['self-harm', { minutes: 30 }, 'C-SSRS: high risk']]],
    [{ cssrs: 'high' as const }, [['self-harm', { minutes: 30 }, 'C-SSRS: high risk']]],
    [
      { redFlags: { 'sudden-onset': true } },
      [['warning-sign', { minutes: 30 }, 'Emergency warning sign: Sudden onset']],
    ],
    [{ redFlags: { 'sudden-onset': false, papilloedema: 'unknown' as const, positional: true } }, []],
    [{ redFlags: 'unknown' as const }, []],
  ])('%j: %j', (answered, expected) =>
    expect(concernsIn(answered).map(({ kind, within, what }) => [kind, within, what])).toEqual(expected),
  )

  it('every emergency sign is one, and no other', () => {
    for (const { id, urgency, text } of redFlags)
      expect(concernsIn({ redFlags: { [id]: true } }).map(({ what }) => what)).toEqual(
        urgency === 'emergency' ? [`Emergency warning sign: ${text}`] : [],
      )
  })
})

describe('warning signs as findings', () => {
  const found = (id: string, answer: boolean | 'unknown') =>
    redFlagFindings({ route: 'iv', redFlags: { [id]: answer } })

  it.each(redFlags.map(({ id, text, urgency }) => [id, text, urgency] as const))('%s', (id, text, urgency) => {
    const isEmergency = urgency === 'emergency'
    const [yes, ...more] = found(id, true)
    expect(more).toEqual([])
    expect(yes).toMatchObject({
      id: 'red-flag',
      flag: id,
      scope: 'course',
      verdict: isEmergency ? 'not-a-candidate' : 'physician-judgement',
      text: `${isEmergency ? 'Emergency warning sign open' : 'Warning sign that needs a prompt look'}: ${text}`,
      wouldChange: 'A clinician has looked into it and clears it',
    })
    expect(yes?.isEmergency).toBe(isEmergency ? true : undefined)
    const [open] = found(id, 'unknown')
    expect(open).toMatchObject({
      verdict: 'ask',
      text: `Warning sign not answered: ${text}`,
      wouldChange: 'An answer, yes or no',
    })
    expect(open?.isEmergency).toBeUndefined()
    expect(found(id, false)).toEqual([])
  })

  it('none asked, none found; one that isn’t ours is a fault', () => {
    expect(redFlagFindings({ route: 'iv' })).toEqual([])
    expect(redFlagFindings({ route: 'iv', redFlags: 'unknown' })).toEqual([])
    expect(() => found('hiccups', true)).toThrow('no warning sign is called hiccups')
  })

  it('an emergency opens the emergency pathway, a prompt one doesn’t', () => {
    const pathway = (id: string) => screen({ ...clearFacts, redFlags: { [id]: true } }).needsEmergencyPathway
    expect([pathway('sudden-onset'), pathway('positional')]).toEqual([true, false])
  })
})

describe('rows of many questions, as a clinician may name them', () => {
  it('medicines stand for today, warning signs for the course', () =>
    expect(
      panels.map(({ id, grades }) => [id, grades.map((g) => [g.verdict, g.scope, g.isEmergency ?? false])]),
    ).toEqual([
      [
        'interaction',
        [
          ['not-a-candidate', 'today', false],
          ['ask', 'today', false],
          ['physician-judgement', 'today', false],
        ],
      ],
      [
        'red-flag',
        [
          ['not-a-candidate', 'course', true],
          ['ask', 'course', false],
          ['physician-judgement', 'course', false],
        ],
      ],
    ]))

  it.each<[string, string, string, boolean]>([
    ['interaction', 'not-a-candidate', 'today', false],
    ['red-flag', 'not-a-candidate', 'course', true],
  ])('%s named by itself', (id, verdict, scope, pathway) => {
    const { findings, needsEmergencyPathway } = screen({ ...clearFacts, other: [id] })
    expect(findings.map((f) => [f.id, f.verdict, f.scope])).toEqual([[id, verdict, scope]])
    expect(needsEmergencyPathway).toBe(pathway)
  })
})

describe('medicines that lengthen QT', () => {
  test.each([
    ...['methadone', 'droperidol', 'haloperidol', 'chlorpromazine', 'citalopram', 'escitalopram', 'ondansetron'],
    ...['domperidone', 'clarithromycin', 'erythromycin', 'prochlorperazine', 'metoclopramide', 'Difmetre'],
  ])('%s', (name) => expect(lengthensQt([{ name: 'ibuprofen' }, { name }])).toBe('met'))

  it.each<[string, readonly { name: string }[] | null, string]>([
    ['nobody knows what is taken', null, 'unknown'],
    ['nothing', [], 'not-met'],
    ['others', [{ name: 'ibuprofen' }, { name: 'sertraline' }], 'not-met'],
    ['a name nobody knows', [{ name: 'Wonderpill' }], 'unknown'],
    ['that and one that does', [{ name: 'Wonderpill' }, { name: 'Zofran' }], 'met'],
  ])('%s: %j', (_, medications, expected) => expect(lengthensQt(medications)).toBe(expected))
})

describe('what a finding says', () => {
  it('who says so: a source by its words, our own rule as ours', () => {
    const { findings } = screen({ ...clearFacts, aneurysm: 'yes', escort: 'unknown', allergy: 'unknown', hr: 130 })
    const of = (id: string) => findings.find((f) => f.id === id)
    expect(of('aneurysm')?.source).not.toContain('Our own rule')
    expect(of('hr-today')?.source).toMatch(/^Our own rule: /)
    expect(of('escort')?.wouldChange).toBe('Asked or measured today, and recorded')
    expect(of('allergy')?.wouldChange).toBe('Asked, and the answer recorded')
    expect('isEmergency' in of('aneurysm')!).toBe(false)
  })
})

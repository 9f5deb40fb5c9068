import { describe, expect, it } from 'vitest'
import { assessed, daysOfWindow, diaryOf, headacheDay } from './diary-of.test-support.ts'
import type { PreventiveTrial, Profile } from './profile.ts'

const debilitating = (...perWindow: number[]) =>
  diaryOf(
    perWindow.flatMap((n, w) => daysOfWindow(w + 1, n).map((d) => ({ ...headacheDay(d), disability: 2 as const }))),
    { length: perWindow.length * 28 },
  )

const ran = (name: string, doseMgPerDay: number, days: number): PreventiveTrial => ({
  name,
  doseMgPerDay,
  startedOn: '2025-01-01',
  stoppedOn: Temporal.PlainDate.from('2025-01-01').add({ days }).toString(),
  stopReason: 'ineffective',
})
const propranolol = ran('propranolol', 120, 90)
const topiramate = ran('topiramate', 100, 70)
const erenumab: PreventiveTrial = {
  name: 'erenumab',
  startedOn: '2025-03-01',
  stoppedOn: '2025-04-10',
  stopReason: 'not-tolerated',
}
const twoTriptans: Profile['acuteHistory'] = [
  { name: 'sumatriptan', outcome: 'ineffective' },
  { name: 'Maxalt', outcome: 'not-tolerated' },
]
const resistanceOf = (profile: Profile, diary = debilitating(9, 10, 8)) =>
  assessed(diary, { priorDiagnoses: ['1.1'], acuteHistory: twoTriptans, ...profile }).treatmentResistance

describe('European Headache Federation: resistant and refractory migraine', () => {
  it('44: three classes, two triptans, 9, 10 and 8 debilitating days: resistant', () => {
    const found = resistanceOf({ preventives: [propranolol, topiramate, erenumab] })
    expect(found).toMatchObject({ status: 'resistant', failedClasses: ['antiepileptic', 'beta-blocker', 'cgrp'] })
  })

  it('45: topiramate at 25 mg: two classes, neither', () =>
    expect(resistanceOf({ preventives: [propranolol, ran('topiramate', 25, 70), erenumab] }).status).toBe('neither'))

  it('46: two beta-blockers are one class', () => {
    const found = resistanceOf({ preventives: [propranolol, ran('metoprolol', 100, 90), ran('amitriptyline', 50, 90)] })
    expect(found).toMatchObject({ status: 'neither', failedClasses: ['antidepressant', 'beta-blocker'] })
  })

  it('nobody asked for preventives: insufficient data, and asked', () => {
    expect(resistanceOf({}).status).toBe('insufficient-data')
    const { questions } = assessed(debilitating(9, 10, 8), { priorDiagnoses: ['1.1'], acuteHistory: twoTriptans })
    expect(questions.map((q) => q.about)).toContain('EHF three-classes')
  })

  it('still being taken is not failed yet; a dose nobody recorded is unknown', () => {
    const { stoppedOn: _, ...rest } = propranolol
    const { doseMgPerDay: __, ...doseless } = topiramate
    expect(resistanceOf({ preventives: [{ name: 'atenolol', stoppedOn: null }, doseless, erenumab] }).status).toBe(
      'neither',
    )
    expect(resistanceOf({ preventives: [{ ...rest, stoppedOn: '2025-06-01' }, doseless, erenumab] }).status).toBe(
      'insufficient-data',
    )
  })

  it('every class available in the US failed, over six months: refractory', () => {
    const preventives = [
      propranolol,
      topiramate,
      erenumab,
      ran('amitriptyline', 50, 90),
      ran('candesartan', 16, 90),
      { ...erenumab, name: 'Botox' },
    ]
    const sixMonths = debilitating(9, 10, 8, 8, 8, 8)
    expect(resistanceOf({ preventives, country: 'US' }, sixMonths).status).toBe('refractory')
    expect(resistanceOf({ preventives }, sixMonths).status).toBe('resistant')
  })

  it('triptans contraindicated: left to the clinician', () => {
    const profile: Profile = {
      preventives: [propranolol, topiramate, erenumab],
      acuteHistory: [{ name: 'sumatriptan', outcome: 'contraindicated' }],
    }
    expect(resistanceOf(profile).status).toBe('insufficient-data')
  })
})

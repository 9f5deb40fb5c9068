import { describe, expect, it, test } from 'vitest'
import type { Assessment } from '#core/headache/assess.ts'
import { combinationRules } from './candidacy-rules.ts'
import { clearFacts } from './clear-facts.test-support.ts'
import { rulesVersionWith } from './clinic-version.ts'
import type { Facts } from './facts.ts'
import { indicationFrom, overuseFrom } from './from-assessment.ts'
import { appliesTo, guardrail, railStanding } from './guardrails.ts'
import { minimumStay, stayBounds } from './minimum-stay.ts'
import { findingIds } from './named-findings.ts'
import { candidacyRulesVersion } from './rules-version.ts'
import { screen } from './screen.ts'

type Statuses = Readonly<Record<string, string>>
/** The parts of an assessment that candidacy reads; the cast leaves the rest of it out. */
const reading = (diagnoses: Statuses, resistance = 'neither', overuse: readonly string[] = []) =>
  ({
    diagnoses: Object.entries(diagnoses).map(([code, status]) => ({ code, status })),
    treatmentResistance: { status: resistance },
    medicationOveruse: overuse.map((status) => ({ status })),
  }) as unknown as Assessment

describe('what candidacy takes from an assessment', () => {
  test.each<[Statuses, string, string]>([
    [{ '1.1': 'met', '1.3': 'not-met' }, 'neither', 'not-met'],
    [{ '1.1': 'not-met', '1.3': 'met' }, 'neither', 'met'],
    [{ '1.3': 'not-met' }, 'resistant', 'met'],
    [{ '1.3': 'not-met' }, 'refractory', 'met'],
    [{}, 'neither', 'insufficient-data'],
  ])('%j, %s: indication %s', (diagnoses, resistance, expected) =>
    expect(indicationFrom(reading(diagnoses, resistance))).toBe(expected),
  )

  test.each<[Statuses, readonly string[], boolean | 'unknown']>([
    [{ '8.2': 'met' }, ['not-met'], true],
    [{ '8.2.2': 'met' }, ['not-met'], true],
    [{ '8.2': 'insufficient-data' }, ['not-met'], 'unknown'],
    [{ '8.2.7': 'insufficient-data' }, ['at-risk'], 'unknown'],
    [{ '8.2': 'not-met', '8.2.1': 'not-met' }, ['at-risk', 'not-met'], false],
    [{ '1.3': 'met', '1.2': 'insufficient-data' }, ['not-met'], false],
    [{ '8.2': 'not-met' }, ['met'], true],
  ])('%j, budgets %j: overuse %s', (diagnoses, overuse, expected) =>
    expect(overuseFrom(reading(diagnoses, 'neither', overuse))).toBe(expected),
  )
})

describe('what is answered only in part stays open', () => {
  const isClear = (row: string, said: Partial<Facts>) => screen({ ...clearFacts, ...said }).clear.includes(row)

  test.each<[Partial<Facts>, boolean]>([
    [{ altXUln: 1, bilirubinXUln: 0.5, alpXUln: 1 }, true],
    [{ bilirubinXUln: 0.5, alpXUln: 1 }, false],
    [{ altXUln: 1, alpXUln: 1 }, false],
    [{ altXUln: 1, bilirubinXUln: 0.5 }, false],
    [{}, false],
  ])('liver tests %j: clear %s', (said, clear) => {
    expect(isClear('lft', said)).toBe(clear)
    expect(screen({ ...clearFacts, sessions12Months: 8, ...said }).verdict).toBe(clear ? 'ok' : 'ask')
  })

  test.each<[Partial<Facts>, boolean]>([
    [{ solidsHoursAgo: 12, clearFluidsHoursAgo: 12 }, true],
    [{ solidsHoursAgo: 12 }, false],
    [{ clearFluidsHoursAgo: 12 }, false],
    [{}, false],
  ])('fasting %j: clear %s', (said, clear) => expect(isClear('fasting', said)).toBe(clear))
})

describe('findings that a clinician names', () => {
  it('are rows of the table or of its panels; another is a fault', () => {
    expect(findingIds).toEqual(expect.arrayContaining(['allergy', 'lft', 'interaction', 'red-flag', 'seizure']))
    expect(() => screen({ ...clearFacts, other: ['hiccups'] })).toThrow(
      'no row of the decision table is called hiccups',
    )
  })

  it('with a verdict that the row doesn’t know, it is said in the row’s words', () => {
    const { findings } = screen({ ...clearFacts, other: [{ id: 'thyroid', verdict: 'ok' }] })
    expect(findings).toMatchObject([{ id: 'thyroid', verdict: 'ok' }])
    expect(findings[0]?.text).toContain('(named by a clinician)')
  })
})

describe('limits', () => {
  it('a rail without a list of drugs, routes or settings binds all of them', () => {
    const anywhere = { ...guardrail('G04'), applies: {} }
    expect(appliesTo(anywhere, { drug: 'esketamine', route: 'nasal', setting: 'inpatient' })).toBe(true)
  })

  it('an amount that nobody knows is unknown, whatever amounts exist', () =>
    expect([railStanding(guardrail('G23'), null), railStanding(guardrail('G04'), null)]).toEqual([
      'unknown',
      'unknown',
    ]))

  it('a stay is a whole number of minutes, a day at most', () => {
    expect(stayBounds.map(({ id, unit, isWhole, possible }) => [id, unit, isWhole, possible])).toEqual(
      ['esketamine', 'spray', 'first-spray', 'short-infusion', 'long-infusion', 'injection'].map((id) => [
        `stay ${id} minutes`,
        'min',
        true,
        { low: 0, high: 1440 },
      ]),
    )
  })

  it('racemic ketamine by nose is no esketamine, and esketamine by another way is none by nose', () => {
    const minutes = (drug: 'ketamine' | 'esketamine', route: 'nasal' | 'im', isFirst: boolean) =>
      minimumStay({ drug, route, infusionMin: 0, isFirst }, []).minutes
    expect([
      minutes('esketamine', 'nasal', false),
      minutes('ketamine', 'nasal', false),
      minutes('ketamine', 'nasal', true),
    ]).toEqual([120, 60, 120])
    expect(minutes('esketamine', 'im', false)).toBe(60)
  })
})

describe('the register', () => {
  it('says how findings become one verdict', () =>
    expect(combinationRules.map(({ id }) => id)).toEqual(['worst', 'unknown', 'scope', 'decide']))

  it('a clinic’s own limits count beside the version of the rules', () => {
    expect(rulesVersionWith({ version: 0 })).toBe(candidacyRulesVersion)
    expect(rulesVersionWith({ version: 3 })).toBe(`${candidacyRulesVersion}, clinic 3`)
    expect(candidacyRulesVersion).toMatch(/^candidacy \d+$/)
  })
})

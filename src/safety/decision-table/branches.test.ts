import { describe, expect, it, test } from 'vitest'
import { clearFacts } from '../clear-facts.test-support.ts'
import type { Facts } from '../facts.ts'
import { findingIds } from '../named-findings.ts'
import { screen } from '../screen.ts'
import type { Scope, Verdict } from '../verdict.ts'
import { decisionTable } from './table.ts'

type Line = [row: string, what: string, said: Partial<Facts>, verdict: Verdict | null, scope?: Scope]

const [no, judge, ask] = ['not-a-candidate', 'physician-judgement', 'ask'] as const
const bp = (systolic: number, diastolic: number): Partial<Facts> => ({ bp: { systolic, diastolic } })
const other = (id: string, verdict?: Verdict): Partial<Facts> => ({
  other: [verdict === undefined ? id : { id, verdict }],
})
const panel = { altXUln: 1, bilirubinXUln: 0.5, alpXUln: 1 }

/** A line a branch: `null` = the row says nothing. What nobody knows asks where the row is starred, and nowhere else. */
const lines: readonly Line[] = [
  ...(['allergy', 'aneurysm', 'avm', 'ich', 'icp'] as const).flatMap((id): Line[] => [
    [id, 'yes', { [id]: 'yes' }, no, 'course'],
    [id, 'no', { [id]: 'no' }, null],
    [id, 'unknown', { [id]: 'unknown' }, ask, 'course'],
  ]),
  ['bp-hazard', 'yes', { bpHazard: 'yes' }, no, 'course'],
  ['bp-hazard', 'unknown', { bpHazard: 'unknown' }, ask, 'course'],
  ['severe-cardiac', 'yes', { severeCardiac: 'yes' }, no, 'course'],
  ['severe-cardiac', 'unknown', { severeCardiac: 'unknown' }, ask, 'course'],
  ['recent-cv', 'within six weeks', { recentCv: 'yes' }, no, 'course'],
  ['recent-cv', 'six weeks to twelve months', other('recent-cv', judge), judge, 'course'],
  ['recent-cv', 'no', { recentCv: 'no' }, null],
  ['recent-cv', 'unknown', { recentCv: 'unknown' }, ask, 'course'],
  ['stable-cad', 'named', other('stable-cad'), judge, 'course'],
  ['phaeo', 'named', other('phaeo'), no, 'course'],

  ['bp-today', '139/89', bp(139, 89), null],
  ['bp-today', '140 systolic', bp(140, 80), judge, 'today'],
  ['bp-today', '90 diastolic', bp(120, 90), judge, 'today'],
  ['bp-today', '159/99', bp(159, 99), judge, 'today'],
  ['bp-today', '160 systolic', bp(160, 80), no, 'today'],
  ['bp-today', '100 diastolic', bp(120, 100), no, 'today'],
  ['bp-today', 'above 180/100 on two visits', other('bp-today'), no, 'course'],
  ['bp-today', 'unknown', { bp: 'unknown' }, ask, 'today'],
  ...(
    [
      [44, no],
      [45, judge],
      [49, judge],
      [50, null],
      [100, null],
      [101, judge],
      [120, judge],
      [121, no],
    ] as const
  ).map(([hr, verdict]): Line => ['hr-today', `${hr}/min`, { hr }, verdict, 'today']),
  ['hr-today', 'unknown', { hr: 'unknown' }, ask, 'today'],
  ...(
    [
      [94, null],
      [93, judge],
      [92, judge],
      [91.9, no],
    ] as const
  ).map(([spo2, verdict]): Line => ['spo2-today', `${spo2} %`, { spo2 }, verdict, 'today']),
  ['spo2-today', 'unknown', { spo2: 'unknown' }, ask, 'today'],
  ...(
    [
      [7, no],
      [8, judge],
      [9, judge],
      [10, null],
      [20, null],
      [21, judge],
      [24, judge],
      [25, no],
    ] as const
  ).map(([rr, verdict]): Line => ['rr-today', `${rr}/min`, { rr }, verdict, 'today']),
  ['rr-today', 'unknown does not ask', { rr: 'unknown' }, null],

  ['pregnancy', 'yes', { pregnancy: 'yes' }, no, 'course'],
  ['pregnancy', 'possible', { pregnancy: 'possible' }, ask, 'course'],
  ['pregnancy', 'unknown', { pregnancy: 'unknown' }, ask, 'course'],
  ['pregnancy', 'can’t be', { pregnancy: 'not-applicable' }, null],
  ['pregnancy', 'trying to conceive', other('pregnancy', judge), judge, 'course'],
  ['breastfeeding', 'named', other('breastfeeding'), judge, 'course'],
  ['postpartum-eclampsia', 'named', other('postpartum-eclampsia'), no, 'course'],

  ['psychosis', 'active', { psychosis: 'active' }, no, 'course'],
  ['psychosis', 'past, stable', { psychosis: 'past-stable' }, judge, 'course'],
  ['psychosis', 'unknown', { psychosis: 'unknown' }, ask, 'course'],
  ['mania', 'now', { mania: 'active' }, no, 'course'],
  ['mania', 'bipolar, stable', { mania: 'bipolar-stable' }, judge, 'course'],
  ['mania', 'unknown', { mania: 'unknown' }, ask, 'course'],
  ['suicide', 'item 9 is 1, C-SSRS not done', { phq9Item9: 1, cssrs: 'not-done' }, ask, 'today'],
  ['suicide', 'item 9 is 1, C-SSRS unknown', { phq9Item9: 1 }, ask, 'today'],
  ['suicide', 'item 9 is 1, C-SSRS none', { phq9Item9: 1, cssrs: 'none' }, null],
  ['suicide', 'C-SSRS low', { phq9Item9: 1, cssrs: 'low' }, judge, 'today'],
  ['suicide', 'C-SSRS moderate', { phq9Item9: 0, cssrs: 'moderate' }, judge, 'today'],
  ['suicide', 'C-SSRS high', { phq9Item9: 0, cssrs: 'high' }, no, 'today'],
  ['suicide', 'item 9 unknown', { phq9Item9: 'unknown' }, ask, 'today'],
  ['delirium-dementia', 'delirium', other('delirium-dementia', no), no, 'today'],
  ['delirium-dementia', 'dementia', other('delirium-dementia', judge), judge, 'course'],
  ['ptsd-dissociative', 'named', other('ptsd-dissociative'), judge, 'course'],

  ['substance-active', 'active', { substance: 'active' }, no, 'course'],
  ['substance-active', 'unknown', { substance: 'unknown' }, ask, 'course'],
  ['substance-remission', 'remission', { substance: 'remission' }, judge, 'course'],
  ['alcohol-today', 'named', other('alcohol-today'), no, 'today'],
  ['audit-c', 'a woman with 2', { auditC: 2 }, null],
  ['audit-c', 'a woman with 3', { auditC: 3 }, judge, 'course'],
  ['audit-c', 'a man with 3', { auditC: 3, sex: 'male' }, null],
  ['audit-c', 'a man with 4', { auditC: 4, sex: 'male' }, judge, 'course'],
  ['audit-c', 'sex unknown, 3', { auditC: 3, sex: 'unknown' }, judge, 'course'],
  ['dast-10', '2', { dast10: 2 }, null],
  ['dast-10', '3', { dast10: 3 }, judge, 'course'],
  ['dast-10', '5', { dast10: 5 }, judge, 'course'],
  ['dast-10', '6', { dast10: 6 }, no, 'course'],
  ['ketamine-nonmedical', 'within 12 months', { ketamineNonmedical: 'within-12-months' }, no, 'course'],
  ['ketamine-nonmedical', 'earlier', { ketamineNonmedical: 'earlier' }, judge, 'course'],
  ['ketamine-nonmedical', 'never', { ketamineNonmedical: 'never' }, null],
  ['ketamine-nonmedical', 'named by a clinician', other('ketamine-nonmedical'), no, 'course'],

  ['liver-severe', 'Child-Pugh C', { liver: 'child-pugh-c' }, no, 'course'],
  ['liver-severe', 'acute hepatitis, named', other('liver-severe'), no, 'course'],
  ['liver-severe', 'unknown', { liver: 'unknown' }, ask, 'course'],
  ['liver-moderate', 'Child-Pugh B', { liver: 'child-pugh-b' }, judge, 'course'],
  ['lft', 'ALT 1.5', { altXUln: 1.5 }, null],
  ['lft', 'ALT 1.51', { altXUln: 1.51 }, judge, 'course'],
  ['lft', 'ALT 3', { altXUln: 3 }, judge, 'course'],
  ['lft', 'ALT 3.01', { altXUln: 3.01 }, no, 'course'],
  ['lft', 'bilirubin 1.5', { bilirubinXUln: 1.5 }, null],
  ['lft', 'bilirubin 1.51', { bilirubinXUln: 1.51 }, judge, 'course'],
  ['lft', 'bilirubin 2', { bilirubinXUln: 2 }, judge, 'course'],
  ['lft', 'bilirubin 2.01', { bilirubinXUln: 2.01 }, no, 'course'],
  ['lft', 'ALP 2', { alpXUln: 2 }, null],
  ['lft', 'ALP 2.01', { alpXUln: 2.01 }, judge, 'course'],
  ['lft', 'ALP 9: no bound above', { alpXUln: 9 }, judge, 'course'],
  ['lft', 'absent, one series', { sessions12Months: 7 }, null],
  ['lft', 'absent, a recurrent course', { sessions12Months: 8 }, ask, 'course'],
  ['lft', 'absent, Child-Pugh A', { liver: 'child-pugh-a' }, ask, 'course'],
  ['lft', 'there, a recurrent course', { sessions12Months: 8, ...panel }, null],
  ['cystitis', 'in the past', { cystitis: 'past' }, no, 'course'],
  ['cystitis', 'symptoms now', { cystitis: 'current-symptoms' }, no, 'today'],
  ['cystitis', 'unknown', { cystitis: 'unknown' }, ask, 'course'],
  ['renal', 'named', other('renal'), judge, 'course'],
  ['thyroid', 'untreated', other('thyroid', no), no, 'course'],
  ['thyroid', 'a low TSH', other('thyroid', judge), judge, 'course'],
  ['porphyria', 'named', other('porphyria'), no, 'course'],

  ['iih', 'resolved', other('iih'), judge, 'course'],
  ['iop', 'acute', { iop: 'acute' }, no, 'course'],
  ['iop', 'treated', { iop: 'treated' }, judge, 'course'],
  ['iop', 'unknown', { iop: 'unknown' }, ask, 'course'],
  ['seizure', 'uncontrolled', other('seizure', no), no, 'course'],
  ['seizure', 'controlled', other('seizure', judge), judge, 'course'],
  ['osa', 'untreated', other('osa'), judge, 'course'],
  ['lung', 'chest infection', other('lung', no), no, 'today'],
  ['lung', 'on oxygen', other('lung', judge), judge, 'course'],

  ['age', '17', { ageY: 17 }, no, 'course'],
  ['age', '18', { ageY: 18 }, null],
  ['age', '65', { ageY: 65 }, null],
  ['age', '66', { ageY: 66 }, judge, 'course'],
  ['weight', '30 days', { weightAgeDays: 30 }, null],
  ['weight', '31 days', { weightAgeDays: 31 }, ask, 'today'],
  ['fasting', 'IV, solids 6 h', { solidsHoursAgo: 6, clearFluidsHoursAgo: 2 }, null],
  ['fasting', 'IV, solids 5.9 h', { solidsHoursAgo: 5.9, clearFluidsHoursAgo: 2 }, no, 'today'],
  ['fasting', 'SC, clear fluids 1.9 h', { route: 'sc', solidsHoursAgo: 6, clearFluidsHoursAgo: 1.9 }, no, 'today'],
  ['fasting', 'nasal, solids 2 h, clear 30 min', { route: 'nasal', solidsHoursAgo: 2, clearFluidsHoursAgo: 0.5 }, null],
  ['fasting', 'nasal, solids 1.9 h', { route: 'nasal', solidsHoursAgo: 1.9 }, no, 'today'],
  ['fasting', 'esketamine, clear 29 min', { route: 'esketamine-nasal', clearFluidsHoursAgo: 29 / 60 }, no, 'today'],
  ['fasting', 'by mouth there is no published fast', { route: 'oral', solidsHoursAgo: 0 }, null],
  ['escort', 'none', { escort: false }, no, 'today'],
  ['escort', 'unknown', { escort: 'unknown' }, ask, 'today'],
  ['consent', 'none', { consent: false }, no, 'today'],
  ['consent', 'unknown does not ask', { consent: 'unknown' }, null],
  ['indication', 'met', { indication: 'met' }, null],
  ['indication', 'neither', { indication: 'not-met' }, judge, 'course'],
  ['indication', 'insufficient data', { indication: 'insufficient-data' }, ask, 'course'],
  ['indication', 'unknown', { indication: 'unknown' }, ask, 'course'],
  ['moh', 'overuse met', { moh: true }, judge, 'course'],
  ['moh', 'unknown does not ask', { moh: 'unknown' }, null],
  ['nasal-block', 'by spray', { route: 'nasal', ...other('nasal-block') }, no, 'today'],
  ['nasal-block', 'esketamine', { route: 'esketamine-nasal', ...other('nasal-block') }, no, 'today'],
  ['nasal-block', 'by vein', other('nasal-block'), judge, 'course'],
  ['iv-access', 'by vein', other('iv-access'), no, 'today'],
  ['iv-access', 'by muscle', { route: 'im', ...other('iv-access') }, 'ok', 'today'],
  ['prior-reaction', 'serious', other('prior-reaction', no), no, 'course'],
  ['prior-reaction', 'unpleasant', other('prior-reaction', judge), judge, 'course'],
  ['course-load', '12 with today’s', { sessions12Months: 12, ...panel }, null],
  ['course-load', '13 with today’s', { sessions12Months: 13, ...panel }, judge, 'course'],

  ['misuse', 'one of six', { familyAddiction: 'yes' }, null],
  ['misuse', 'two of six', { familyAddiction: 'yes', pdmp: 'unexpected' }, judge, 'course'],
]

describe('each branch of each row of the decision table', () => {
  test.each<Line>([...lines])('%s, %s', (row, _, said, verdict, scope) => {
    const found = screen({ ...clearFacts, ...said }).findings.filter(({ id }) => id === row)
    expect(found.map((finding) => [finding.verdict, finding.scope])).toEqual(verdict === null ? [] : [[verdict, scope]])
  })

  it('leaves out no row', () => {
    expect(decisionTable.map(({ id }) => id).filter((id) => !lines.some(([row]) => row === id))).toEqual([])
  })
})

describe('what would change a finding', () => {
  it('stands with every grade of every row', () => {
    for (const { id, grades } of decisionTable)
      for (const { wouldChange, text } of grades) expect(wouldChange.length, `${id}: ${text}`).toBeGreaterThan(8)
  })

  test.each<Line>([...lines])('%s, %s', (_row, _what, said) => {
    const { findings } = screen({ ...clearFacts, ...said })
    for (const { wouldChange, source, text } of findings) {
      expect(wouldChange.length, text).toBeGreaterThan(8)
      expect(source, text).not.toBe('')
    }
  })

  it('stands with what a clinician names, too', () => {
    for (const id of findingIds)
      for (const finding of screen({ ...clearFacts, other: [id] }).findings)
        expect(finding.wouldChange, finding.text).not.toBe('')
  })
})

import type { TestId } from '#core/chart/test-result.ts'
import { type Citation, cite, ourRule } from '#core/evidence/sources.ts'
import type { InstrumentId } from '#core/instruments/instrument.ts'
import { anyOf, type Truth } from '#core/kernel/truth.ts'
import { type Facts, known } from './facts.ts'
import { lengthensQt } from './qt-medicines.ts'
import type { Scope } from './verdict.ts'

/** A test wanted before a course or a session, for whom, and how old its result may be. */
export interface BaselineTest {
  readonly id: string
  readonly test: string
  readonly who: string
  /** What it is made of. */
  readonly panel: readonly (TestId | InstrumentId)[]
  /** One of the panel is enough; else all of it has to be there. */
  readonly isOneEnough?: true
  /** `today`: it belongs to the day itself, and no earlier result replaces it. */
  readonly scope: Scope
  /** `0`: the same day. */
  readonly maxAgeDays: number
  /** Of routes other than infusion and spray, where they differ. */
  readonly maxAgeDaysElsewhere?: number
  readonly isDue: (facts: Facts) => Truth
  readonly source: Citation
}

const asTruth = (value: boolean | null): Truth => (value === null ? 'unknown' : value ? 'met' : 'not-met')
const isAtLeast = (value: number | null, bound: number): Truth => asTruth(value === null ? null : value >= bound)
const named = ({ other }: Facts, id: string): Truth =>
  asTruth((known(other) ?? []).some((entry) => (typeof entry === 'string' ? entry : entry.id) === id))

/** A series holds at most seven sessions by practice: more in 12 months are a recurrent course. */
const mostOfOneSeries = 7

/**
 * Liver tests before a recurrent course, and with known mild liver disease. Moderate and severe liver disease are rows of
 * their own, which already bring a physician's written judgement.
 */
export const areLiverTestsDue = (facts: Facts): boolean =>
  (known(facts.sessions12Months) ?? 0) > mostOfOneSeries || known(facts.liver) === 'child-pugh-a'

const everyone = (): Truth => 'met'

/** Severe disease has a row that rules the course out; what is known or suspected beside it asks for an ECG. */
const hasHeartDisease = (facts: Facts): Truth =>
  anyOf([
    named(facts, 'stable-cad'),
    named(facts, 'recent-cv'),
    asTruth(known(facts.severeCardiac) === null ? null : known(facts.severeCardiac) === 'yes'),
  ])

/** A history of misuse, in remission or named; a clinic's own policy may screen more people. */
const hasMisuseHistory = (facts: Facts): Truth => {
  const [substance, ketamine] = [known(facts.substance), known(facts.ketamineNonmedical)]
  return anyOf([
    asTruth(substance === null ? null : substance !== 'none'),
    asTruth(ketamine === null ? null : ketamine !== 'never'),
    named(facts, 'ketamine-nonmedical'),
  ])
}

export const baselineTests: readonly BaselineTest[] = [
  {
    id: 'ecg',
    test: 'ECG',
    who: 'Known or suspected heart disease, age 50 or more, or QT-lengthening medicines',
    maxAgeDays: 182,
    panel: ['ecg'],
    scope: 'course',
    isDue: (facts) =>
      anyOf([hasHeartDisease(facts), isAtLeast(known(facts.ageY), 50), lengthensQt(known(facts.medications))]),
    source: cite('cohen-2018', 'cardiac risk; the age and the QT medicines are ours', 'verified'),
  },
  {
    id: 'liver',
    test: 'ALT, AST, bilirubin, ALP, GGT',
    who: 'Risk of liver harm, high or frequent dosing, any recurrent course',
    panel: ['alt', 'ast', 'bilirubin', 'alp', 'ggt'],
    scope: 'course',
    maxAgeDays: 30,
    isDue: (facts) => {
      const grade = known(facts.liver)
      return anyOf([asTruth(areLiverTestsDue(facts)), asTruth(grade === null ? null : grade !== 'normal')])
    },
    source: cite('cohen-2018', 'liver risk; baseline with recurrent use: Ketalar label', 'verified'),
  },
  {
    id: 'pregnancy',
    test: 'Pregnancy test',
    who: 'Anyone who can be pregnant',
    panel: ['pregnancy-test'],
    scope: 'today',
    maxAgeDays: 0,
    maxAgeDaysElsewhere: 2,
    isDue: ({ pregnancy }) => {
      const answer = known(pregnancy)
      return asTruth(answer === null ? null : answer !== 'not-applicable')
    },
    source: ourRule('the same day for infusion and spray, two days for the other routes'),
  },
  {
    id: 'urine',
    test: 'Urinalysis and bladder questions',
    who: 'Everyone',
    panel: ['urinalysis', 'bladder-questions'],
    scope: 'course',
    maxAgeDays: 30,
    isDue: everyone,
    source: ourRule('a baseline for the bladder'),
  },
  {
    id: 'kidney',
    test: 'Creatinine, eGFR',
    who: 'Age 60 or more, kidney disease',
    panel: ['egfr', 'creatinine'],
    isOneEnough: true,
    scope: 'course',
    maxAgeDays: 90,
    isDue: (facts) => anyOf([named(facts, 'renal'), isAtLeast(known(facts.ageY), 60)]),
    source: ourRule('metabolites leave by the kidney'),
  },
  {
    id: 'thyroid',
    test: 'TSH',
    who: 'Thyroid history, or an unexplained pulse above 100/min',
    panel: ['tsh'],
    scope: 'course',
    maxAgeDays: 90,
    isDue: (facts) => {
      const hr = known(facts.hr)
      return anyOf([named(facts, 'thyroid'), asTruth(hr === null ? null : hr > 100)])
    },
    source: ourRule('an overactive thyroid rules a course out until treated'),
  },
  {
    id: 'eye-pressure',
    test: 'Eye pressure',
    who: 'History of glaucoma',
    panel: ['eye-pressure'],
    scope: 'course',
    maxAgeDays: 182,
    isDue: ({ iop }) => {
      const answer = known(iop)
      return asTruth(answer === null ? null : answer !== 'none')
    },
    source: ourRule('half a year'),
  },
  {
    id: 'drug-screen',
    test: 'Urine drug screen; ketamine needs its own assay',
    who: 'History of misuse, or the clinic’s own policy',
    panel: ['urine-drug-screen'],
    scope: 'today',
    maxAgeDays: 0,
    isDue: hasMisuseHistory,
    source: cite('cohen-2018', 'universal precautions; the day is ours', 'verified'),
  },
  {
    id: 'monitoring-programme',
    test: 'Look-up in the prescription-monitoring programme',
    who: 'Everyone, before each course',
    panel: ['pdmp'],
    scope: 'course',
    maxAgeDays: 1,
    isDue: everyone,
    source: ourRule('the law differs from state to state'),
  },
  {
    id: 'questionnaires',
    test: 'PHQ-9, C-SSRS, GAD-7, AUDIT-C, DAST-10',
    who: 'Everyone; the C-SSRS the same day when item 9 of the PHQ-9 is 1 or more',
    panel: ['phq-9', 'c-ssrs-screener', 'gad-7', 'audit-c', 'dast-10'],
    scope: 'course',
    maxAgeDays: 30,
    isDue: everyone,
    source: ourRule('mood and misuse before the first dose'),
  },
]

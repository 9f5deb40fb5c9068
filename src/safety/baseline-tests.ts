import { type Citation, cite, ourRule } from '#core/evidence/sources.ts'
import { anyOf, type Truth } from '#core/kernel/truth.ts'
import { type Facts, known } from './facts.ts'

/** A test wanted before a course or a session, for whom, and how old its result may be. */
interface BaselineTest {
  readonly id: string
  readonly test: string
  readonly who: string
  /** `0`: the same day. */
  readonly maxAgeDays: number
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

export const baselineTests: readonly BaselineTest[] = [
  {
    id: 'ecg',
    test: 'ECG',
    who: 'Known or suspected heart disease, age 50 or more, or QT-lengthening medicines',
    maxAgeDays: 182,
    isDue: (facts) => anyOf([named(facts, 'stable-cad'), isAtLeast(known(facts.ageY), 50)]),
    source: cite('cohen-2018', 'cardiac risk; the age is ours', 'verified'),
  },
  {
    id: 'liver',
    test: 'ALT, AST, bilirubin, ALP, GGT',
    who: 'Risk of liver harm, high or frequent dosing, any recurrent course',
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
    maxAgeDays: 0,
    isDue: ({ pregnancy }) => {
      const answer = known(pregnancy)
      return asTruth(answer === null ? null : answer !== 'not-applicable')
    },
    source: ourRule('the same day for infusion and spray'),
  },
  {
    id: 'urine',
    test: 'Urinalysis and bladder questions',
    who: 'Everyone',
    maxAgeDays: 30,
    isDue: everyone,
    source: ourRule('a baseline for the bladder'),
  },
  {
    id: 'kidney',
    test: 'Creatinine, eGFR',
    who: 'Age 60 or more, kidney disease',
    maxAgeDays: 90,
    isDue: (facts) => anyOf([named(facts, 'renal'), isAtLeast(known(facts.ageY), 60)]),
    source: ourRule('metabolites leave by the kidney'),
  },
  {
    id: 'thyroid',
    test: 'TSH',
    who: 'Thyroid history, or an unexplained pulse above 100/min',
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
    maxAgeDays: 182,
    isDue: ({ iop }) => {
      const answer = known(iop)
      return asTruth(answer === null ? null : answer !== 'none')
    },
    source: ourRule('half a year'),
  },
  {
    id: 'monitoring-programme',
    test: 'Look-up in the prescription-monitoring programme',
    who: 'Everyone, before each course',
    maxAgeDays: 1,
    isDue: everyone,
    source: ourRule('the law differs from state to state'),
  },
  {
    id: 'questionnaires',
    test: 'PHQ-9, C-SSRS, GAD-7, AUDIT-C, DAST-10',
    who: 'Everyone; the C-SSRS the same day when item 9 of the PHQ-9 is 1 or more',
    maxAgeDays: 30,
    isDue: everyone,
    source: ourRule('mood and misuse before the first dose'),
  },
]

import { between, type Range } from '#core/kernel/guardrail.ts'
import type { TestId } from './test-result.ts'

/** A unit with what a living person’s value, and a laboratory’s printed limit, can be in it. Outside: a slip of the pen. Ours. */
export interface TestUnit {
  readonly unit: string
  readonly value: Range
  readonly limit: Range
}

interface Named {
  readonly name: string
}
export type TestKind = Named &
  (
    | { readonly kind: 'measured'; readonly units: readonly TestUnit[]; readonly wants: 'upper' | 'both' | 'none' }
    | { readonly kind: 'found'; readonly words: Readonly<Record<string, string>> }
    | { readonly kind: 'asked'; readonly questions: Readonly<Record<string, string>> }
    | { readonly kind: 'scored' }
    | { readonly kind: 'counted' }
  )

type Ends = readonly [low: number, high: number]

const unit = (name: string, value: Ends, limit: Ends): TestUnit => ({
  unit: name,
  value: between(...value),
  limit: between(...limit),
})
const enzyme = (name: string, limits: Ends): TestKind => ({
  name,
  kind: 'measured',
  units: [unit('U/L', [1, 20_000], limits)],
  wants: 'upper',
})
const found = (name: string, words: Readonly<Record<string, string>>): TestKind => ({ name, kind: 'found', words })

/** What each test is called, in which units it comes, and which words or questions it has. */
export const testKinds: Readonly<Record<TestId, TestKind>> = {
  alt: enzyme('ALT', [10, 200]),
  ast: enzyme('AST', [10, 200]),
  bilirubin: {
    name: 'Bilirubin, total',
    kind: 'measured',
    units: [unit('mg/dL', [0.05, 60], [0.3, 3]), unit('umol/L', [1, 1000], [5, 50])],
    wants: 'upper',
  },
  alp: enzyme('ALP', [20, 500]),
  ggt: enzyme('GGT', [10, 200]),
  creatinine: {
    name: 'Creatinine',
    kind: 'measured',
    units: [unit('mg/dL', [0.1, 30], [0.5, 2]), unit('umol/L', [9, 2700], [44, 180])],
    wants: 'none',
  },
  egfr: {
    name: 'eGFR',
    kind: 'measured',
    units: [unit('mL/min/{1.73_m2}', [1, 250], [1, 250])],
    wants: 'none',
  },
  tsh: { name: 'TSH', kind: 'measured', units: [unit('m[IU]/L', [0.001, 500], [0.1, 10])], wants: 'both' },
  'eye-pressure': {
    name: 'Eye pressure, the higher eye',
    kind: 'measured',
    units: [unit('mm[Hg]', [1, 80], [1, 80])],
    wants: 'none',
  },
  ecg: found('ECG', { normal: 'normal', abnormal: 'abnormal' }),
  'pregnancy-test': found('Pregnancy test', { negative: 'negative', positive: 'positive' }),
  urinalysis: found('Urinalysis', { normal: 'normal', blood: 'blood', other: 'something else' }),
  'urine-drug-screen': found('Urine drug screen', { expected: 'as expected', unexpected: 'something unexpected' }),
  pdmp: found('Look-up in the prescription-monitoring programme', {
    expected: 'nothing unexpected',
    unexpected: 'something unexpected',
  }),
  'bladder-questions': {
    name: 'Bladder questions',
    kind: 'asked',
    questions: {
      dysuria: 'Burning or pain, new',
      frequency: 'More often than before',
      urgency: 'Having to go at once, new',
      blood: 'Blood in the urine',
    },
  },
  'dependence-questions': {
    name: 'Dependence questions',
    kind: 'asked',
    questions: {
      more: 'Asks for more, or for the next session earlier',
      lost: 'Drug or spray lost, spilled or stolen',
      elsewhere: 'Ketamine from another source',
      craving: 'Wants it for something else than the headache',
    },
  },
  cognition: { name: 'Short test of memory and thinking', kind: 'scored' },
  'spray-count': { name: 'Sprays counted at a refill', kind: 'counted' },
}

export const testIds = Object.keys(testKinds) as readonly TestId[]

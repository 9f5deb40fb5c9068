import { cite, ourRule } from '#core/evidence/sources.ts'
import { areLiverTestsDue } from '../baseline-tests.ts'
import { type Facts, known } from '../facts.ts'
import { type Row, row } from './row.ts'

type Liver = 'normal' | 'child-pugh-a' | 'child-pugh-b' | 'child-pugh-c'

/** Multiples of the upper limit of normal; null where there is no result. */
const liverTests = ({ altXUln, bilirubinXUln, alpXUln }: Facts) => ({
  alt: known(altXUln),
  bilirubin: known(bilirubinXUln),
  alp: known(alpXUln),
})
const isAbove = (value: number | null, bound: number): boolean => value !== null && value > bound

const noCourse = { verdict: 'not-a-candidate', scope: 'course' } as const
const judgement = { verdict: 'physician-judgement', scope: 'course' } as const

export const organs: readonly Row[] = [
  row<Liver>({
    id: 'liver-severe',
    asks: 'Severe liver disease: Child-Pugh C, acute hepatitis, decompensated cirrhosis',
    answer: ({ liver }) => liver,
    isRequired: true,
    source: cite('cohen-2018', 'avoid with severe liver disease', 'verified'),
    grades: [
      {
        ...noCourse,
        when: (a) => a === 'child-pugh-c',
        text: 'Severe liver disease (Child-Pugh C)',
        wouldChange: 'A liver that is graded A or B again',
      },
      {
        ...noCourse,
        text: 'Acute hepatitis, or decompensated cirrhosis',
        wouldChange: 'Recovered or compensated, with the grade known',
      },
    ],
  }),
  row<Liver>({
    id: 'liver-moderate',
    asks: 'Moderate liver disease: Child-Pugh B',
    answer: ({ liver }) => liver,
    source: cite('cohen-2018', 'caution with moderate liver disease', 'verified'),
    grades: [
      {
        ...judgement,
        when: (a) => a === 'child-pugh-b',
        text: 'Moderate liver disease (Child-Pugh B): longer observation',
        wouldChange: 'A liver that is graded A; else longer observation in the reason',
      },
    ],
  }),
  row<ReturnType<typeof liverTests>>({
    id: 'lft',
    asks: 'Liver tests: ALT, AST, bilirubin, ALP and GGT, not older than 30 days',
    answer: liverTests,
    isComplete: ({ alt, bilirubin, alp }) => alt !== null && bilirubin !== null && alp !== null,
    isRequired: areLiverTestsDue,
    source: cite('fda-liver-2009', '3 × and 2 × the upper limit; the milder bounds are ours', 'recalled'),
    grades: [
      {
        ...noCourse,
        when: ({ alt, bilirubin }) => isAbove(alt, 3) || isAbove(bilirubin, 2),
        text: 'ALT or AST above 3 ×, or bilirubin above 2 × the upper limit of normal',
        wouldChange: 'An explanation, and values below these bounds',
      },
      {
        ...judgement,
        when: ({ alt, bilirubin, alp }) => isAbove(alt, 1.5) || isAbove(bilirubin, 1.5) || isAbove(alp, 2),
        text: 'ALT, AST or bilirubin above 1.5 ×, or ALP or GGT above 2 × the upper limit of normal',
        wouldChange: 'A new panel with ALT, AST and bilirubin up to 1.5 ×, ALP and GGT up to 2 ×',
      },
    ],
  }),
  row<'never' | 'past' | 'current-symptoms'>({
    id: 'cystitis',
    asks: 'Bladder: ketamine or interstitial cystitis ever, unexplained blood or urgency now',
    answer: ({ cystitis }) => cystitis,
    isRequired: true,
    source: cite('ketalar-us', 'section 6; that it rules a course out is ours', 'verified'),
    grades: [
      {
        ...noCourse,
        when: (a) => a === 'past',
        text: 'Ketamine cystitis or interstitial cystitis, even if recovered',
        wouldChange: 'A urologist’s report that it was something else',
      },
      {
        verdict: 'not-a-candidate',
        scope: 'today',
        when: (a) => a === 'current-symptoms',
        text: 'Unexplained blood in the urine or urgency now: urine test and urology first',
        wouldChange: 'A urine test and a urologist’s word that explain it, or no symptoms at a new visit',
      },
    ],
  }),
  row({
    id: 'renal',
    asks: 'Kidney function: eGFR below 30',
    source: ourRule('metabolites leave by the kidney'),
    grades: [{ ...judgement, text: 'eGFR below 30 mL/min/1.73 m²', wouldChange: 'A new eGFR of 30 or more' }],
  }),
  row({
    id: 'thyroid',
    asks: 'An overactive thyroid, untreated or under-treated',
    source: cite('ketamine-ch', 'hyperthyroidism', 'verified'),
    grades: [
      {
        ...noCourse,
        text: 'Overactive thyroid, untreated or under-treated',
        wouldChange: 'Treated, with a normal TSH',
      },
      {
        ...judgement,
        text: 'TSH below its lower limit: whether the thyroid is overactive is settled first',
        wouldChange: 'A normal TSH, or free T4 and T3 that are not raised',
        source: ourRule('a low TSH raises the question, it doesn’t answer it'),
      },
    ],
  }),
  row({
    id: 'porphyria',
    asks: 'Acute hepatic porphyria',
    source: cite('ketalar-uk', 'caution; that it rules a course out is ours', 'recalled'),
    grades: [{ ...noCourse, text: 'Acute hepatic porphyria', wouldChange: 'Tests that rule porphyria out' }],
  }),
]

import { cite, ourRule } from '#core/evidence/sources.ts'
import { type Row, row, ruledOutByYes } from './row.ts'

const judgement = { verdict: 'physician-judgement', scope: 'course' } as const

export const headAndEyes: readonly Row[] = [
  ruledOutByYes({
    id: 'icp',
    asks: 'Raised pressure in the head, a mass, hydrocephalus or a recent head injury',
    answer: ({ icp }) => icp,
    text: 'Raised intracranial pressure, mass, hydrocephalus or recent head injury',
    source: cite(
      'cohen-2018',
      'raised intracranial pressure; the guideline leaves a low dose with extreme care',
      'verified',
    ),
  }),
  row({
    id: 'iih',
    asks: 'Idiopathic intracranial hypertension in the past, resolved',
    source: ourRule('an eye report shows that it is over'),
    grades: [
      { ...judgement, text: 'Idiopathic intracranial hypertension, resolved: an eye report belongs to the decision' },
    ],
  }),
  row<'none' | 'treated' | 'acute'>({
    id: 'iop',
    asks: 'Pressure in the eye: acute angle closure, open globe, or glaucoma',
    answer: ({ iop }) => iop,
    isRequired: true,
    source: cite('cohen-2018', 'elevated intraocular pressure', 'verified'),
    grades: [
      {
        verdict: 'not-a-candidate',
        scope: 'course',
        when: (a) => a === 'acute',
        text: 'Acute angle closure or open globe',
      },
      {
        ...judgement,
        when: (a) => a === 'treated',
        text: 'Treated glaucoma: eye pressure of 21 mm[Hg] or less is asked for',
        source: ourRule('21 mm[Hg] is the usual upper limit'),
      },
    ],
  }),
  row({
    id: 'seizure',
    asks: 'Epilepsy',
    source: cite('ketalar-uk', 'caution', 'recalled'),
    grades: [
      { verdict: 'not-a-candidate', scope: 'course', text: 'Epilepsy, uncontrolled' },
      { ...judgement, text: 'Epilepsy, controlled' },
    ],
  }),
]

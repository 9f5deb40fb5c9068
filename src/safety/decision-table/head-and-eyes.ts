import { cite, ourRule } from '#core/evidence/sources.ts'
import { type Row, row, ruledOutByYes } from './row.ts'

const judgement = { verdict: 'physician-judgement', scope: 'course' } as const

export const headAndEyes: readonly Row[] = [
  ruledOutByYes({
    id: 'icp',
    asks: 'Raised pressure in the head, a mass, hydrocephalus or a recent head injury',
    answer: ({ icp }) => icp,
    text: 'Raised intracranial pressure, mass, hydrocephalus or recent head injury',
    wouldChange: 'Imaging or a neurologist’s note that it is over',
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
      {
        ...judgement,
        text: 'Idiopathic intracranial hypertension, resolved: an eye report belongs to the decision',
        wouldChange: 'An eye report under 6 months without swelling of the disc',
      },
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
        wouldChange: 'Treated and closed, as the eye doctor writes',
      },
      {
        ...judgement,
        when: (a) => a === 'treated',
        text: 'Treated glaucoma: eye pressure of 21 mm[Hg] or less is asked for',
        wouldChange: 'Nothing: a pressure of 21 mm[Hg] or less, under 6 months old, belongs to the reason',
        source: ourRule('21 mm[Hg] is the usual upper limit'),
      },
      {
        ...judgement,
        text: 'Eye pressure above 21 mm[Hg]: the eye doctor first',
        wouldChange: 'A pressure of 21 mm[Hg] or less at a new measurement',
        source: ourRule('21 mm[Hg] is the usual upper limit'),
      },
    ],
  }),
  row({
    id: 'seizure',
    asks: 'Epilepsy',
    source: cite('ketalar-uk', 'caution', 'recalled'),
    grades: [
      {
        verdict: 'not-a-candidate',
        scope: 'course',
        text: 'Epilepsy, uncontrolled',
        wouldChange: 'Controlled, as the neurologist writes; then a physician’s judgement',
      },
      {
        ...judgement,
        text: 'Epilepsy, controlled',
        wouldChange: 'Nothing: the time since the last seizure belongs to the reason',
      },
    ],
  }),
]

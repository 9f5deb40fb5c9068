import { cite, ourRule } from '#core/evidence/sources.ts'
import { type Facts, known } from '../facts.ts'
import { type Row, row } from './row.ts'

const suicideRisk = ({ phq9Item9, cssrs }: Facts) => ({ item9: known(phq9Item9), cssrs: known(cssrs) })
const isAsked = (cssrs: string | null): boolean => cssrs === 'none' || cssrs === 'low' || cssrs === 'moderate'

export const mind: readonly Row[] = [
  row<'none' | 'past-stable' | 'active'>({
    id: 'psychosis',
    asks: 'Psychosis, schizophrenia or schizoaffective disorder, now or ever',
    answer: ({ psychosis }) => psychosis,
    isRequired: true,
    source: cite('cohen-2018', 'psychosis', 'verified'),
    grades: [
      {
        verdict: 'not-a-candidate',
        scope: 'course',
        when: (a) => a === 'active',
        text: 'Active psychosis',
        wouldChange: 'Treated and stable, as a psychiatrist writes; then a physician’s judgement',
      },
      {
        verdict: 'physician-judgement',
        scope: 'course',
        when: (a) => a === 'past-stable',
        text: 'Past psychosis, treated and stable',
        wouldChange: 'Nothing: a psychiatrist’s word belongs to the reason',
        source: cite('spravato-us', 'only if the benefit outweighs the risk', 'verified'),
      },
    ],
  }),
  row<'none' | 'bipolar-stable' | 'active'>({
    id: 'mania',
    asks: 'Mania or a mixed state, or bipolar disorder',
    answer: ({ mania }) => mania,
    isRequired: true,
    source: ourRule('ketamine may lift a mood too far'),
    grades: [
      {
        verdict: 'not-a-candidate',
        scope: 'course',
        when: (a) => a === 'active',
        text: 'Mania or a mixed state now',
        wouldChange: 'Treated and stable; then a physician’s judgement',
      },
      {
        verdict: 'physician-judgement',
        scope: 'course',
        when: (a) => a === 'bipolar-stable',
        text: 'Bipolar disorder, stable',
        wouldChange: 'Nothing: who watches the mood during the course belongs to the reason',
      },
    ],
  }),
  row<ReturnType<typeof suicideRisk>>({
    id: 'suicide',
    asks: 'Thoughts of death or self-harm: item 9 of the PHQ-9, and the C-SSRS the same day when it is 1 or more',
    answer: suicideRisk,
    isComplete: ({ item9 }) => item9 !== null,
    isRequired: true,
    source: ourRule('item 9 of the PHQ-9 opens the C-SSRS; its answers decide'),
    grades: [
      {
        verdict: 'not-a-candidate',
        scope: 'today',
        when: ({ cssrs }) => cssrs === 'high',
        text: 'High risk on the C-SSRS (item 4 or 5, or behaviour within three months): emergency pathway now, no session today',
        wouldChange: 'Help now; another day a new C-SSRS without items 4 and 5 and without recent behaviour',
        isEmergency: true,
      },
      {
        verdict: 'ask',
        scope: 'today',
        when: ({ item9, cssrs }) => item9 !== null && item9 >= 1 && !isAsked(cssrs),
        text: 'Item 9 of the PHQ-9 is 1 or more: the C-SSRS is due today',
        wouldChange: 'A C-SSRS today',
      },
      {
        verdict: 'physician-judgement',
        scope: 'today',
        when: ({ cssrs }) => cssrs === 'low' || cssrs === 'moderate',
        text: 'Low or moderate risk on the C-SSRS',
        wouldChange: 'A C-SSRS with every answer no; else a safety plan in the reason',
      },
    ],
  }),
  row({
    id: 'delirium-dementia',
    asks: 'Delirium or dementia',
    source: ourRule('neither can be told from the drug’s own effects'),
    grades: [
      {
        verdict: 'not-a-candidate',
        scope: 'today',
        text: 'Delirium',
        wouldChange: 'Clear again, with the cause found',
      },
      {
        verdict: 'physician-judgement',
        scope: 'course',
        text: 'Dementia',
        wouldChange: 'Nothing: who can consent and who watches at home belong to the reason',
      },
    ],
  }),
  row({
    id: 'ptsd-dissociative',
    asks: 'A dissociative disorder or severe PTSD',
    source: ourRule('dissociation is an expected effect of the drug'),
    grades: [
      {
        verdict: 'physician-judgement',
        scope: 'course',
        text: 'Dissociative disorder or severe PTSD',
        wouldChange: 'Nothing: a therapist’s word and a plan for distress belong to the reason',
      },
    ],
  }),
]

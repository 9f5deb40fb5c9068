import { cite, ourRule } from '#core/evidence/sources.ts'
import { type Row, row, ruledOutByYes } from './row.ts'

const judgement = { verdict: 'physician-judgement', scope: 'course' } as const
const noCourse = { verdict: 'not-a-candidate', scope: 'course' } as const

/** Today's counted; more are for a physician to weigh. */
export const mostSessions12Months = 12

/** Whether there is a reason to treat, and what earlier treatment showed. */
export const indication: readonly Row[] = [
  row<'met' | 'not-met' | 'insufficient-data'>({
    id: 'indication',
    asks: 'Chronic migraine (ICHD-3 1.3), or resistant or refractory migraine',
    answer: (facts) => facts.indication,
    isRequired: true,
    source: ourRule('the people in whom ketamine was studied at all'),
    grades: [
      {
        verdict: 'ask',
        scope: 'course',
        when: (a) => a === 'insufficient-data',
        text: 'The diary can’t tell yet whether the migraine is chronic or resistant',
        wouldChange: 'More recorded days, or the history of preventives',
      },
      {
        ...judgement,
        when: (a) => a === 'not-met',
        text: 'Neither chronic nor resistant or refractory migraine',
        wouldChange: 'A diary or a history that meets 1.3 or resistance, or the physician’s own diagnosis',
      },
    ],
  }),
  row<boolean>({
    id: 'moh',
    asks: 'Medication overuse',
    answer: ({ moh }) => moh,
    source: ourRule('withdrawal or prevention is talked about first'),
    grades: [
      {
        ...judgement,
        when: (a) => a,
        text: 'Medication overuse: withdrawal or prevention is talked about first',
        wouldChange:
          'Acute-medication days below every limit, or the talk about withdrawal and prevention written down',
      },
    ],
  }),
  row<number>({
    id: 'age',
    asks: 'Age',
    answer: ({ ageY }) => ageY,
    source: ourRule('neither label establishes use in children; above 65 blood pressure and falls'),
    grades: [
      {
        ...noCourse,
        when: (age) => age < 18,
        text: 'Younger than 18 years',
        wouldChange: 'The 18th birthday',
        source: cite('spravato-us', 'section 8.4; Ketalar below 16', 'verified'),
      },
      {
        ...judgement,
        when: (age) => age > 65,
        text: 'Older than 65 years: start low, mind blood pressure and falls',
        wouldChange: 'Nothing: a lower start and a plan against falls belong to the reason',
      },
    ],
  }),
  ruledOutByYes({
    id: 'allergy',
    asks: 'Allergy to ketamine, esketamine or anything in the product',
    answer: ({ allergy }) => allergy,
    text: 'Hypersensitivity to ketamine, esketamine or an excipient',
    wouldChange: 'An allergist’s report that rules the allergy out',
    source: cite('spravato-us', 'section 4; Ketalar SmPC', 'verified'),
  }),
  row({
    id: 'prior-reaction',
    asks: 'How ketamine went before',
    source: ourRule('what happened once may happen again'),
    grades: [
      {
        ...noCourse,
        text: 'Serious reaction to ketamine before: laryngospasm, loss of consciousness, psychosis',
        wouldChange: 'A report that shows another cause of that reaction',
      },
      {
        ...judgement,
        text: 'An unpleasant experience with ketamine before',
        wouldChange: 'What was unpleasant, and what would be done otherwise, talked through',
      },
    ],
  }),
  row<number>({
    id: 'course-load',
    asks: 'Sessions in the last 12 months, today’s counted',
    answer: ({ sessions12Months }) => sessions12Months,
    source: cite('cohen-2018', 'about 6–12 treatments a year', 'recalled'),
    grades: [
      {
        ...judgement,
        when: (sessions) => sessions > mostSessions12Months,
        text: 'More than 12 sessions in 12 months',
        wouldChange: 'Waiting until no more than 12 sessions lie within 12 months',
      },
    ],
  }),
]

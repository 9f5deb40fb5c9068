import { cite, ourRule } from '#core/evidence/sources.ts'
import { type Row, row } from './row.ts'

export const pregnancy: readonly Row[] = [
  row<'no' | 'yes' | 'possible' | 'not-applicable'>({
    id: 'pregnancy',
    asks: 'Pregnancy',
    answer: (facts) => facts.pregnancy,
    isRequired: true,
    source: cite('cohen-2018', 'pregnancy; Ketalar label: not recommended', 'verified'),
    grades: [
      {
        verdict: 'not-a-candidate',
        scope: 'course',
        when: (a) => a === 'yes',
        text: 'Pregnant',
        wouldChange: 'The pregnancy is over',
      },
      {
        verdict: 'ask',
        scope: 'course',
        when: (a) => a === 'possible',
        text: 'Pregnancy is possible: test first',
        wouldChange: 'A negative test the same day',
        source: ourRule('a possible pregnancy is an unknown one'),
      },
      {
        verdict: 'physician-judgement',
        scope: 'course',
        text: 'Trying to conceive',
        wouldChange: 'The wish is put off, or contraception during the course',
        source: ourRule('a talk before a course'),
      },
    ],
  }),
  row({
    id: 'breastfeeding',
    asks: 'Breastfeeding',
    source: cite('spravato-us', 'section 8.2: esketamine is not advised', 'verified'),
    grades: [
      {
        verdict: 'physician-judgement',
        scope: 'course',
        text: 'Breastfeeding; esketamine is not advised by its label',
        wouldChange: 'Breastfeeding is over, or paused as the physician says',
      },
    ],
  }),
  row({
    id: 'postpartum-eclampsia',
    asks: 'Pre-eclampsia or eclampsia',
    source: cite('ketalar-uk', 'contraindications', 'verified'),
    grades: [
      {
        verdict: 'not-a-candidate',
        scope: 'course',
        text: 'Pre-eclampsia or eclampsia now',
        wouldChange: 'It is over, with the pressure controlled',
      },
    ],
  }),
]

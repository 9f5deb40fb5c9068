import { cite, ourRule } from '#core/evidence/sources.ts'
import { type Row, row } from './row.ts'

export const airway: readonly Row[] = [
  row({
    id: 'osa',
    asks: 'Sleep apnoea, moderate or severe, untreated',
    source: ourRule('the acute-pain consensus allows it; we ask for capnography and no other sedative'),
    grades: [
      {
        verdict: 'physician-judgement',
        scope: 'course',
        text: 'Untreated sleep apnoea: no other sedative, capnography',
        wouldChange: 'Treatment in use; else capnography and no other sedative',
      },
    ],
  }),
  row({
    id: 'lung',
    asks: 'An active chest infection, or oxygen at home',
    source: cite('ketalar-uk', 'respiratory infection', 'recalled'),
    grades: [
      {
        verdict: 'not-a-candidate',
        scope: 'today',
        text: 'Active chest infection',
        wouldChange: 'Recovered, the chest clear',
      },
      {
        verdict: 'physician-judgement',
        scope: 'course',
        text: 'Needs oxygen',
        wouldChange: '94 % or more on room air',
      },
    ],
  }),
]

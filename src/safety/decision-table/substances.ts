import { cite, ourRule } from '#core/evidence/sources.ts'
import { known } from '../facts.ts'
import { auditCut, dastCut, misuseCut, misuseScreen } from '../misuse.ts'
import { type Row, row } from './row.ts'

type Substance = 'none' | 'active' | 'remission'

export const substances: readonly Row[] = [
  row<Substance>({
    id: 'substance-active',
    asks: 'An active substance use disorder: alcohol, ketamine, stimulants, opioids or others',
    answer: ({ substance }) => substance,
    isRequired: true,
    source: cite('cohen-2018', 'no serial infusions with active substance misuse', 'verified'),
    grades: [
      {
        verdict: 'not-a-candidate',
        scope: 'course',
        when: (a) => a === 'active',
        text: 'Active substance use disorder',
        wouldChange: 'Treatment and remission; then a physician’s judgement',
      },
    ],
  }),
  row<Substance>({
    id: 'substance-remission',
    asks: 'A substance use disorder in remission',
    answer: ({ substance }) => substance,
    isRequired: true,
    source: cite('cohen-2018', 'universal precautions', 'verified'),
    grades: [
      {
        verdict: 'physician-judgement',
        scope: 'course',
        when: (a) => a === 'remission',
        text: 'Substance use disorder in remission: universal precautions, and extra care within the first 12 months',
        wouldChange: 'Nothing: precautions written down; from 12 months on the usual ones',
      },
    ],
  }),
  row({
    id: 'alcohol-today',
    asks: 'Intoxication, or alcohol in the breath today',
    source: ourRule('the label warns of use with alcohol'),
    grades: [
      {
        verdict: 'not-a-candidate',
        scope: 'today',
        text: 'Intoxicated, or alcohol in the breath',
        wouldChange: 'Sober on another day, breath alcohol 0',
      },
    ],
  }),
  row<number>({
    id: 'audit-c',
    asks: 'AUDIT-C',
    answer: ({ auditC }) => auditC,
    source: cite('bush-1998', 'positive at 4 in men, 3 in women; what follows is ours', 'verified'),
    grades: [
      {
        verdict: 'physician-judgement',
        scope: 'course',
        when: (score, { sex }) => score >= auditCut(known(sex)),
        text: 'AUDIT-C is positive: the full AUDIT is due',
        wouldChange: 'An AUDIT-C below 4 (men) or 3 (women), or what the full AUDIT shows',
      },
    ],
  }),
  row<number>({
    id: 'dast-10',
    asks: 'DAST-10',
    answer: ({ dast10 }) => dast10,
    source: cite('skinner-1982', 'positive at 3; what follows is ours', 'verified'),
    grades: [
      {
        verdict: 'not-a-candidate',
        scope: 'course',
        when: (score) => score >= 6,
        text: 'DAST-10 of 6 or more: not until assessed',
        wouldChange: 'An assessment of the drug use; then a score below 6',
        source: ourRule('a substantial problem is assessed first'),
      },
      {
        verdict: 'physician-judgement',
        scope: 'course',
        when: (score) => score >= dastCut,
        text: 'DAST-10 of 3 to 5',
        wouldChange: 'A score below 3; else what was found belongs to the reason',
      },
    ],
  }),
  row<'never' | 'earlier' | 'within-12-months'>({
    id: 'ketamine-nonmedical',
    asks: 'Ketamine taken without a prescription',
    answer: ({ ketamineNonmedical }) => ketamineNonmedical,
    source: ourRule('the strongest sign of misuse to come'),
    grades: [
      {
        verdict: 'not-a-candidate',
        scope: 'course',
        when: (a) => a === 'within-12-months',
        text: 'Non-medical ketamine in the last 12 months',
        wouldChange: '12 months without; then a physician’s judgement',
      },
      {
        verdict: 'physician-judgement',
        scope: 'course',
        when: (a) => a === 'earlier',
        text: 'Non-medical ketamine more than 12 months ago',
        wouldChange: 'Nothing: how it came and ended belongs to the reason',
      },
    ],
  }),
  row<ReturnType<typeof misuseScreen>>({
    id: 'misuse',
    asks: 'Misuse screen: AUDIT-C, DAST-10, family, monitoring programme, early refills, non-medical ketamine',
    answer: misuseScreen,
    isComplete: ({ truth }) => truth !== 'unknown',
    source: ourRule('two positive answers of six; active disorder has a row of its own'),
    grades: [
      {
        verdict: 'physician-judgement',
        scope: 'course',
        when: ({ positive }) => positive >= misuseCut,
        text: 'Misuse screen: two or more of the six answers are positive',
        wouldChange: 'Fewer than two positive answers; else precautions in the reason',
      },
    ],
  }),
]

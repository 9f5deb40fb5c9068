import { ourRule } from '#core/evidence/sources.ts'
import { type Row, row } from './decision-table/row.ts'

/** Rows that many questions decide: each medicine and each red flag is a finding of its own. A clinician may name them too. */
export const interactionRow: Row = row({
  id: 'interaction',
  asks: 'What the other medicines do together with ketamine',
  source: ourRule('the interaction list; each of its rows has a source of its own'),
  grades: [
    {
      verdict: 'not-a-candidate',
      scope: 'today',
      text: 'An interaction that forbids the dose today',
      wouldChange: 'A day on which the medicine is out of the way',
    },
    {
      verdict: 'ask',
      scope: 'today',
      text: 'A medicine that has to be asked about',
      wouldChange: 'What it is, and when it was last taken',
    },
    {
      verdict: 'physician-judgement',
      scope: 'today',
      text: 'An interaction that a physician weighs',
      wouldChange: 'A day on which the medicine is out of the way; else a reason',
    },
  ],
})

export const redFlagRow: Row = row({
  id: 'red-flag',
  asks: 'Warning signs of a dangerous headache',
  source: ourRule('a warning sign is cleared before a course; the signs are those of SNNOOP10'),
  grades: [
    {
      verdict: 'not-a-candidate',
      scope: 'course',
      text: 'An emergency warning sign is open',
      wouldChange: 'A clinician has looked into it and clears it',
      isEmergency: true,
    },
    {
      verdict: 'ask',
      scope: 'course',
      text: 'A warning sign nobody has answered',
      wouldChange: 'An answer, yes or no',
    },
    {
      verdict: 'physician-judgement',
      scope: 'course',
      text: 'A warning sign that needs a prompt look',
      wouldChange: 'A clinician has looked into it and clears it',
    },
  ],
})

export const panels: readonly Row[] = [interactionRow, redFlagRow]

import { type Citation, ourRule } from '#core/evidence/sources.ts'

interface SessionRule {
  readonly id: string
  readonly text: string
  readonly source: Citation
}

/** What the bedside holds an entry against, besides checks, alarms and the criteria for leaving. */
export const sessionRules: readonly SessionRule[] = [
  {
    id: 'line-checked',
    text: 'The venous line was checked within 15 min before the drug starts',
    source: ourRule('a line that moved is found before it matters'),
  },
  {
    id: 'baseline-fresh',
    text: 'Pressure, pulse, SpO₂, breathing and sedation were taken within 30 min before the drug starts',
    source: ourRule('what comes later is compared with these'),
  },
  {
    id: 'pause',
    text: 'After a pause of more than 60 min an amended order and a new pre-flight are needed',
    source: ourRule('after an hour little of the drug is left, and much may have changed'),
  },
  {
    id: 'resume',
    text: 'Before it goes on: pressure, pulse and SpO₂ since the pause began, and no high alarm unseen',
    source: ourRule('the reason for the pause has to be over'),
  },
  {
    id: 'no-rise',
    text: 'No more drug while A11 to A16 stand, or at MOAA/S 3 or less, RASS −2 or less, POSS 3 or more',
    source: ourRule('a rise would add to what is being waited out'),
  },
  {
    id: 'recovery-ranges',
    text: 'In range for leaving: pressure within 20 % of baseline and below 160/100, pulse 50 to 110/min, SpO₂ at least 94 % or as before, breathing 10 to 20/min',
    source: ourRule('near to how the person came, and within usual adult ranges'),
  },
  {
    id: 'recovery-sets',
    text: 'Two complete sets, each within 5 min, at least 15 min apart, the later one after the drug',
    source: ourRule('one good set may be luck'),
  },
  {
    id: 'listening',
    text: 'After a spray or an injection the monitor is listened to for 60 min after the last dose',
    source: ourRule('the peak of a nasal dose lies within the hour'),
  },
  {
    id: 'alarm-clears',
    text: 'An alarm clears after 10 s back inside its limit by the signal’s margin; samples more than 5 s apart start every clock anew',
    source: ourRule('keeps an alarm from flickering at its limit; IEC 60601-1-8 names the principle'),
  },
  {
    id: 'overdue',
    text: 'An observation is overdue low, medium, high: after 2, 5, 10 min where it is due every 15 min or more often; 5, 10, 20 up to an hour; 10, 20, 30 above',
    source: ourRule('as patient as the interval is long'),
  },
]

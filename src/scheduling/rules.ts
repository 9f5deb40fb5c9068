import { type Citation, ourRule } from '#core/evidence/sources.ts'
import { codeTries, holdFor } from './booking.ts'
import { quarterHour } from './visit.ts'

interface BookingRule {
  readonly id: string
  readonly text: string
  readonly source: Citation
}

/** How a place is given out. What a series may look like is a limit of dosing (G24 to G27); how long a stay is, candidacy's. */
export const bookingRules: readonly BookingRule[] = [
  {
    id: 'hold',
    text: `A place that nobody has confirmed is kept for ${holdFor.minutes} minutes`,
    source: ourRule('long enough to read a code, short enough not to block a chair'),
  },
  {
    id: 'code',
    text: `A code may be entered ${codeTries} times`,
    source: ourRule('a code that may be guessed at is no code'),
  },
  {
    id: 'needs',
    text: 'A treatment takes a chair and a nurse for its whole stay, and a prescriber in the house from the first dose to the end of recovery',
    source: ourRule('a nurse for each person, and somebody in the house who may order'),
  },
  {
    id: 'length',
    text: `A visit is its preparation, the ordered dosing and the minimum stay, in steps of ${quarterHour} minutes`,
    source: ourRule('visits start on quarter hours; a shorter end would leave a gap nobody can use'),
  },
]

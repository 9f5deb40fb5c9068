import { cite, ourRule } from '#core/evidence/sources.ts'
import type { ReadingRule } from '../rules.ts'

/** How a diary is looked at over time, and when a difference is called more than chance. */
export const trendRules: readonly ReadingRule[] = [
  {
    id: 'counts',
    text: 'Counts over time are ranges: the most is reached if every open day counted; calendar months are shown and never judged',
    source: ourRule('a day nobody recorded is not a day without headache; calendar months differ in length'),
  },
  {
    id: 'change-halves',
    text: 'A change: the newest 84 days against the 84 before, at least 56 of each known',
    source: ourRule('whole weeks and about three cycles; with fewer known, what is missing could be the change'),
  },
  {
    id: 'change-waves',
    text: 'The step between the halves is held against five slow waves of the same diary; the ratio is a Student t of five degrees',
    source: cite(
      'mueller-2007',
      'as summed up by Lazarus, Lewis, Stock and Watson 2018; five waves are ours',
      'recalled',
    ),
  },
  {
    id: 'change-allowance',
    text: 'Its standard error is taken 1.15 times as large',
    source: ourRule(
      'spells of weeks move the step more than the waves; so many invented diaries err at the stated level',
    ),
  },
  {
    id: 'looks-surroundings',
    text: 'Weekdays, days −2 to +3 and months are held against the days on both sides of each; 12 weeks, 5 cycles or 3 years',
    source: ourRule('good and bad spells cancel out; a period can’t be turned against itself'),
  },
  {
    id: 'looks-turned',
    text: 'Short nights: the diary is turned against the nights by every number of days; 15 nights of each kind',
    source: ourRule('turning keeps how each depends on its own day before'),
  },
  {
    id: 'short-night',
    text: 'A short night: under six hours of sleep',
    source: ourRule('an hour under the seven that are advised for adults'),
  },
  {
    id: 'level',
    text: 'Called more than chance at 0.05, corrected for all looks together, and for all changes together',
    source: cite('holm-1979', 'step-down correction; the level is ours', 'recalled'),
  },
]

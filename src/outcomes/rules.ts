import type { Citation } from '#core/evidence/sources.ts'
import { quietSource } from './cautions.ts'
import { adequacySource, monthSource } from './counted.ts'
import { monthToMonthSource } from './expected-anyway.ts'
import { lastingSource } from './lasting.ts'
import { thresholdSource, worseningSource } from './response.ts'
import { pauseSource } from './series.ts'
import { persistenceSource, spellSource } from './true-share.ts'

/** Every threshold behind an outcome, with who says so: shown beside the picture, and listed with the other rules. */
export const outcomeRules: readonly { readonly id: string; readonly text: string; readonly source: Citation }[] = [
  { id: 'month', text: 'Days are counted per 28', source: monthSource },
  { id: 'adequate', text: 'A month with fewer than 23 of 28 days recorded gives no verdict', source: adequacySource },
  { id: 'quiet', text: 'Nothing new in the 84 days before the first session', source: quietSource },
  { id: 'series', text: 'Sessions at most 28 days apart are one series', source: pauseSource },
  {
    id: 'responder',
    text: '30 % fewer days counts in chronic migraine, 50 % is the classic threshold',
    source: thresholdSource,
  },
  { id: 'worsening', text: 'Worse: 1.3 times as many days, and at least 3 more in 28', source: worseningSource },
  {
    id: 'lasting',
    text: 'Lasts: half or less in months 1 to 3. Relapse: back above 0.7 of the baseline for a week',
    source: lastingSource,
  },
  { id: 'clusters', text: 'Headache days come in runs: lag-1 correlation near 0.17', source: persistenceSource },
  { id: 'spells', text: 'Weeks differ by themselves, which widens every band', source: spellSource },
  { id: 'regression', text: 'After a bad month, half of the way back is expected anyway', source: monthToMonthSource },
]

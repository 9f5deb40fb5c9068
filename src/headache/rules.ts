import { type Citation, cite, ourRule } from '#core/evidence/sources.ts'
import { intensityWordsSource, numberOfWordSource } from './intensity-words-sources.ts'
import { painScaleRules } from './pain-scales-sources.ts'

/** One reading that stands behind the counts and the criteria: what it says, and who says so. */
export interface ReadingRule {
  readonly id: string
  readonly text: string
  readonly source: Citation
}

/** How a diary is read where the classification leaves it open. The criteria themselves are listed with their disorders. */
export const readingRules: readonly ReadingRule[] = [
  {
    id: 'month',
    text: 'A month is 28 days that end on the day of the assessment; months do not overlap',
    source: ourRule('verdicts need months of one length; trials of preventives use 28 days'),
  },
  {
    id: 'more-than-three-months',
    text: 'For more than three months: in each of the newest four months',
    source: ourRule('three times 28 days are 84, which is not more than three months'),
  },
  {
    id: 'undecided',
    text: 'A count is met by known days alone, and not met only when undecided days could not make it up',
    source: ourRule('a day nobody recorded is not a day without headache'),
  },
  {
    id: 'lifetime',
    text: 'Attacks in a lifetime: unknown where the diary holds too few, unless the headache began inside it',
    source: ourRule('a diary is rarely the whole history'),
  },
  {
    id: 'attack-gap',
    text: 'Entries less than one hour apart are one attack',
    source: ourRule('the classification names no length of a pain-free gap'),
  },
  {
    id: 'entry-of-a-day',
    text: 'A day is judged by its own entry, and by the whole attack only where that leaves it open',
    source: ourRule('one bad day of a headache that never ends does not make migraine days of the others'),
  },
  {
    id: 'treated-short',
    text: 'An attack under 4 hours after a medicine that helped, or that may have, is undecided',
    source: ourRule('the medicine may have ended it'),
  },
  {
    id: 'under-18',
    text: 'Under 18 an attack may last 2 to 72 hours; without a birth date it is judged as an adult’s',
    source: cite('ichd3', '1.1 B, note; without a birth date our own rule', 'verified'),
  },
  {
    id: 'migraine-day',
    text: 'A migraine day: 1.1 C and D, or 1.2 B and C, or believed migraine that a triptan or ergot relieved',
    source: cite('ichd3', '1.3 C', 'verified'),
  },
  {
    id: 'relieved',
    text: 'Relieved: partly or completely within two hours',
    source: ourRule('the classification says relieved and gives no size'),
  },
  { id: 'intensity-words', text: '0 none, 1 to 3 mild, 4 to 6 moderate, 7 to 10 severe', source: intensityWordsSource },
  { id: 'intensity-said', text: 'A word for the pain is kept as 2, 5, 8 or 10 of 10', source: numberOfWordSource },
  ...painScaleRules,
  {
    id: 'helpful-medicine',
    text: 'A medicine that another app calls helpful is read as partial relief, and asked about',
    source: ourRule('such lists say neither how much nor within what time'),
  },
  {
    id: 'day-without-a-time',
    text: 'An attack whose start is unknown counts from the first instant of its day',
    source: ourRule('those are the days it certainly touched, whenever it began'),
  },
  {
    id: 'debilitating',
    text: 'A debilitating day: headache with half or more given up, or unable to function',
    source: ourRule('how a disability of 2 or 3 is read as serious impairment'),
  },
  {
    id: 'crystal-clear',
    text: 'A crystal-clear day: recorded, no headache, no aura, no acute medicine, nothing given up',
    source: ourRule('an antiemetic alone does not spoil it'),
  },
  {
    id: 'aura-list',
    text: 'The list of auras is complete, unless a kind or weakness is said to be unknown',
    source: ourRule('a kind that is not listed did not happen'),
  },
  {
    id: 'status-breaks',
    text: 'Status migrainosus: breaks of up to 12 hours that hold sleep or a dose are counted in',
    source: cite('ichd3', '1.4.1; what a break must hold is ours', 'verified'),
  },
  {
    id: 'cluster-frequency',
    text: 'Cluster headache: five attacks within nine days, never more than eight on one',
    source: ourRule('one every other day to eight a day, where they lie closest'),
  },
  {
    id: 'several-classes',
    text: 'Several classes together (8.2.6): distinct days of a month in which two or more were taken',
    source: ourRule('how not individually overused is counted'),
  },
  {
    id: 'forecast',
    text: 'A limit’s day: known days and the rate of the last 14, if at least 10 of these are known',
    source: ourRule('said as: if the last two weeks continue'),
  },
  {
    id: 'forecast-chance',
    text: 'The chance beside it: a chain of days of the person’s own pattern, over the 28 days after the last known one',
    source: ourRule(
      'exact for the chain, without random numbers; held against what came in docs/clinical/assessment.md',
    ),
  },
]

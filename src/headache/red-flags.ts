import { type Citation, citationText, cite } from '#core/evidence/sources.ts'
import type { Profile } from './profile.ts'

/** `emergency`: shown at once with the emergency page. `prompt`: looked at before anything else is decided. */
export type Urgency = 'emergency' | 'prompt'

export interface RedFlag {
  readonly id: string
  readonly text: string
  /** In plain words, answered yes, no or not known. */
  readonly ask: string
  readonly urgency: Urgency
  /** The milder flag it makes worse: asked while that one isn't answered no. */
  readonly strongerThan: string | null
}

/** The list is SNNOOP10's; how urgent each is, and the stronger forms, are our rule. */
export const redFlagSource: Citation = cite('snnoop10', 'list of red flags', 'verified')

type Row = readonly [id: string, text: string, ask: string, urgency: Urgency, strongerThan?: string]
const rows: readonly Row[] = [
  [
    'systemic',
    'Systemic signs or fever',
    'Do you have fever, a stiff neck, weight loss or night sweats with it?',
    'prompt',
  ],
  [
    'systemic-urgent',
    'Fever with stiff neck or confusion',
    'Do you have fever together with a stiff neck or confusion?',
    'emergency',
    'systemic',
  ],
  ['neoplasm', 'History of cancer', 'Have you ever had cancer?', 'prompt'],
  [
    'neurologic-deficit',
    'Neurological deficit or less alert',
    'Is there new weakness, numbness, loss of speech or sight, a fit or confusion, other than your usual aura?',
    'emergency',
  ],
  ['sudden-onset', 'Sudden onset', 'Did it reach its worst within a minute?', 'emergency'],
  ['older-age', 'Began at an older age', 'Did this kind of headache begin when you were 50 or older?', 'prompt'],
  [
    'older-onset-jaw-pain',
    'Began at an older age, with jaw pain or loss of sight',
    'Does your jaw hurt when you chew, or did you lose sight, even for a moment?',
    'emergency',
    'older-age',
  ],
  ['pattern-change', 'New, or its pattern changed', 'Has it clearly changed, or begun in the last 3 months?', 'prompt'],
  ['positional', 'Depends on position', 'Is it better or worse when you lie down or stand?', 'prompt'],
  ['precipitated', 'Set off by cough, sneeze or effort', 'Does a cough, a sneeze or straining set it off?', 'prompt'],
  [
    'papilloedema',
    'Swelling of the optic disc',
    'Has an eye doctor seen swelling at the back of the eye, or does your sight black out briefly?',
    'emergency',
  ],
  ['progressive', 'Progressive or atypical', 'Is it getting steadily worse from week to week?', 'prompt'],
  [
    'pregnancy-puerperium',
    'Pregnancy or after birth',
    'Are you pregnant, or did you give birth in the last 6 weeks?',
    'prompt',
  ],
  [
    'pregnancy-urgent',
    'Pregnancy or after birth, with new or severe headache or high blood pressure',
    'Is the headache new or severe, or is your blood pressure 140/90 or higher?',
    'emergency',
    'pregnancy-puerperium',
  ],
  ['painful-eye', 'Painful eye', 'Is one eye red and painful, or is its pupil changed?', 'emergency'],
  ['post-traumatic', 'After an injury', 'Did it begin after a blow or a fall?', 'prompt'],
  [
    'post-traumatic-urgent',
    'After an injury within 7 days, or on blood thinners',
    'Was that within the last 7 days, or do you take blood thinners?',
    'emergency',
    'post-traumatic',
  ],
  ['immune', 'Weak immune system', 'Is your immune system weak, by an illness or a medicine?', 'prompt'],
  [
    'painkiller-or-new-drug',
    'Painkiller overuse or a new drug',
    'Did it begin with a new medicine, or do you take pain medicine often?',
    'prompt',
  ],
]

export const redFlags: readonly RedFlag[] = rows.map(([id, text, ask, urgency, strongerThan]) => ({
  id,
  text,
  ask,
  urgency,
  strongerThan: strongerThan ?? null,
}))

export interface RaisedFlag {
  readonly id: string
  readonly text: string
  readonly urgency: Urgency
  readonly source: string
}

/** Only flags that were answered yes, each with its own urgency: nothing is read into the diary, and none hides another. */
export const raisedFlags = ({ redFlags: answers = {} }: Profile): readonly RaisedFlag[] =>
  redFlags
    .filter(({ id }) => answers[id] === true)
    .map(({ id, text, urgency }) => ({ id, text, urgency, source: citationText(redFlagSource) }))

/** Still to be asked: never answered, or answered "unknown". A stronger form only while the milder one isn't a no. */
export const openFlags = ({ redFlags: answers = {} }: Profile): readonly RedFlag[] =>
  redFlags.filter(
    ({ id, strongerThan }) =>
      typeof answers[id] !== 'boolean' && (strongerThan === null || answers[strongerThan] !== false),
  )

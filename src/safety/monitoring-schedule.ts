import { type Citation, cite, ourRule } from '#core/evidence/sources.ts'

export type MonitoringId =
  | 'bladder-questions'
  | 'urinalysis'
  | 'liver'
  | 'cognition'
  | 'dependence'
  | 'mood'
  | 'item-9'
  | 'blood-pressure'
  | 'spray-count'

/** When an item comes round again. Whichever of several comes first. */
export interface Rhythm {
  readonly everySession?: true
  readonly everyMonths?: number
  readonly everyDays?: number
  readonly everySessions?: number
  /** Once more after treatment has begun, before this session of it. */
  readonly beforeSession?: number
  /** At these months after the first session, then yearly. */
  readonly atMonths?: readonly number[]
}

/** One thing that is watched for as long as somebody is treated. */
export interface MonitoringItem {
  readonly id: MonitoringId
  readonly risk: string
  readonly what: string
  /** In words, for whoever reads the plan. */
  readonly when: string
  readonly rhythm: Rhythm
  /** What a result asks for. */
  readonly act: string
  readonly source: Citation
}

const schedule = 'the schedule is ours; no trial compared any'

/** What is asked, measured and counted while a treatment goes on, with what each result asks for. */
export const monitoringSchedule: readonly MonitoringItem[] = [
  {
    id: 'bladder-questions',
    risk: 'Bladder',
    what: 'Bladder questions: burning, frequency, urgency, blood',
    when: 'before every session',
    rhythm: { everySession: true },
    act: 'Two or more new symptoms, or blood: pause, urology',
    source: cite('ketalar-us', `cystitis with chronic use; ${schedule}`, 'verified'),
  },
  {
    id: 'urinalysis',
    risk: 'Bladder',
    what: 'Urinalysis',
    when: 'every 3 months or 6 sessions, whichever comes first',
    rhythm: { everyMonths: 3, everySessions: 6 },
    act: 'Blood: pause, urology',
    source: cite('ketalar-us', `haematuria with chronic use; ${schedule}`, 'verified'),
  },
  {
    id: 'liver',
    risk: 'Liver and bile ducts',
    what: 'ALT, AST, bilirubin, ALP, GGT',
    when: 'at baseline, before session 4, then every 3 months',
    rhythm: { beforeSession: 4, everyMonths: 3 },
    act: 'ALT or AST above 3 × the upper limit, or bilirubin above 2 × (jaundice): stop. ALP or GGT above 2 ×: pause, ultrasound',
    source: cite('ketalar-us', `section 5.6, recurrent use; ${schedule}`, 'verified'),
  },
  {
    id: 'cognition',
    risk: 'Memory and thinking',
    what: 'A short test of memory and thinking, always the same',
    when: 'at baseline, after 6 and 12 months, then yearly',
    rhythm: { atMonths: [6, 12] },
    act: 'A fall of one standard deviation or more: review',
    source: ourRule('memory loss in heavy users, unclear at clinic doses'),
  },
  {
    id: 'dependence',
    risk: 'Dependence',
    what: 'Dependence questions: more or earlier, lost drug, another source, craving',
    when: 'at each session',
    rhythm: { everySession: true },
    act: 'Two or more: pause, addiction review',
    source: ourRule('Schedule III, tolerance and craving; which questions and how many is ours'),
  },
  {
    id: 'mood',
    risk: 'Mood and suicide',
    what: 'PHQ-9',
    when: 'every 4 weeks',
    rhythm: { everyDays: 28 },
    act: 'Item 9 of 1 or more: C-SSRS the same day',
    source: cite('spravato-us', 'boxed warning; the four weeks are ours', 'verified'),
  },
  {
    id: 'item-9',
    risk: 'Mood and suicide',
    what: 'Item 9 of the PHQ-9',
    when: 'at each visit',
    rhythm: { everySession: true },
    act: '1 or more: C-SSRS the same day',
    source: cite('spravato-us', 'boxed warning; at each visit is ours', 'verified'),
  },
  {
    id: 'blood-pressure',
    risk: 'Blood pressure',
    what: 'Blood pressure before the dose',
    when: 'at each session',
    rhythm: { everySession: true },
    act: '140/90 or more: a log at home, cardiology',
    source: cite('spravato-us', 'section 5; the log is ours', 'verified'),
  },
  {
    id: 'spray-count',
    risk: 'Misuse of spray at home',
    what: 'Sprays counted against what was dispensed',
    when: 'at each refill, where a spray was taken home',
    rhythm: {},
    act: 'More than 10 % missing: no refill, review',
    source: cite('yuan-2023', 'median use of 10 days a month and 6 sprays a day; the 10 % are ours', 'verified'),
  },
]

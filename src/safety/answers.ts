import type { Answer, Facts, MedicationFact } from './facts.ts'

/**
 * What people are asked. The rest of the facts comes from elsewhere in the record: age, weight, diary, sessions, consent.
 * `indication` is the physician’s own diagnosis where the diary leaves it open; it stands over what the rules suggest.
 */
export const answerKeys = [
  ...(['allergy', 'aneurysm', 'avm', 'ich', 'icp', 'recentCv', 'severeCardiac', 'bpHazard'] as const),
  ...(['bp', 'hr', 'spo2', 'rr', 'pregnancy', 'psychosis', 'mania', 'phq9Item9', 'cssrs', 'substance'] as const),
  ...(['liver', 'altXUln', 'bilirubinXUln', 'alpXUln', 'iop', 'cystitis', 'medications'] as const),
  ...([
    'solidsHoursAgo',
    'clearFluidsHoursAgo',
    'escort',
    'redFlags',
    'auditC',
    'dast10',
    'familyAddiction',
    'earlyRefills',
    'ketamineNonmedical',
    'indication',
    'other',
  ] as const),
] as const
export type AnswerKey = (typeof answerKeys)[number]

/** One answer with who gave it and when; a later one stands, the earlier stays in the record. */
export interface Given<T> {
  readonly value: T
  /** RFC 3339, UTC. */
  readonly at: string
  readonly by: 'patient' | 'staff'
  /** What a patient said that only a clinician can grade. */
  readonly said?: string
}

export type Answers = { readonly [K in AnswerKey]?: Given<NonNullable<Facts[K]>> }

/** Local calendar days an answer holds; `0` = the same day. Tests: as the baseline list; the rest is our own. */
const holdsForDays: Readonly<Record<AnswerKey, number>> = {
  ...{ allergy: 365, aneurysm: 365, avm: 365, ich: 365, icp: 30, recentCv: 30, severeCardiac: 90, bpHazard: 90 },
  ...{ bp: 0, hr: 0, spo2: 0, rr: 0, pregnancy: 2, psychosis: 90, mania: 90, phq9Item9: 30, cssrs: 0, substance: 90 },
  ...{ liver: 90, altXUln: 30, bilirubinXUln: 30, alpXUln: 30, iop: 182, cystitis: 30, medications: 30 },
  ...{
    solidsHoursAgo: 0,
    clearFluidsHoursAgo: 0,
    escort: 0,
    redFlags: 30,
    auditC: 30,
    dast10: 30,
    familyAddiction: 365,
    earlyRefills: 90,
    ketamineNonmedical: 90,
    indication: 182,
    other: 365,
  },
}

/** These can't go back by waiting: they hold until somebody answers anew. */
const holdsForGood = (key: AnswerKey, value: unknown): boolean =>
  (key === 'pregnancy' && (value === 'yes' || value === 'not-applicable')) ||
  (key === 'cystitis' && value === 'past') ||
  (key === 'familyAddiction' && value === 'yes') ||
  (key === 'ketamineNonmedical' && value === 'earlier')

export interface Moment {
  readonly now: Temporal.Instant
  /** IANA zone of the clinic. */
  readonly timeZone: string
}

const dayOf = (instant: Temporal.Instant, timeZone: string): Temporal.PlainDate =>
  instant.toZonedDateTimeISO(timeZone).toPlainDate()

/** Whether an answer still counts at that moment. */
export const isInDate = (key: AnswerKey, given: Given<unknown>, { now, timeZone }: Moment): boolean => {
  if (holdsForGood(key, given.value)) return true
  const days = dayOf(Temporal.Instant.from(given.at), timeZone).until(dayOf(now, timeZone)).days
  return days <= holdsForDays[key]
}

const hoursSince = (at: string, now: Temporal.Instant): number =>
  Math.max(0, Temporal.Instant.from(at).until(now).total('hour'))

const hoursOn = (hours: Answer<number>, passed: number): Answer<number> =>
  hours === 'unknown' ? hours : hours + passed

const medicationOn = (medication: MedicationFact, passed: number): MedicationFact =>
  medication.hoursAgo === undefined ? medication : { ...medication, hoursAgo: hoursOn(medication.hoursAgo, passed) }

/** "Two hours ago", said an hour ago, is three. A medicine taken before today may have been taken again: its hours are open. */
const movedOn = (key: AnswerKey, { value, at }: Given<unknown>, { now, timeZone }: Moment): unknown => {
  const passed = hoursSince(at, now)
  if (key === 'solidsHoursAgo' || key === 'clearFluidsHoursAgo') return hoursOn(value as Answer<number>, passed)
  if (key !== 'medications' || value === 'unknown') return value
  const isToday = dayOf(Temporal.Instant.from(at), timeZone).equals(dayOf(now, timeZone))
  const taken = value as readonly MedicationFact[]
  return taken.map((each) => (isToday ? medicationOn(each, passed) : { name: each.name }))
}

export type AnsweredFacts = Pick<Facts, AnswerKey>

/** What the answers say now. One that is too old is unknown again, and so asked again. */
export const answeredFacts = (answers: Answers, moment: Moment): AnsweredFacts => {
  const inDate = answerKeys.flatMap((key) => {
    const given = answers[key]
    return given !== undefined && isInDate(key, given, moment) ? [[key, movedOn(key, given, moment)]] : []
  })
  return Object.fromEntries(inDate) as AnsweredFacts
}

type RedFlags = Readonly<Record<string, Answer<boolean>>>
type GivenFlags = NonNullable<Answers['redFlags']>

/** Warning signs add up: answering some leaves the answers to the others as they were. */
const withFlags = (earlier: GivenFlags | undefined, later: GivenFlags): GivenFlags =>
  later.value === 'unknown' || earlier === undefined || earlier.value === 'unknown'
    ? later
    : { ...later, value: { ...(earlier.value as RedFlags), ...(later.value as RedFlags) } }

/** Later answers stand over earlier ones. */
export const addAnswers = (earlier: Answers, later: Answers): Answers => ({
  ...earlier,
  ...later,
  ...(later.redFlags === undefined ? {} : { redFlags: withFlags(earlier.redFlags, later.redFlags) }),
})

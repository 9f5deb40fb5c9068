import type { ConsentDrug, ConsentRoute } from '#core/chart/consent.ts'
import { assess } from '#core/headache/assess.ts'
import { ageOn } from '#core/kernel/calendar-day.ts'
import type { PatientId } from '#core/kernel/identity.ts'
import { type Answers, answeredFacts } from '#core/safety/answers.ts'
import { type Answer, type Facts, known, type TreatmentRoute } from '#core/safety/facts.ts'
import { indicationFrom, overuseFrom } from '#core/safety/from-assessment.ts'
import { allergyFromHistory, pregnancyFromHistory } from '#core/safety/from-history.ts'
import { consentInForce } from '../store/repositories/consents.ts'
import { diaryOf } from '../store/repositories/diary.ts'
import { findPatient } from '../store/repositories/patients.ts'
import { historyOf, profileOf, type StoredHistory } from '../store/repositories/profiles.ts'
import { weighingsOf } from '../store/repositories/weighings.ts'
import type { Work } from '../work.ts'
import { gatherMonitoring, type Monitoring } from './gather-monitoring.ts'

const todayOf = ({ now, timeZone }: Work): Temporal.PlainDate => now.toZonedDateTimeISO(timeZone).toPlainDate()

/** What a screening's route means for a consent; the routes we have no form for stay unknown. */
const consentNeeds: Partial<Record<TreatmentRoute, { readonly drug: ConsentDrug; readonly route: ConsentRoute }>> = {
  iv: { drug: 'ketamine', route: 'iv' },
  nasal: { drug: 'ketamine', route: 'nasal' },
  'esketamine-nasal': { drug: 'esketamine', route: 'nasal' },
}

/** Whoever was born male is not asked about pregnancy; an answer that was given stands over this. */
const person = async (work: Work, patientId: PatientId): Promise<Partial<Facts>> => {
  const patient = await findPatient(work, patientId)
  if (patient === null) return {}
  const ageY = ageOn(patient.birthDate, todayOf(work).toString())
  if (patient.sexAtBirth === 'unknown') return { ageY }
  return { ageY, sex: patient.sexAtBirth, ...(patient.sexAtBirth === 'male' ? { pregnancy: 'not-applicable' } : {}) }
}

const weight = async (work: Work, patientId: PatientId): Promise<Partial<Facts>> => {
  const [latest] = await weighingsOf(work, patientId)
  if (latest === undefined) return {}
  return { weightAgeDays: Temporal.PlainDate.from(latest.on).until(todayOf(work)).days }
}

const consent = async (work: Work, patientId: PatientId, route: TreatmentRoute): Promise<Partial<Facts>> => {
  const need = consentNeeds[route]
  return need === undefined ? {} : { consent: (await consentInForce(work, patientId, need)) !== null }
}

const daysAFlagHolds = 30
type Flags = Readonly<Record<string, Answer<boolean>>>

/** Of two answers to one warning sign the "yes" stands, and a "no" stands over "unknown". */
const eitherFlag = (a: Answer<boolean> | undefined, b: Answer<boolean> | undefined): Answer<boolean> =>
  a === true || b === true ? true : a === false || b === false ? false : 'unknown'

const joinFlags = (a: Flags, b: Flags): Flags =>
  Object.fromEntries([...new Set([...Object.keys(a), ...Object.keys(b)])].map((id) => [id, eitherFlag(a[id], b[id])]))

/** A "yes" of the history stands until somebody clears it; a "no" grows old as an answer of the screening does. */
const flagsIn = ({ now }: Work, { history, recordedAt }: StoredHistory): Flags => {
  const flags = (history.redFlags ?? {}) as Flags
  const isFresh = recordedAt !== null && recordedAt.until(now).total({ unit: 'day' }) <= daysAFlagHolds
  return isFresh ? flags : Object.fromEntries(Object.entries(flags).filter(([, answer]) => answer === true))
}

const headache = async (work: Work, patientId: PatientId): Promise<Partial<Facts>> => {
  const [diary, profile] = [await diaryOf(work, patientId), await profileOf(work, patientId)]
  const assessment = assess(diary, profile, todayOf(work).toString())
  const redFlags = flagsIn(work, await historyOf(work, patientId))
  return { indication: indicationFrom(assessment), moh: overuseFrom(assessment), redFlags }
}

/** What the history names. A pregnancy gives way to an answer or a test; an allergy to ketamine to nothing but its removal there. */
const noted = async (work: Work, patientId: PatientId): Promise<Pick<Facts, 'allergy' | 'pregnancy'>> => {
  const { history, recordedAt } = await historyOf(work, patientId)
  const ageDays = recordedAt === null ? null : Math.floor(recordedAt.until(work.now).total({ unit: 'day' }))
  const [allergy, pregnancy] = [allergyFromHistory(history), pregnancyFromHistory(history, ageDays)]
  return { ...(allergy === undefined ? {} : { allergy }), ...(pregnancy === undefined ? {} : { pregnancy }) }
}

interface Screened {
  readonly route: TreatmentRoute
  readonly answers: Answers
}

/** The answers still in date, and what the rest of the record says; without tests and monitoring. */
const answeredAndKnown = async (work: Work, patientId: PatientId, { route, answers }: Screened): Promise<Facts> => {
  const answered = answeredFacts(answers, work)
  const { allergy, ...named } = await noted(work, patientId)
  const record = {
    ...(await person(work, patientId)),
    ...named,
    ...(await weight(work, patientId)),
    ...(await consent(work, patientId, route)),
    ...(await headache(work, patientId)),
  }
  const flags = joinFlags(known(record.redFlags) ?? {}, known(answered.redFlags) ?? {})
  return {
    ...{ route, ...record, ...answered },
    ...(allergy === undefined ? {} : { allergy }),
    ...(Object.keys(flags).length > 0 ? { redFlags: flags } : {}),
  }
}

/** All that is known now, with the tests, the exposure and the schedule it was put together from. */
export const gatherRecord = async (work: Work, patientId: PatientId, screened: Screened): Promise<Monitoring> => {
  const facts = await answeredAndKnown(work, patientId, screened)
  return gatherMonitoring(work, patientId, { facts, answers: screened.answers })
}

/** All that is known now. */
export const gatherFacts = async (work: Work, patientId: PatientId, screened: Screened): Promise<Facts> =>
  (await gatherRecord(work, patientId, screened)).facts

import { citationText } from '#core/evidence/sources.ts'
import { redFlags } from '#core/headache/red-flags.ts'
import type { PatientId } from '#core/kernel/identity.ts'
import type { Answers } from '#core/safety/answers.ts'
import { askedOfPatients } from '#core/safety/asked-of-patients.ts'
import { rulesVersionWith } from '#core/safety/clinic-version.ts'
import { concernSource } from '#core/safety/concerns.ts'
import { decisionTable } from '#core/safety/decision-table/table.ts'
import { type EarlierAnswer, earlierAnswers } from '#core/safety/earlier-answers.ts'
import { type Answer, known, type MedicationFact, type TreatmentRoute } from '#core/safety/facts.ts'
import { screen } from '#core/safety/screen.ts'
import { latestCandidacyDecision, latestScreening } from '../store/repositories/candidacy.ts'
import { ownRules } from '../store/repositories/clinic-rules.ts'
import { findPatient } from '../store/repositories/patients.ts'
import { openConcerns, type SafetyConcern } from '../store/repositories/safety-concerns.ts'
import type { Work } from '../work.ts'
import { fingerprint } from '../workflows/decide-candidacy.ts'
import { gatherFacts } from '../workflows/gather-facts.ts'
import type { ConcernsView, Intake, ScreeningView } from './contract/candidacy.ts'

const concernView = ({ id, kind, what, raisedAt, dueAt }: SafetyConcern) => ({
  id,
  kind,
  what,
  raisedAt: raisedAt.toString(),
  dueAt: dueAt.toString(),
  source: citationText(concernSource),
})

const decisionView = async (
  work: Work,
  patientId: PatientId,
  route: TreatmentRoute,
): Promise<ScreeningView['decision']> => {
  const decision = await latestCandidacyDecision(work, patientId, route)
  if (decision === null) return null
  const { id, decision: choice, courseVerdict, reason, decidedByName, decidedAt } = decision
  return { id, route, decision: choice, courseVerdict, reason, decidedByName, decidedAt: decidedAt.toString() }
}

/** Screened now, not when it was last stored: an answer may have grown too old since. */
export const viewScreening = async (
  work: Work,
  patientId: PatientId,
  asked?: TreatmentRoute,
): Promise<ScreeningView | null> => {
  if ((await findPatient(work, patientId)) === null) return null
  const latest = await latestScreening(work, patientId)
  const [route, answers] = [asked ?? latest?.route ?? 'iv', latest?.answers ?? {}]
  const facts = await gatherFacts(work, patientId, { route, answers })
  const own = await ownRules(work)
  const { clear, ...screening } = screen(facts, own.limits)
  return {
    route,
    ...screening,
    findings: [...screening.findings],
    clear: decisionTable.filter(({ id }) => clear.includes(id)).map(({ id, asks }) => ({ id, asks })),
    fingerprint: fingerprint(screening.findings),
    rulesVersion: rulesVersionWith(own),
    facts: { ...facts },
    answers: { ...answers },
    concerns: (await openConcerns(work, patientId)).map(concernView),
    decision: await decisionView(work, patientId, route),
  }
}

/** As a patient would say it: a liver graded normal was a "no"; a graded disease is the clinic’s to grade again. */
const saidBefore = ({ key, value }: EarlierAnswer): string | readonly string[] | null => {
  if (Array.isArray(value)) return (value as readonly MedicationFact[]).map(({ name }) => name)
  if (key === 'liver') return value === 'normal' ? 'no' : null
  return typeof value === 'string' ? value : null
}

/** Of what is due only: an answer that counts is not asked about. */
const earlierView = (work: Work, answers: Answers, due: readonly string[]): Intake['earlier'] =>
  Object.fromEntries(
    earlierAnswers(answers, work).flatMap((earlier) => {
      const said = saidBefore(earlier)
      if (said === null || !due.includes(earlier.key)) return []
      const on = Temporal.Instant.from(earlier.at).toZonedDateTimeISO(work.timeZone).toPlainDate().toString()
      return [[earlier.key, { said: typeof said === 'string' ? said : [...said], on }]]
    }),
  )

const isOpen = (answer: Answer<unknown> | undefined): boolean => known(answer) === null

/** A stronger form is asked while the sign it belongs to isn't answered "no". */
const dueFlags = (answers: Readonly<Record<string, Answer<boolean>>>): string[] =>
  redFlags
    .filter(({ id, strongerThan }) => isOpen(answers[id]) && (strongerThan === null || answers[strongerThan] !== false))
    .map(({ id }) => id)

/** Only what is still unknown, for the person themselves. */
export const viewIntake = async (work: Work, patientId: PatientId): Promise<Intake | null> => {
  if ((await findPatient(work, patientId)) === null) return null
  const latest = await latestScreening(work, patientId)
  const answers = latest?.answers ?? {}
  const facts = await gatherFacts(work, patientId, { route: latest?.route ?? 'iv', answers })
  const flags = dueFlags(known(facts.redFlags) ?? {}).filter(
    (id) => !(id.startsWith('pregnancy') && known(facts.sex) === 'male'),
  )
  const due = askedOfPatients.filter((key) => key !== 'redFlags' && isOpen(facts[key]))
  const last = latest?.recordedAs === 'patient' ? latest.recordedAt.toString() : null
  return {
    due: [...(flags.length > 0 ? ['redFlags'] : []), ...due],
    dueFlags: flags,
    route: latest?.route ?? null,
    answeredAt: last,
    earlier: earlierView(work, answers, due),
  }
}

export const openConcernsOfClinic = async (work: Work): Promise<ConcernsView> => {
  const concerns = []
  for (const concern of await openConcerns(work)) {
    const patient = await findPatient(work, concern.patientId)
    const patientName = patient === null ? '' : `${patient.givenName} ${patient.familyName}`
    concerns.push({ ...concernView(concern), patientId: concern.patientId, patientName })
  }
  return { concerns }
}

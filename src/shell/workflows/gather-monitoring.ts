import { selfHarmItem } from '#core/instruments/phq-9.ts'
import type { PatientId } from '#core/kernel/identity.ts'
import type { Answers } from '#core/safety/answers.ts'
import { type BaselineStatus, baselineStatus, testFacts } from '#core/safety/baseline-status.ts'
import { cumulativeExposure, type Exposure, type GivenDose } from '#core/safety/cumulative-exposure.ts'
import { type BloodPressure, type Facts, known } from '#core/safety/facts.ts'
import { factsFromTests } from '#core/safety/facts-from-tests.ts'
import { type MonitoringStatus, monitoringFacts, monitoringStatus } from '#core/safety/monitoring-status.ts'
import type { TestRecord } from '#core/safety/test-record.ts'
import { withTestFacts } from '#core/safety/with-test-facts.ts'
import { type Questionnaire, questionnairesOf } from '../store/repositories/questionnaires.ts'
import { treatmentDays } from '../store/repositories/sessions.ts'
import { type StoredTestResult, testResultsOf } from '../store/repositories/test-results.ts'
import type { Work } from '../work.ts'
import { clinicToday } from './order-facts.ts'

export interface Monitoring {
  /** What was known before, with what tests and monitoring add to it. */
  readonly facts: Facts
  readonly given: readonly GivenDose[]
  readonly exposure: Exposure
  readonly results: readonly StoredTestResult[]
  readonly baseline: readonly BaselineStatus[]
  readonly schedule: readonly MonitoringStatus[]
}

const dayOf = ({ timeZone }: Work, at: string): string =>
  Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate().toString()

const pressureIn = (work: Work, { bp }: Answers): (BloodPressure & { readonly on: string }) | null => {
  const reading = known(bp?.value)
  return reading === null || bp === undefined ? null : { ...reading, on: dayOf(work, bp.at) }
}

const hasItem9 = ({ instrument, answers }: Questionnaire): boolean =>
  instrument === 'phq-9' && Array.isArray(answers) && typeof answers[selfHarmItem - 1] === 'number'

/** In a questionnaire or in the screening, whichever is later. */
const item9On = (work: Work, { phq9Item9 }: Answers, questionnaires: readonly Questionnaire[]): string | null => {
  const asked = phq9Item9 === undefined || known(phq9Item9.value) === null ? [] : [dayOf(work, phq9Item9.at)]
  const filled = questionnaires.filter(hasItem9).map(({ takenOn }) => takenOn)
  return [...asked, ...filled].sort().at(-1) ?? null
}

/** What was given so far, the tests there are, the tests there should be, and what they say to a screening today. */
export const gatherMonitoring = async (
  work: Work,
  patientId: PatientId,
  before: { readonly facts: Facts; readonly answers: Answers },
): Promise<Monitoring> => {
  const on = clinicToday(work)
  const given = await treatmentDays(work, patientId)
  const exposure = cumulativeExposure(given, on)
  const results = await testResultsOf(work, patientId)
  const questionnaires = await questionnairesOf(work, patientId)
  const record: TestRecord = { results, questionnaires }
  const moment = { on, running: exposure.running }
  const { sessions12Months } = exposure
  const answered = withTestFacts({ ...before.facts, sessions12Months }, factsFromTests(record, moment))
  const baseline = baselineStatus(answered, record, moment)
  const [pressure, item9] = [pressureIn(work, before.answers), item9On(work, before.answers, questionnaires)]
  const schedule = monitoringStatus({ record, on, exposure, pressure, item9On: item9 })
  const facts: Facts = { ...answered, tests: testFacts(baseline), monitoring: monitoringFacts(schedule, exposure) }
  return { facts, given, exposure, results, baseline, schedule }
}

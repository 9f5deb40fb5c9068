import { selfHarmItem } from '#core/instruments/phq-9.ts'
import type { PatientId } from '#core/kernel/identity.ts'
import type { Answers } from '#core/safety/answers.ts'
import { type BaselineStatus, baselineStatus, testFacts } from '#core/safety/baseline-status.ts'
import { cumulativeExposure, type Exposure, type GivenDose } from '#core/safety/cumulative-exposure.ts'
import { type Facts, known, type Named } from '#core/safety/facts.ts'
import { factsFromTests } from '#core/safety/facts-from-tests.ts'
import { type MonitoringStatus, monitoringFacts, monitoringStatus } from '#core/safety/monitoring-status.ts'
import { restingPressureFinding, type VisitPressure } from '#core/safety/resting-pressure.ts'
import type { TestRecord } from '#core/safety/test-record.ts'
import { withTestFacts } from '#core/safety/with-test-facts.ts'
import { pressuresOf } from '../store/repositories/candidacy.ts'
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

const readingOf = (work: Work, bp: Answers['bp']): VisitPressure | null => {
  const reading = known(bp?.value)
  return reading === null || bp === undefined ? null : { ...reading, on: dayOf(work, bp.at) }
}

/** The readings of earlier visits and this one's. */
const restingPressure = async (work: Work, patientId: PatientId, { bp }: Answers): Promise<readonly Named[]> => {
  const readings = [...(await pressuresOf(work, patientId)), bp].map((given) => readingOf(work, given))
  return restingPressureFinding(readings.filter((reading) => reading !== null))
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
  const other = await restingPressure(work, patientId, before.answers)
  const tested = withTestFacts(before.facts, { other })
  const answered = withTestFacts({ ...tested, sessions12Months }, factsFromTests(record, moment))
  const baseline = baselineStatus(answered, record, moment)
  const [pressure, item9] = [readingOf(work, before.answers.bp), item9On(work, before.answers, questionnaires)]
  const schedule = monitoringStatus({ record, on, exposure, pressure, item9On: item9 })
  const facts: Facts = { ...answered, tests: testFacts(baseline), monitoring: monitoringFacts(schedule, exposure) }
  return { facts, given, exposure, results, baseline, schedule }
}

import { testKinds } from '#core/chart/test-kinds.ts'
import { resultWords } from '#core/chart/test-words.ts'
import type { PatientId } from '#core/kernel/identity.ts'
import type { BaselineStatus } from '#core/safety/baseline-status.ts'
import { baselineTests } from '#core/safety/baseline-tests.ts'
import { monthsOfExposure } from '#core/safety/cumulative-exposure.ts'
import { mostSessions12Months } from '#core/safety/decision-table/indication.ts'
import { cited } from '#core/safety/finding.ts'
import { misuseScreen } from '#core/safety/misuse.ts'
import type { MonitoringStatus } from '#core/safety/monitoring-status.ts'
import { latestScreening } from '../store/repositories/candidacy.ts'
import { findPatient } from '../store/repositories/patients.ts'
import type { StoredTestResult } from '../store/repositories/test-results.ts'
import type { Work } from '../work.ts'
import { gatherRecord } from '../workflows/gather-facts.ts'
import type { Monitoring } from '../workflows/gather-monitoring.ts'
import type { MonitoringView } from './contract/monitoring.ts'

const baselineView = (status: BaselineStatus): MonitoringView['baseline'][number] => {
  const { test, who, source } = baselineTests.find(({ id }) => id === status.id)!
  return { ...status, test, who, parts: [...status.parts], ...cited(source) }
}

const itemView = ({ item, last, result, due, asks }: MonitoringStatus): MonitoringView['schedule'][number] => {
  const { id, risk, what, when, act, source } = item
  const { state, on: dueOn, why } = due
  return { id, risk, what, when, act, last, result, state, dueOn, why, asks, ...cited(source) }
}

const resultView = (result: StoredTestResult): MonitoringView['results'][number] => {
  const { id, test, outcome, doneOn, doneBy, recordedByName } = result
  return { id, test, name: testKinds[test].name, outcome, words: resultWords(result), doneOn, doneBy, recordedByName }
}

const exposureView = ({ exposure, given }: Monitoring): MonitoringView['exposure'] => {
  const { on, sessions, sessions12Months, byDrugAndRoute, running } = exposure
  const since = Temporal.PlainDate.from(on).subtract({ months: monthsOfExposure }).toString()
  return {
    sessions,
    sessions12Months,
    most12Months: mostSessions12Months,
    byDrugAndRoute: [...byDrugAndRoute],
    given: given
      .filter(({ date }) => date > since && date <= on)
      .map(({ date, drug, route, mg }) => ({ date, drug, route, mg }))
      .sort((a, b) => a.date.localeCompare(b.date)),
    running: running && { began: running.began, sessions: running.sessions.length },
  }
}

/** As things stand today; `null`: no such person in this clinic. */
export const viewMonitoring = async (work: Work, patientId: PatientId): Promise<MonitoringView | null> => {
  if ((await findPatient(work, patientId)) === null) return null
  const latest = await latestScreening(work, patientId)
  const record = await gatherRecord(work, patientId, {
    route: latest?.route ?? 'iv',
    answers: latest?.answers ?? {},
  })
  const { answers, ...misuse } = misuseScreen(record.facts)
  return {
    on: record.exposure.on,
    exposure: exposureView(record),
    baseline: record.baseline.map(baselineView),
    schedule: record.schedule.map(itemView),
    misuse: { ...misuse, answers: [...answers] },
    results: record.results.map(resultView).reverse(),
  }
}

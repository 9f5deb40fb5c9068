import { instruments } from '#core/instruments/index.ts'
import { selfHarmItem } from '#core/instruments/phq-9.ts'
import type { PatientId } from '#core/kernel/identity.ts'
import type { AnsweredFacts, AnswerKey } from '#core/safety/answers.ts'
import { mayPatientAnswer } from '#core/safety/asked-of-patients.ts'
import type { Questionnaire } from '../store/repositories/questionnaires.ts'
import type { Work } from '../work.ts'
import { recordScreening } from './record-screening.ts'

/** What a questionnaire says that candidacy asks too. */
const factsIn = ({ instrument, answers, score }: Omit<Questionnaire, 'recordedAt'>): AnsweredFacts => {
  if (instrument === 'phq-9') {
    const item9 = Array.isArray(answers) ? (answers[selfHarmItem - 1] as 0 | 1 | 2 | 3 | null) : null
    return item9 === null ? {} : { phq9Item9: item9 }
  }
  if (instrument === 'c-ssrs-screener' && score.risk !== undefined && score.risk !== 'unknown')
    return { cssrs: score.risk }
  if (instrument === 'audit-c' && score.score !== null) return { auditC: score.score }
  return instrument === 'dast-10' && score.score !== null ? { dast10: score.score } : {}
}

/**
 * Hands on to the screening what a fresh questionnaire says, so that thoughts of self-harm are a concern of the clinic at once.
 * Answers older than what the instrument looks back on stay a record and change nothing.
 */
export const tellScreening = async (
  work: Work,
  patientId: PatientId,
  kept: Omit<Questionnaire, 'recordedAt'>,
): Promise<void> => {
  const today = work.now.toZonedDateTimeISO(work.timeZone).toPlainDate()
  const age = Temporal.PlainDate.from(kept.takenOn).until(today, { largestUnit: 'days' }).days
  const facts = Object.entries(factsIn(kept)).filter(
    ([key]) => work.actor.role !== 'patient' || mayPatientAnswer(key as AnswerKey),
  )
  if (facts.length === 0 || age > (instruments[kept.instrument].recallDays ?? 0)) return
  const told = await recordScreening(work, patientId, { answers: Object.fromEntries(facts) })
  if (!told.ok) throw new Error(`the screening refused a questionnaire: ${told.error.code}`)
}

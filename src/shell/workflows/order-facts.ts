import { ageOn } from '#core/kernel/calendar-day.ts'
import type { PatientId } from '#core/kernel/identity.ts'
import { cautionsFor } from '#core/treatment/cautions.ts'
import type { OrderFacts } from '#core/treatment/order-facts.ts'
import { latestScreening } from '../store/repositories/candidacy.ts'
import { ownRules } from '../store/repositories/clinic-rules.ts'
import { findPatient } from '../store/repositories/patients.ts'
import { treatmentDays } from '../store/repositories/sessions.ts'
import { weighingsOf } from '../store/repositories/weighings.ts'
import type { Work } from '../work.ts'

export const clinicToday = ({ now, timeZone }: Pick<Work, 'now' | 'timeZone'>): string =>
  now.toZonedDateTimeISO(timeZone).toPlainDate().toString()

/** What an order is checked against besides itself; `null` = there is no such person in this clinic. */
export const orderFacts = async (work: Work, patientId: PatientId): Promise<OrderFacts | null> => {
  const patient = await findPatient(work, patientId)
  if (patient === null) return null
  const today = clinicToday(work)
  const known = (await latestScreening(work, patientId))?.facts ?? null
  return {
    today,
    ageY: ageOn(patient.birthDate, today),
    sex: patient.sexAtBirth === 'unknown' ? null : patient.sexAtBirth,
    weighings: await weighingsOf(work, patientId),
    treated: await treatmentDays(work, patientId),
    cautions: {
      iv: cautionsFor(known, 'iv'),
      nasal: cautionsFor(known, 'nasal'),
      esketamine: cautionsFor(known, 'esketamine-nasal'),
    },
    own: (await ownRules(work)).limits,
  }
}

import { min } from '#core/kernel/quantity.ts'
import type { WeeklyHours } from '#core/scheduling/clinic-hours.ts'
import { insertChair, insertHours } from '../store/repositories/house.ts'
import { recordService, type Service } from '../store/repositories/services.ts'
import type { Work } from '../work.ts'
import { demoId } from './demo-id.ts'
import { phoenix, staffIn } from './people.ts'

const weekly = (since: string, from: string, to: string, weekdays = [1, 2, 3, 4, 5]): readonly WeeklyHours[] =>
  weekdays.map((weekday) => ({ weekday, from, to, since, until: null }))

type Offer = Omit<Service, 'id' | 'sort'>

const talk: Offer = {
  kind: 'consultation',
  drug: null,
  route: null,
  name: { en: 'First visit with a physician', es: 'Primera consulta con un médico' },
  phases: { preparation: min(0), treatment: min(45), recovery: min(0) },
  online: true,
}
const infusion: Offer = {
  kind: 'treatment',
  drug: 'ketamine',
  route: 'iv',
  name: { en: 'Ketamine infusion', es: 'Infusión de ketamina' },
  phases: { preparation: min(30), treatment: min(120), recovery: min(60) },
  online: false,
}
const spray: Offer = {
  kind: 'treatment',
  drug: 'ketamine',
  route: 'nasal',
  name: { en: 'Ketamine nasal spray in the clinic', es: 'Ketamina en spray nasal en la clínica' },
  phases: { preparation: min(30), treatment: min(30), recovery: min(120) },
  online: false,
}
const esketamine: Offer = {
  kind: 'treatment',
  drug: 'esketamine',
  route: 'nasal',
  name: { en: 'Esketamine nasal spray in the clinic', es: 'Esketamina en spray nasal en la clínica' },
  phases: { preparation: min(30), treatment: min(15), recovery: min(120) },
  online: false,
}

/** What each demo clinic offers, its chairs, its hours and who is there when. Prescribers talk and supervise; nurses run chairs. */
export const furnish = async (work: Work): Promise<void> => {
  const isPhoenix = work.clinicId === phoenix.id
  const offers = isPhoenix ? [talk, infusion, spray, esketamine] : [talk, spray]
  for (const [sort, offer] of offers.entries())
    await recordService(work, { ...offer, sort, id: demoId('service', `${work.clinicId} ${offer.name.en}`) })
  const chairs = isPhoenix ? 4 : 2
  for (let n = 1; n <= chairs; n++)
    await insertChair(work, { id: demoId('chair', `${work.clinicId} ${n}`), name: `Chair ${n}` })
  const since = work.now.toZonedDateTimeISO(work.timeZone).toPlainDate().subtract({ years: 1 }).toString()
  await insertHours(work, null, weekly(since, '08:00', '17:00'))
  for (const { id, role } of staffIn[work.clinicId]!) {
    if (role === 'nurse') await insertHours(work, id, weekly(since, '08:00', '17:00'))
    if (role === 'prescriber') await insertHours(work, id, weekly(since, '08:30', '17:00'))
  }
}

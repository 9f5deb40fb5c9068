import type { PatientId } from '#core/kernel/identity.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { railsInForce } from '#core/safety/clinic-rails.ts'
import { type Check, check } from '#core/treatment/check.ts'
import { changePercent, kgOf, type WeightEntry, weightAgeDays } from '#core/treatment/weight.ts'
import { ownRules } from '../store/repositories/clinic-rules.ts'
import { findPatient } from '../store/repositories/patients.ts'
import { recordWeighing, weighingsOf } from '../store/repositories/weighings.ts'
import type { Work } from '../work.ts'
import { clinicToday } from './order-facts.ts'

export type WeighRefusal =
  | { readonly code: 'no-such-person' }
  | { readonly code: 'weighed-in-the-future' }
  | { readonly code: 'impossible-weight'; readonly check: Check }
  | { readonly code: 'weigh-again'; readonly check: Check }
  | { readonly code: 'weighings-differ' }

export interface Weighed {
  readonly patientId: PatientId
  readonly entry: WeightEntry
  /** A second weighing, entered anew, where the first is more than a tenth off the last. */
  readonly again: Pick<WeightEntry, 'value' | 'unit'> | null
}

/** Two weighings of one person on one day may differ by this much: shoes, a cup of tea. Our own rule. */
const sameWithinPercent = 2

/** Keeps a weight with its unit. A jump of more than a tenth is kept only when the scale says it twice (G02). */
export const recordWeight = async (
  work: Work,
  { patientId, entry, again }: Weighed,
): Promise<Result<{ readonly kg: number }, WeighRefusal>> => {
  if ((await findPatient(work, patientId)) === null) return err({ code: 'no-such-person' })
  if (weightAgeDays(entry.on, clinicToday(work)) < 0) return err({ code: 'weighed-in-the-future' })
  const kg = kgOf(entry)
  const rails = railsInForce((await ownRules(work)).limits)
  const bounds = check(rails.G01, kg)
  if (bounds.status === 'refuse') return err({ code: 'impossible-weight', check: bounds })
  const [last] = await weighingsOf(work, patientId)
  const jump = last && check(rails['G02-change'], changePercent(kg, last.kg))
  if (jump?.status === 'refuse') {
    if (again === null) return err({ code: 'weigh-again', check: jump })
    if (changePercent(kgOf(again), kg) > sameWithinPercent) return err({ code: 'weighings-differ' })
  }
  await recordWeighing(work, { patientId, ...entry, kg })
  return ok({ kg })
}

import type { StaffId } from '#core/kernel/identity.ts'
import { appointDirector } from '../workflows/appoint-director.ts'
import { demoWork, type Seed } from './load.ts'
import { phoenix, staffIn } from './people.ts'

/**
 * Phoenix has a medical director who has signed nothing yet: nobody has read these rules as one, and the demo doesn't say
 * otherwise. Denver has appointed nobody.
 */
export const seedDirector: Seed = async (work) => {
  if (work.clinicId !== phoenix.id) return
  const physician = staffIn[phoenix.id]!.find(({ key }) => key === 'physician')!
  await appointDirector(demoWork(work, 'admin'), physician.id as StaffId)
}

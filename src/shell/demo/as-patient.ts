import type { Work } from '../work.ts'
import type { DemoPerson } from './people.ts'

/** What a demo person did themselves: a seed works as them. */
export const asPatient = (work: Work, { id, givenName }: DemoPerson): Work => ({
  ...work,
  actor: { ...work.actor, userId: id, role: 'patient', name: givenName, staffId: null, patientId: id },
})

import type { NewAccount } from '../sign-in/accounts.ts'
import { demoPeople, denver, phoenix, staffIn } from './people.ts'

export interface DemoSignIn extends NewAccount {
  /** What this person can show you. */
  readonly about: string
}

const password = 'demo only quiet room'

const staffSignIn = (key: string, about: string, clinic = phoenix): DemoSignIn => {
  const member = staffIn[clinic.id]!.find((each) => each.key === key)!
  return {
    email: `${key}@demo.example.org`,
    password,
    name: member.name,
    about,
    membership: { clinicId: clinic.id, role: member.role, staffId: member.id, patientId: null, demo: true },
  }
}

const patientSignIn = (key: string, about: string): DemoSignIn => {
  const person = demoPeople.find((each) => each.key === key)!
  return {
    email: `${key}@demo.example.org`,
    password,
    name: `${person.givenName} ${person.familyName}`,
    about,
    membership: { clinicId: person.clinicId, role: 'patient', staffId: null, patientId: person.id, demo: true },
  }
}

/** Exist only beside demo data; a server that others can reach refuses to start with them. */
export const demoAccounts: readonly DemoSignIn[] = [
  patientSignIn('rosa', 'Patient after five infusions: diary, pattern, what it did'),
  patientSignIn('sol', 'Patient at the start: diary, questions before treatment, consent'),
  patientSignIn('dara', 'Patient whom the physician takes: consent, no order yet'),
  patientSignIn('ines', 'Patient with a signed order: books a series (español)'),
  staffSignIn('desk', 'Front desk: books by phone'),
  staffSignIn('nurse', 'Nurse: runs the session'),
  staffSignIn('nurse-2', 'Second nurse: checks doses, witnesses'),
  staffSignIn('physician', 'Physician: assessment, candidacy, order, outcome'),
  staffSignIn('admin', 'Clinic admin: no chart access, by design'),
  staffSignIn('denver-nurse', 'Nurse of the other clinic: sees nobody of Phoenix', denver),
]

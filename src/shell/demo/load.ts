import type { Patient } from '#core/chart/patient.ts'
import type { StaffId } from '#core/kernel/identity.ts'
import type { Shell } from '../shell.ts'
import { type Database, inClinic } from '../store/database.ts'
import { insertClinic, insertStaff } from '../store/repositories/clinics.ts'
import { recordPatient } from '../store/repositories/patients.ts'
import type { Work } from '../work.ts'
import { demoAccounts } from './accounts.ts'
import { seedBookings, seedHouse } from './bookings.ts'
import { seedCandidacy } from './candidacy.ts'
import { seedDiaries } from './diaries.ts'
import { seedHistories } from './histories.ts'
import { seedLevels } from './levels.ts'
import { seedOrders } from './orders.ts'
import { type DemoPerson, demoPeople, denver, phoenix, staffIn } from './people.ts'
import { seedQuestionnaires } from './questionnaires.ts'
import { seedDirector } from './rules.ts'
import { seedSessions } from './sessions.ts'
import { seedMonitoring, seedTests } from './tests.ts'

/** One step's part of the demo: writes, through the step's own workflows and repositories, what these people have behind them. */
export type Seed = (work: Work, people: readonly DemoPerson[]) => Promise<void>

/** In the order of the path; each step adds its own. */
export const seeds: readonly Seed[] = [
  seedDirector,
  seedDiaries,
  seedHistories,
  seedTests,
  seedCandidacy,
  seedHouse,
  seedOrders,
  seedBookings,
  seedSessions,
  seedMonitoring,
  seedLevels,
  seedQuestionnaires,
]

/** Work as a member of the demo clinic's staff, for seeds. */
export const demoWork = (work: Pick<Work, 'db' | 'clinicId' | 'timeZone' | 'now' | 'newId'>, key: string): Work => {
  const member = staffIn[work.clinicId]!.find((each) => each.key === key)!
  const confirm = { self: async () => true, colleague: async () => null }
  return {
    ...work,
    demo: true,
    confirm,
    openAccount: async () => null,
    about: () => {},
    actor: {
      userId: member.id,
      clinicId: work.clinicId,
      role: member.role,
      name: member.name,
      staffId: member.id as StaffId,
      patientId: null,
    },
  }
}

const patientOf = ({
  id,
  givenName,
  familyName,
  birthDate,
  sexAtBirth,
  language,
  timeZone,
  email,
  phone,
}: DemoPerson): Patient => ({ id, givenName, familyName, birthDate, sexAtBirth, language, timeZone, email, phone })

const loadClinic = async (shell: Shell, clinic: typeof phoenix): Promise<void> => {
  const people = demoPeople.filter((person) => person.clinicId === clinic.id)
  await inClinic(shell.db, clinic.id, async (db) => {
    const base = { db, clinicId: clinic.id, timeZone: clinic.timeZone, now: shell.now(), newId: shell.newId }
    await insertClinic(db, clinic, base.now)
    for (const member of staffIn[clinic.id]!) await insertStaff(base, member)
    for (const person of people) await recordPatient(base, patientOf(person))
    const work = demoWork(base, clinic === phoenix ? 'nurse' : 'denver-nurse')
    for (const seed of seeds) await seed(work, people)
  })
}

/** Fills an empty database with the demo clinics; each clinic in one transaction, so a broken start leaves no half clinic. */
export const loadDemo = async (shell: Shell): Promise<void> => {
  for (const clinic of [phoenix, denver]) await loadClinic(shell, clinic)
  for (const account of demoAccounts) await shell.signIn.register(account)
}

/** Loads the demo and says so in the database: from then on its sign-ins count, and only on this machine. */
export const fillWithDemo = async (database: Database, shell: Shell): Promise<void> => {
  await loadDemo(shell)
  await database.owner("insert into setting (name, value) values ('demo', 'yes') on conflict (name) do nothing")
}

import { parseArgs } from 'node:util'
import { type ClinicId, isUuid, type StaffId } from '#core/kernel/identity.ts'
import { newId } from '../new-id.ts'
import { WrongInput } from '../plain-failure.ts'
import { openShell } from '../serve.ts'
import { oneTimePassword } from '../sign-in/one-time-password.ts'
import { inClinic } from '../store/database.ts'
import { allClinics, insertStaff, type StaffMember } from '../store/repositories/clinics.ts'
import { insertDirector } from '../store/repositories/rule-signatures.ts'
import type { Command } from './main.ts'

const roles = ['front-desk', 'nurse', 'prescriber', 'clinic-admin'] as const
const wanted = `add-staff --clinic ID --name NAME --email ADDRESS --role ${roles.join('|')} [--medical-director]`

const read = (args: readonly string[]) => {
  const text = { type: 'string' } as const
  const { values } = parseArgs({
    args: [...args],
    options: { clinic: text, name: text, email: text, role: text, 'medical-director': { type: 'boolean' } },
  })
  const role = roles.find((each) => each === values.role)
  if (!values.clinic || !isUuid(values.clinic) || !values.name || !values.email || !role)
    throw new WrongInput(`Wanted: ${wanted}`)
  const isDirector = values['medical-director'] ?? false
  if (isDirector && role !== 'prescriber')
    throw new WrongInput(
      `--medical-director with --role ${role}: the medical director is one of the prescribers\nWanted: ${wanted}`,
    )
  return { clinicId: values.clinic as ClinicId, name: values.name, email: values.email, role, isDirector }
}

/** A new member of a clinic's staff, who signs in with a password shown once and sets up a second factor. */
export const run: Command = async (args) => {
  const { clinicId, name, email, role, isDirector } = read(args)
  const { shell, close } = await openShell()
  try {
    const clinics = await allClinics(shell.db)
    if (!clinics.some(({ id }) => id === clinicId))
      throw new WrongInput(
        `--clinic ${clinicId}: there is no such clinic; there are ${clinics.map((c) => `${c.id} (${c.name})`).join(', ') || 'none'}`,
      )
    const member: StaffMember = { id: newId() as StaffId, name, role, credentials: '' }
    await inClinic(shell.db, clinicId, async (db) => {
      const work = { db, clinicId, now: shell.now() }
      await insertStaff(work, member)
      if (isDirector) await insertDirector(work, { staffId: member.id, by: null })
    })
    const password = oneTimePassword()
    await shell.signIn.register({
      email,
      password,
      name,
      membership: { clinicId, role, staffId: member.id, patientId: null, demo: false },
    })
    console.log(`${email} signs in with: ${password}\n(shown once; change it after the first sign-in)`)
    return 0
  } finally {
    await close()
  }
}

import { parseArgs } from 'node:util'
import type { ClinicId, StaffId } from '#core/kernel/identity.ts'
import { newId } from '../new-id.ts'
import { WrongInput } from '../plain-failure.ts'
import { openShell } from '../serve.ts'
import { oneTimePassword } from '../sign-in/one-time-password.ts'
import { inClinic } from '../store/database.ts'
import { insertClinic, insertStaff, type StaffMember } from '../store/repositories/clinics.ts'
import type { Command } from './main.ts'

const wanted = 'add-clinic --name NAME --time-zone ZONE --address TEXT --phone NUMBER --physician NAME --email ADDRESS'

const read = (args: readonly string[]) => {
  const text = { type: 'string' } as const
  const options = { name: text, 'time-zone': text, address: text, phone: text, physician: text, email: text }
  const { values } = parseArgs({ args: [...args], options })
  const missing = Object.keys(options).filter((name) => !values[name as keyof typeof values])
  if (missing.length > 0)
    throw new WrongInput(`missing: ${missing.map((name) => `--${name}`).join(', ')}\nWanted: ${wanted}`)
  return values as Record<keyof typeof options, string>
}

const knownZone = (zone: string): string => {
  try {
    return Temporal.Now.zonedDateTimeISO(zone).timeZoneId
  } catch {
    throw new WrongInput(`--time-zone ${zone}: wanted an IANA name such as America/Phoenix`)
  }
}

/** A real clinic and its first physician, who signs in with a password shown once and sets up a second factor. */
export const run: Command = async (args) => {
  const given = read(args)
  const timeZone = knownZone(given['time-zone'])
  const { shell, close } = await openShell()
  try {
    const clinicId = newId() as ClinicId
    const member: StaffMember = { id: newId() as StaffId, name: given.physician, role: 'prescriber', credentials: '' }
    await inClinic(shell.db, clinicId, async (db) => {
      await insertClinic(
        db,
        { id: clinicId, name: given.name, timeZone, address: given.address, phone: given.phone },
        shell.now(),
      )
      await insertStaff({ db, clinicId, now: shell.now() }, member)
    })
    const password = oneTimePassword()
    await shell.signIn.register({
      email: given.email,
      password,
      name: member.name,
      membership: { clinicId, role: member.role, staffId: member.id, patientId: null, demo: false },
    })
    console.log(
      `Clinic ${clinicId} is there.\n${given.email} signs in with: ${password}\n(shown once; change it after the first sign-in)`,
    )
    return 0
  } finally {
    await close()
  }
}

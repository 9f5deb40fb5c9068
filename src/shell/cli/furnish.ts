import { parseArgs } from 'node:util'
import { isUuid } from '#core/kernel/identity.ts'
import { HouseFile } from '../http/contract/house.ts'
import { WrongInput } from '../plain-failure.ts'
import { openShell } from '../serve.ts'
import type { Shell } from '../shell.ts'
import { inClinic } from '../store/database.ts'
import { appendAudit } from '../store/repositories/audit.ts'
import { allClinics } from '../store/repositories/clinics.ts'
import { furnishClinic } from '../workflows/furnish-clinic.ts'
import type { Command } from './main.ts'
import { readAs, wrongPlaces } from './read-as.ts'

const read = (args: readonly string[]) => {
  const options = { clinic: { type: 'string' } } as const
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
  const [file] = positionals
  if (!values.clinic || !isUuid(values.clinic) || !file || positionals.length > 1)
    throw new WrongInput('Wanted: furnish --clinic ID FILE')
  return { clinicId: values.clinic, file }
}

/** All of it in one transaction, beside its audit row; a file that names nobody of the clinic changes nothing. */
const furnish = async (shell: Shell, clinicId: string, file: string, house: HouseFile): Promise<void> => {
  const clinic = (await allClinics(shell.db)).find(({ id }) => id === clinicId)
  if (!clinic) throw new WrongInput(`--clinic ${clinicId}: there is no such clinic`)
  const { newId, demo } = shell
  const now = shell.now()
  await inClinic(shell.db, clinic.id, async (db) => {
    const done = await furnishClinic(
      { db, clinicId: clinic.id, timeZone: clinic.timeZone, actor: null, now, newId, demo },
      house,
    )
    if (!done.ok) {
      const { index, known } = done.error
      const wanted = `a nurse or prescriber of this clinic: ${known.join(', ') || 'there is none yet'}`
      throw wrongPlaces(file, [{ pointer: `/staff/${index}/name`, found: house.staff[index]?.name, wanted }])
    }
    const entry = {
      at: now,
      actorId: 'command-line',
      actorRole: 'operator',
      action: 'clinic.furnish',
      subject: null,
      request: 'furnish',
      outcome: 'done',
      origin: 'command-line',
    }
    await appendAudit(db, clinic.id, entry)
  })
}

/** What a clinic offers, its chairs, its hours and shifts, from a file: without them nothing can be booked. */
export const run: Command = async (args) => {
  const { clinicId, file } = read(args)
  const house = readAs(HouseFile, file)
  const { shell, close } = await openShell()
  try {
    await furnish(shell, clinicId, file, house)
    console.log(
      `${house.services.length} services, ${house.chairs.length} chairs, ${house.open.length} opening rules, ${house.staff.length} shifts stand from today.`,
    )
    return 0
  } finally {
    await close()
  }
}

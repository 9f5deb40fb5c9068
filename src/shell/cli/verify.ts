import { inClinic, openDatabase, whereIs } from '../store/database.ts'
import { walkAudit } from '../store/repositories/audit.ts'
import { allClinics } from '../store/repositories/clinics.ts'
import type { Command } from './main.ts'

/** Walks every clinic's audit chain and names the first link that doesn't hold. */
export const run: Command = async (args) => {
  const database = await openDatabase(whereIs(args[0] ?? process.env.DATABASE_URL))
  try {
    let broken = 0
    for (const clinic of await allClinics(database.app)) {
      const { rows, broken: at } = await inClinic(database.app, clinic.id, (trx) => walkAudit(trx, clinic.id))
      console.log(
        `${clinic.name}: ${at === null ? `audit chain holds (${rows} rows)` : `audit chain broken at row ${at}`}`,
      )
      if (at !== null) broken++
    }
    return broken === 0 ? 0 : 1
  } finally {
    await database.close()
  }
}

import { parseArgs } from 'node:util'
import { fillWithDemo } from '../demo/load.ts'
import { WrongInput } from '../plain-failure.ts'
import { masterSecret, shellOn } from '../serve.ts'
import { openDatabase, whereIs } from '../store/database.ts'
import { allClinics } from '../store/repositories/clinics.ts'
import type { Command } from './main.ts'

/** Fills an empty database with the demo clinics: `load-demo [--database URL|FOLDER]`. */
export const run: Command = async (args) => {
  const { values } = parseArgs({ args: [...args], options: { database: { type: 'string' } } })
  const database = await openDatabase(whereIs(values.database ?? process.env.DATABASE_URL))
  try {
    if ((await allClinics(database.app)).length > 0)
      throw new WrongInput('The demo goes into an empty database only; this one has clinics.')
    await fillWithDemo(database, shellOn(database, true, masterSecret()))
    return 0
  } finally {
    await database.close()
  }
}

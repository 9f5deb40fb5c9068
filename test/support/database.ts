import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { type Database, openDatabase } from '#shell/store/database.ts'
import { superuser } from '#shell/store/embedded-postgres.ts'

/** A database of this test's own: a clone of the migrated, empty template. */
export const freshDatabase = async (): Promise<Database> => {
  const socket = inject('socket')
  const name = `test_${randomBytes(6).toString('hex')}`
  const client = new pg.Client({ host: socket, user: superuser, database: 'postgres' })
  await client.connect()
  // Cloning fails while anybody looks at the template: wait one's turn.
  await client.query("select pg_advisory_lock(hashtext('clone'))")
  await client.query(`create database ${name} template template_clinic`)
  await client.end()
  return openDatabase({ socket, name })
}

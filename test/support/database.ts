import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { type Database, openDatabase } from '#shell/store/database.ts'
import { databaseAt } from './test-server.ts'

/** A database of this test's own: a clone of the migrated, empty template. */
export const freshDatabase = async (): Promise<Database> => {
  const server = inject('server')
  const name = `${server.template}_${randomBytes(6).toString('hex')}`
  const client = new pg.Client(databaseAt(server, 'postgres'))
  await client.connect()
  // Cloning fails while anybody looks at the template: wait one's turn.
  await client.query("select pg_advisory_lock(hashtext('clone'))")
  await client.query(`create database ${name} template ${server.template}`)
  await client.end()
  return openDatabase(databaseAt(server, name).where)
}

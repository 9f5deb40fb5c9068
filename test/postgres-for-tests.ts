import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { openDatabase } from '#shell/store/database.ts'
import { startEmbedded, superuser } from '#shell/store/embedded-postgres.ts'
import { databaseAt, type TestServer } from './support/test-server.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The PostgreSQL of this test run; its database `template` is migrated and empty. */
    server: TestServer
  }
}

const prepare = async (server: TestServer): Promise<void> => {
  const client = new pg.Client(databaseAt(server, 'postgres'))
  await client.connect()
  await client.query(`create database ${server.template}`)
  await client.end()
  await (await openDatabase(databaseAt(server, server.template).where)).close()
}

/** Removes what this run made on a server that isn't ours. */
const tidy = async (server: TestServer): Promise<void> => {
  const client = new pg.Client(databaseAt(server, 'postgres'))
  await client.connect()
  const { rows } = await client.query<{ datname: string }>('select datname from pg_database where datname like $1', [
    `${server.template}%`,
  ])
  for (const { datname } of rows) await client.query(`drop database ${datname} with (force)`)
  await client.end()
}

/** The server of TEST_DATABASE_URL for the project named after it, else one real PostgreSQL of our own for the run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const template = `interictal_test_${process.pid}`
  const url = process.env.TEST_DATABASE_URL
  if (project.name === 'server' && url !== undefined) {
    const server: TestServer = { url, template }
    await prepare(server)
    project.provide('server', server)
    return () => tidy(server)
  }
  const home = mkdtempSync(join(tmpdir(), 'interictal-test-'))
  chmodSync(home, 0o755) // as root the database runs as another user, who has to get in
  const embedded = await startEmbedded({ folder: join(home, 'pg'), durable: false, maxConnections: 200 })
  const server: TestServer = { socket: embedded.socket, user: superuser, template }
  await prepare(server)
  project.provide('server', server)
  return async () => {
    await embedded.stop()
    rmSync(home, { recursive: true, force: true })
  }
}

import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { openDatabase } from '#shell/store/database.ts'
import { startEmbedded, superuser } from '#shell/store/embedded-postgres.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Socket folder of the PostgreSQL of this test run; its database `template_clinic` is migrated and empty. */
    socket: string
  }
}

/** One real PostgreSQL a test run: each file clones the migrated template. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const home = mkdtempSync(join(tmpdir(), 'interictal-test-'))
  chmodSync(home, 0o755) // as root the database runs as another user, who has to get in
  const server = await startEmbedded({ folder: join(home, 'pg'), durable: false, maxConnections: 200 })
  const client = new pg.Client({ host: server.socket, user: superuser, database: 'postgres' })
  await client.connect()
  await client.query('create database template_clinic')
  await client.end()
  const template = await openDatabase({ socket: server.socket, name: 'template_clinic' })
  await template.close()
  project.provide('socket', server.socket)
  return async () => {
    await server.stop()
    rmSync(home, { recursive: true, force: true })
  }
}

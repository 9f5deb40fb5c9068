import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import type { ClinicId } from '#core/kernel/identity.ts'
import { PlainFailure } from '../plain-failure.ts'
import { defaultFolder, type EmbeddedPostgres, startEmbedded, superuser } from './embedded-postgres.ts'
import { migrate } from './migrate.ts'
import type { Tables } from './tables.ts'

/** A date stays a local calendar day, an instant keeps its microseconds, a count is a number: never a `Date` at local midnight. */
const readers: Readonly<Record<number, (text: string) => unknown>> = {
  1082: (text) => text,
  1184: (text) => Temporal.Instant.from(text.replace(' ', 'T')),
  20: Number,
  1700: Number,
}
const types = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    readers[oid] ?? pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
}

/** Instants are written as the text PostgreSQL reads. */
class ClinicClient extends pg.Client {
  // biome-ignore lint/suspicious/noExplicitAny: pg's `query` is overloaded six ways; each is handed on as it came
  override query(...args: any[]): any {
    if (Array.isArray(args[1]))
      args[1] = args[1].map((v: unknown) => (v instanceof Temporal.Instant ? v.toString() : v))
    // biome-ignore lint/suspicious/noExplicitAny: as above
    return (super.query as (...all: any[]) => any)(...args)
  }
}

export interface Database {
  /** As the app's role: row-level security applies, nothing can be updated or deleted unless a table says so. */
  readonly app: Kysely<Tables>
  /** As the role that owns sign-in and nothing else. */
  readonly signIn: pg.Pool
  /** One statement as the role that owns the schema: start-up and tests only. */
  readonly owner: (text: string) => Promise<void>
  readonly close: () => Promise<void>
}

export type Where =
  | { readonly url: string }
  | { readonly folder: string }
  | { readonly socket: string; readonly name: string }

/** `postgres://…` is a server, anything else a folder; nothing given is the embedded database in its usual place. */
export const whereIs = (database: string | undefined): Where =>
  database === undefined
    ? { folder: defaultFolder() }
    : /^postgres(ql)?:\/\//.test(database)
      ? { url: database }
      : { folder: database }

const poolAs = (role: string, base: pg.PoolConfig, max: number): pg.Pool => {
  const options = `-c role=${role} -c statement_timeout=15000${role === 'interictal_sign_in' ? ' -c search_path=sign_in' : ''}`
  const pool = new pg.Pool({
    ...base,
    Client: ClinicClient,
    ...(role === 'interictal_app' && { types }),
    options,
    max,
    idleTimeoutMillis: 30_000,
  })
  pool.on('error', () => {}) // an idle connection that breaks is replaced; the next query says what is wrong
  return pool
}

const unreachableServer = (cause: unknown, url: string): PlainFailure => {
  const { host } = new URL(url)
  const why = cause instanceof Error ? cause.message || String((cause as NodeJS.ErrnoException).code) : String(cause)
  return new PlainFailure(
    `The database server at ${host} can’t be reached: ${why}.`,
    'Check DATABASE_URL, and that the server runs and lets this machine in. Unset it to use the embedded database.',
    { cause },
  )
}

const asOwner = async <T>(base: pg.ClientConfig, act: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client(base)
  await client.connect()
  try {
    return await act(client)
  } finally {
    await client.end()
  }
}

const opened = async (base: pg.PoolConfig, stop?: (() => Promise<void>) | undefined): Promise<Database> => {
  await asOwner(base as pg.ClientConfig, migrate)
  const appPool = poolAs('interictal_app', base, 20)
  const signIn = poolAs('interictal_sign_in', base, 10)
  const app = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: appPool }) })
  const close = async () => {
    await Promise.all([app.destroy(), signIn.end()])
    await stop?.()
  }
  const owner = (text: string) => asOwner(base as pg.ClientConfig, async (client) => void (await client.query(text)))
  return { app, signIn, owner, close }
}

const createIfMissing = async (socket: string, name: string): Promise<void> => {
  const client = new pg.Client({ host: socket, user: superuser, database: 'postgres' })
  await client.connect()
  const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
  if (rowCount === 0) await client.query(`create database ${name}`)
  await client.end()
}

const openServer = async (url: string): Promise<Database> => {
  try {
    return await opened({ connectionString: url, connectionTimeoutMillis: 10_000 })
  } catch (error) {
    if (error instanceof PlainFailure) throw error
    throw unreachableServer(error, url)
  }
}

const openEmbedded = async (server: EmbeddedPostgres, mayStop: boolean): Promise<Database> => {
  await createIfMissing(server.socket, 'interictal')
  return opened({ host: server.socket, user: superuser, database: 'interictal' }, mayStop ? server.stop : undefined)
}

/**
 * A server by URL, a folder of our own, or (in tests) one database of a server that runs already.
 * Closing stops an embedded server that this process started; one that ran already only where `ownsServer` says it is ours.
 */
export const openDatabase = async (where: Where, { ownsServer = false } = {}): Promise<Database> => {
  if ('url' in where) return openServer(where.url)
  if ('socket' in where) return opened({ host: where.socket, user: superuser, database: where.name })
  const server = await startEmbedded({ folder: where.folder })
  return openEmbedded(server, ownsServer || !server.adopted)
}

/** One transaction in one clinic: outside it, row-level security shows nothing at all. */
export const inClinic = <T>(
  app: Kysely<Tables>,
  clinicId: ClinicId,
  act: (trx: Transaction<Tables>) => Promise<T>,
): Promise<T> =>
  app.transaction().execute(async (trx) => {
    await sql`select set_config('app.clinic_id', ${clinicId}, true)`.execute(trx)
    return act(trx)
  })

/** Runs statements that a constraint may refuse, and leaves the transaction usable when it does. */
export const attempt = async <T>(
  trx: Transaction<Tables>,
  act: () => Promise<T>,
): Promise<{ readonly refusedBy: string } | { readonly value: T }> => {
  await sql`savepoint attempt`.execute(trx)
  try {
    const value = await act()
    await sql`release savepoint attempt`.execute(trx)
    return { value }
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || !error.code?.startsWith('23')) throw error
    await sql`rollback to savepoint attempt`.execute(trx)
    return { refusedBy: error.constraint ?? error.code }
  }
}

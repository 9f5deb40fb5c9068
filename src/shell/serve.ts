import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { serve as listen } from '@hono/node-server'
import { demoAccounts } from './demo/accounts.ts'
import { nextDemoDay } from './demo/next-day.ts'
import { createApp } from './http/app.ts'
import { newId } from './new-id.ts'
import { PlainFailure } from './plain-failure.ts'
import type { Shell } from './shell.ts'
import { secretFor, signInWith } from './sign-in/accounts.ts'
import { type Database, openDatabase, whereIs } from './store/database.ts'
import { buildPagesIfStale } from './web-build.ts'

export interface ServeOptions {
  readonly port: number
  /** The address to listen on. Anything but this machine's own is refused while demo sign-ins exist. */
  readonly host: string
  /** postgres://… or a folder; absent: the embedded database in its usual place. */
  readonly database?: string | undefined
  /** Load the demo clinics when the database is empty. */
  readonly demo: boolean
}

export interface RunningServer {
  readonly url: string
  readonly shell: Shell
  readonly stop: () => Promise<void>
}

type Say = (line: string) => void

const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || host.startsWith('127.')

/** Sessions are signed with it. From the environment, or made once and kept readable by this user alone. */
export const masterSecret = (): string => {
  const given = process.env.INTERICTAL_SECRET
  if (given !== undefined) {
    if (given.length < 32)
      throw new PlainFailure('INTERICTAL_SECRET is too short.', 'Give it at least 32 random characters.')
    return given
  }
  const folder = join(import.meta.dirname, '../../.data')
  const file = join(folder, 'secret')
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' })
  }
  return readFileSync(file, 'utf8')
}

const timed = async <T>(say: Say, what: string, act: () => Promise<T>): Promise<T> => {
  const from = performance.now()
  const done = await act()
  say(`  ${what.padEnd(34)} ${((performance.now() - from) / 1000).toFixed(1)} s`)
  return done
}

const isDemo = async ({ app }: Database): Promise<boolean> =>
  (await app.selectFrom('setting').select('value').where('name', '=', 'demo').executeTakeFirst())?.value === 'yes'

const isEmpty = async ({ app }: Database): Promise<boolean> =>
  (await app.selectFrom('clinic').select('clinic_id').limit(1).executeTakeFirst()) === undefined

// PostgreSQL keeps microseconds: what is written reads back equal.
const machineClock = () => Temporal.Now.instant().round('microsecond')

export const shellOn = (database: Database, demo: boolean, secret: string, now = machineClock): Shell => ({
  db: database.app,
  // The demo's one-tap sign-ins would soon meet the limit.
  signIn: signInWith(database.signIn, secretFor(secret, 'sessions'), { throttled: !demo }),
  now,
  newId,
  demo,
})

/** In a process of its own: the memory that a year of demo diaries takes to write goes with it. */
const loadDemoApart = async (database: string | undefined): Promise<void> => {
  const main = join(import.meta.dirname, 'cli/main.ts')
  const where = database === undefined ? [] : ['--database', database]
  const loader = spawn(process.execPath, [main, 'load-demo', ...where], { stdio: ['ignore', 'ignore', 'inherit'] })
  const [code] = await once(loader, 'exit')
  if (code !== 0)
    throw new PlainFailure(
      'The demo clinics could not be loaded.',
      'The lines above say why; nothing of them was kept.',
    )
}

/** Loads the demo clinics into an empty database; a demo that is there already is carried over to today. */
const prepareDemo = async (database: Database, options: ServeOptions, secret: string, say: Say): Promise<boolean> => {
  if (options.demo && (await isEmpty(database)))
    await timed(say, 'demo clinics loaded', () => loadDemoApart(options.database))
  else if (await isDemo(database)) await nextDemoDay(shellOn(database, true, secret))
  return isDemo(database)
}

const refuseOpenDemo = (demo: boolean, host: string): void => {
  if (demo && !isLoopback(host))
    throw new PlainFailure(
      `This database holds demo sign-ins, and HOST=${host} lets others reach it.`,
      'Unset HOST, or use a database without demo data.',
    )
}

const listenOn = (
  app: { fetch: (request: Request) => Response | Promise<Response> },
  { port, host }: ServeOptions,
): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = listen({ fetch: app.fetch, port, hostname: host }, () => resolve(server as Server)) as Server
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE')
        reject(
          new PlainFailure(
            `Port ${port} is taken by another program.`,
            `Stop it, or choose another: PORT=${port + 1} npm start`,
          ),
        )
      else if (error.code === 'EACCES')
        reject(
          new PlainFailure(
            `Port ${port} may not be opened by this user.`,
            'Choose one above 1023: PORT=4600 npm start',
          ),
        )
      else reject(error)
    })
  })

const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })

const announce = (say: Say, url: string, demo: boolean): void => {
  say(`\nInterictal is ready: ${url}`)
  if (!demo) return
  say(`\nDemo sign-ins (everybody is made up; password for all: ${demoAccounts[0]!.password})`)
  for (const { email, about } of demoAccounts) say(`  ${email.padEnd(34)} ${about}`)
}

/** The world for one command: the database of DATABASE_URL or the embedded one, and nothing listening. */
export const openShell = async (): Promise<{ readonly shell: Shell; readonly close: () => Promise<void> }> => {
  const database = await openDatabase(whereIs(process.env.DATABASE_URL))
  return { shell: shellOn(database, await isDemo(database), masterSecret()), close: database.close }
}

/** Everything one process serves: pages, API, sign-in, on one port, over one database. */
export const startServer = async (options: ServeOptions, say: Say): Promise<RunningServer> => {
  const secret = masterSecret()
  const built = buildPagesIfStale()
  built.catch(() => {}) // told below, once the database is open and can be closed
  const from = performance.now()
  const database = await timed(say, 'database ready', () =>
    openDatabase(whereIs(options.database), { ownsServer: true }),
  )
  try {
    const demo = await prepareDemo(database, options, secret, say)
    refuseOpenDemo(demo, options.host)
    if (await built) say(`  ${'web pages built'.padEnd(34)} ${((performance.now() - from) / 1000).toFixed(1)} s`)
    const shell = shellOn(database, demo, secret)
    const server = await listenOn(createApp(shell), options)
    const { port } = server.address() as AddressInfo
    const url = `http://${isLoopback(options.host) ? 'localhost' : options.host}:${port}`
    announce(say, url, demo)
    return {
      url,
      shell,
      stop: async () => {
        await closeServer(server)
        await database.close()
      },
    }
  } catch (error) {
    await database.close()
    throw error
  }
}

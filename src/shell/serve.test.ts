import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const main = resolve(import.meta.dirname, 'cli/main.ts')
let home: string
const running = new Set<ChildProcess>()

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'interictal-serve-'))
  chmodSync(home, 0o755)
})
afterAll(() => {
  for (const child of running) child.kill('SIGKILL')
  killDatabase()
  rmSync(home, { recursive: true, force: true })
})

const folder = () => join(home, 'pg')

/** Kills the database of this test's own folder, and nothing else. */
const killDatabase = (): void => {
  try {
    process.kill(Number(readFileSync(join(folder(), 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL')
  } catch {
    // not running
  }
}

interface Server {
  readonly url: string
  readonly child: ChildProcess
  /** What it said of faults so far. */
  readonly faults: () => string
}

const serve = async (...extra: string[]): Promise<Server> => {
  const child = spawn(process.execPath, [main, 'serve', '--port', '0', '--database', folder(), '--demo', ...extra], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  let faults = ''
  child.stderr!.on('data', (piece) => {
    faults += piece
  })
  let said = ''
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout!.on('data', (piece) => {
      said += piece
      const ready = said.match(/ready: (\S+)/)?.[1]
      if (ready) resolve(ready)
    })
    child.once('exit', () => reject(new Error(`it never got ready:\n${said}${faults}`)))
  })
  return { url, child, faults: () => faults }
}

const die = async ({ child }: Server, signal: NodeJS.Signals): Promise<number | null> => {
  child.kill(signal)
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  running.delete(child)
  return child.exitCode
}

const signIn = async (url: string, who: string): Promise<string> => {
  const answer = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ email: `${who}@demo.example.org`, password: 'demo only quiet room' }),
  })
  return answer.headers.get('set-cookie')!.split(';')[0]!
}

const people = async (url: string): Promise<number> => {
  const answer = await fetch(`${url}/api/patients`, { headers: { cookie: await signIn(url, 'physician') } })
  return ((await answer.json()) as { people: unknown[] }).people.length
}

describe('start, stop, and start again', () => {
  it('F1 (short): killed again and again, server or database, it starts and nothing it acknowledged is gone', {
    timeout: 300_000,
  }, async () => {
    let server = await serve()
    const before = await people(server.url)
    expect(before).toBeGreaterThan(10)
    let acknowledged = 0
    for (const round of [1, 2, 3, 4]) {
      const cookie = await signIn(server.url, 'physician')
      // Every look at a person writes an audit row in its own committed transaction: count what was acknowledged.
      const answers = await Promise.all(
        Array.from({ length: 10 }, () => fetch(`${server.url}/api/patients`, { headers: { cookie } })),
      )
      acknowledged += answers.filter(({ status }) => status === 200).length
      if (round % 2 === 0) killDatabase()
      await die(server, 'SIGKILL')
      server = await serve()
    }
    expect(await people(server.url)).toBe(before)
    expect(await die(server, 'SIGTERM'), server.faults()).toBe(0)
    const walk = spawnSync(process.execPath, [main, 'verify', folder()], { encoding: 'utf8' })
    expect(walk.stdout).toContain('audit chain holds')
    expect(walk.status).toBe(0)
    expect(acknowledged).toBe(40)
    expect(auditRows(walk.stdout)).toBeGreaterThanOrEqual(acknowledged)
  })

  const auditRows = (said: string): number =>
    [...said.matchAll(/\((\d+) rows\)/g)].reduce((sum, [, n]) => sum + Number(n), 0)
})

describe('when it can’t start, a plain sentence says what to do', () => {
  const run = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
    spawnSync(process.execPath, [main, ...args], { encoding: 'utf8', env: { ...process.env, ...env } })

  it('a port that is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const { port } = taken.address() as { port: number }
    const { status, stderr } = await new Promise<{ status: number | null; stderr: string }>((done) => {
      const child = spawn(process.execPath, [main, 'serve', '--port', String(port), '--database', folder()], {
        stdio: ['ignore', 'ignore', 'pipe'],
      })
      let stderr = ''
      child.stderr.on('data', (piece) => (stderr += piece))
      child.on('exit', (status) => done({ status, stderr }))
    })
    taken.close()
    expect(status).toBe(1)
    expect(stderr).toContain(`Port ${port} is taken`)
    expect(stderr).toContain(`PORT=${port + 1} npm start`)
    expect(stderr).not.toContain('    at ')
  })

  it('a database server that can’t be reached', () => {
    const { status, stderr } = run(['serve', '--port', '0', '--database', 'postgres://nobody@127.0.0.1:1/none'])
    expect(status).toBe(1)
    expect(stderr).toMatch(/database server at 127\.0\.0\.1:1 can’t be reached/)
    expect(stderr).toContain('DATABASE_URL')
    expect(stderr).not.toContain('    at ')
  })

  it('I-55: demo sign-ins on a server that others could reach', () => {
    const { status, stderr } = run(['serve', '--port', '0', '--demo', '--database', folder()], { HOST: '0.0.0.0' })
    expect(status).toBe(1)
    expect(stderr).toContain('holds demo sign-ins')
  })

  it('a port that is no port: exit 2', () => {
    expect(run(['serve', '--port', 'eighty']).status).toBe(2)
  })

  it('a disk that is full', (context) => {
    const small = join(home, 'small')
    const mounted =
      process.getuid?.() === 0 &&
      spawnSync('sh', ['-c', `mkdir ${small} && mount -t tmpfs -o size=8m,mode=755 tmpfs ${small}`]).status === 0
    if (!mounted) return context.skip('needs root and leave to mount a small disk')
    try {
      const { status, stderr } = run(['serve', '--port', '0', '--database', join(small, 'pg')])
      expect(status).toBe(1)
      expect(stderr).toMatch(/The disk that holds .* is full/)
      expect(stderr).toContain('Free some space')
    } finally {
      spawnSync('umount', [small])
    }
  })
})

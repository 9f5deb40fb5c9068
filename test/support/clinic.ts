import type { OpenAPIHono } from '@hono/zod-openapi'
import type { PatientId, StaffId } from '#core/kernel/identity.ts'
import { demoAccounts } from '#shell/demo/accounts.ts'
import { type DemoPerson, demoPeople, denver, phoenix, staffIn } from '#shell/demo/people.ts'
import { createApp } from '#shell/http/app.ts'
import { shellOn } from '#shell/serve.ts'
import type { Shell } from '#shell/shell.ts'
import { type Database, inClinic } from '#shell/store/database.ts'
import { insertClinic, insertStaff } from '#shell/store/repositories/clinics.ts'
import { recordPatient } from '#shell/store/repositories/patients.ts'
import type { Work } from '#shell/work.ts'
import { freshDatabase } from './database.ts'

const secret = 'only for tests: nothing real is signed with this'

export interface TestClinic {
  readonly database: Database
  readonly shell: Shell
  readonly app: OpenAPIHono
  /** Work as one of the staff (`nurse`, `physician`, `desk`, `denver-nurse` …) or as a patient (`rosa` …), in one transaction. */
  readonly work: <T>(who: string, act: (work: Work) => Promise<T>) => Promise<T>
  /** Requests as somebody signed in. */
  readonly as: (
    who: string,
  ) => Promise<
    (path: string, init?: { method?: string; body?: unknown; headers?: Record<string, string> }) => Promise<Response>
  >
  readonly patient: (key: string) => DemoPerson
  readonly close: () => Promise<void>
}

const actorOf = (who: string): Work['actor'] => {
  for (const clinic of [phoenix, denver]) {
    const member = staffIn[clinic.id]!.find(({ key }) => key === who)
    if (member)
      return {
        userId: member.id,
        clinicId: clinic.id,
        role: member.role,
        name: member.name,
        staffId: member.id as StaffId,
        patientId: null,
      }
  }
  const person = demoPeople.find(({ key }) => key === who)!
  return {
    userId: person.id,
    clinicId: person.clinicId,
    role: 'patient',
    name: person.givenName,
    staffId: null,
    patientId: person.id as PatientId,
  }
}

const settle = async (shell: Shell): Promise<void> => {
  for (const clinic of [phoenix, denver]) {
    await inClinic(shell.db, clinic.id, async (db) => {
      const base = { db, clinicId: clinic.id, now: shell.now() }
      await insertClinic(db, clinic, base.now)
      for (const member of staffIn[clinic.id]!) await insertStaff(base, member)
      for (const person of demoPeople) if (person.clinicId === clinic.id) await recordPatient(base, person)
    })
  }
}

/** Texts and bytes as they are, whatever else as JSON. */
const asBody = (body: unknown): string | Uint8Array<ArrayBuffer> =>
  typeof body === 'string' || body instanceof Uint8Array
    ? (body as string | Uint8Array<ArrayBuffer>)
    : JSON.stringify(body)

/** Two clinics with their staff and people, and nothing else behind them; accounts are made when somebody signs in. */
export const testClinic = async (options: { readonly now?: () => Temporal.Instant } = {}): Promise<TestClinic> => {
  const database = await freshDatabase()
  const shell: Shell = { ...shellOn(database, true, secret), ...(options.now && { now: options.now }) }
  await settle(shell)
  const app = createApp(shell)
  const cookies = new Map<string, Promise<string>>()
  const signIn = async (who: string): Promise<string> => {
    const known = demoAccounts.find(({ email }) => email === `${who}@demo.example.org`)
    const { role, clinicId, staffId, patientId, name } = actorOf(who)
    const account = known ?? {
      email: `${who}@demo.example.org`,
      password: 'demo only quiet room',
      name,
      membership: { clinicId, role, staffId, patientId, demo: true },
    }
    await shell.signIn.register(account)
    const response = await app.request('/api/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: account.email, password: account.password }),
    })
    return response.headers.get('set-cookie')!.split(';')[0]!
  }
  return {
    database,
    shell,
    app,
    patient: (key) => demoPeople.find((person) => person.key === key)!,
    work: (who, act) => {
      const actor = actorOf(who)
      const timeZone = actor.clinicId === phoenix.id ? phoenix.timeZone : denver.timeZone
      const confirm = { self: async () => true, colleague: async () => null }
      return inClinic(shell.db, actor.clinicId, (db) =>
        act({
          db,
          clinicId: actor.clinicId,
          timeZone,
          actor,
          now: shell.now(),
          newId: shell.newId,
          confirm,
          openAccount: async () => null,
          about: () => {},
          demo: true,
        }),
      )
    },
    as: async (who) => {
      if (!cookies.has(who)) cookies.set(who, signIn(who))
      const cookie = await cookies.get(who)!
      return async (path, init = {}) =>
        app.request(path, {
          method: init.method ?? 'GET',
          headers: { cookie, ...(init.body !== undefined && { 'content-type': 'application/json' }), ...init.headers },
          ...(init.body !== undefined && {
            body: asBody(init.body),
          }),
        })
    },
    close: () => database.close(),
  }
}

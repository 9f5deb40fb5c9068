import { createHmac } from 'node:crypto'
import { betterAuth } from 'better-auth'
import { verifyPassword } from 'better-auth/crypto'
import { twoFactor } from 'better-auth/plugins'
import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import type { Role } from '#core/access/policy.ts'
import type { ClinicId, PatientId, StaffId } from '#core/kernel/identity.ts'
import type { Actor, Witness } from '../work.ts'

export interface Membership extends Omit<Actor, 'userId' | 'name'> {
  readonly demo: boolean
}

export interface SignIn {
  readonly handler: (request: Request) => Promise<Response>
  /** Who a request's cookie belongs to; `null` for nobody. A person of several clinics names one, or gets their first. */
  readonly actorOf: (headers: Headers) => Promise<Signed | null>
  readonly verify: (userId: string, password: string) => Promise<boolean>
  readonly colleague: (clinicId: ClinicId, email: string, password: string) => Promise<Witness | null>
  readonly isTaken: (email: string) => Promise<boolean>
  readonly register: (account: NewAccount) => Promise<string>
}

export interface Signed {
  readonly actor: Actor
  readonly demo: boolean
  readonly secondFactor: boolean
}

export interface NewAccount {
  readonly email: string
  readonly password: string
  readonly name: string
  readonly membership: Membership
}

interface MemberRow {
  user_id: string
  name: string
  clinic_id: ClinicId
  role: Role
  staff_id: StaffId | null
  patient_id: PatientId | null
  demo: boolean
  second_factor: boolean | null
}

const memberQuery = `
  select m.user_id, h.name, m.clinic_id, m.role, m.staff_id, m.patient_id, m.demo, h."twoFactorEnabled" as second_factor
  from sign_in.membership m join sign_in.account_holder h on h.id = m.user_id
  where m.user_id = $1 and m.revoked_at is null and ($2::uuid is null or m.clinic_id = $2) order by m.clinic_id limit 1`

/** Set by the server on every sign-in request; whatever a caller sends under this name is overwritten. */
export const callerHeader = 'x-interictal-caller'

const actorFrom = (row: MemberRow): Actor => ({
  userId: row.user_id,
  clinicId: row.clinic_id,
  role: row.role,
  name: row.name,
  staffId: row.staff_id,
  patientId: row.patient_id,
})

const library = (pool: pg.Pool, secret: string, throttled: boolean) =>
  betterAuth({
    secret,
    baseURL: undefined as never, // the origin is the request's own: the server doesn't know under which name it is reached
    telemetry: { enabled: false },
    logger: { level: 'error' },
    database: { db: new Kysely({ dialect: new PostgresDialect({ pool }) }), type: 'postgres' },
    advanced: {
      database: { generateId: 'uuid' },
      cookiePrefix: 'interictal',
      ipAddress: { ipAddressHeaders: [callerHeader] },
    },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 15, maxPasswordLength: 256 },
    session: { expiresIn: 60 * 60 * 24, updateAge: 60 * 60, modelName: 'sign_in_session' },
    user: { modelName: 'account_holder' },
    account: { modelName: 'credential' },
    // Counted per address of the caller, which `http/app.ts` takes from the connection itself.
    rateLimit: { enabled: throttled, window: 60, max: 100, customRules: { '/sign-in/email': { window: 60, max: 10 } } },
    plugins: [twoFactor({ issuer: 'Interictal' })],
  })

/** Passwords, sessions and second factors are the library's; who is what in which clinic is ours. */
export const signInWith = (pool: pg.Pool, secret: string, { throttled }: { readonly throttled: boolean }): SignIn => {
  const auth = library(pool, secret, throttled)
  const member = async (userId: string, clinicId: string | null): Promise<MemberRow | null> =>
    (await pool.query<MemberRow>(memberQuery, [userId, clinicId])).rows[0] ?? null
  const passwordOf = async (userId: string): Promise<string | null> =>
    (
      await pool.query<{ password: string | null }>(
        `select password from sign_in.credential where "userId" = $1 and "providerId" = 'credential'`,
        [userId],
      )
    ).rows[0]?.password ?? null
  const verify = async (userId: string, password: string): Promise<boolean> => {
    const hash = await passwordOf(userId)
    return hash !== null && verifyPassword({ hash, password })
  }
  return {
    handler: auth.handler,
    verify,
    actorOf: async (headers) => {
      const session = await auth.api.getSession({ headers })
      if (session === null) return null
      const row = await member(session.user.id, headers.get('x-clinic'))
      return row && { actor: actorFrom(row), demo: row.demo, secondFactor: row.second_factor === true }
    },
    colleague: async (clinicId, email, password) => {
      const { rows } = await pool.query<{ id: string }>('select id from sign_in.account_holder where email = $1', [
        email.toLowerCase(),
      ])
      const row = rows[0] && (await member(rows[0].id, clinicId))
      if (!row?.staff_id || !(await verify(row.user_id, password))) return null
      return { userId: row.user_id, staffId: row.staff_id, name: row.name, role: row.role }
    },
    isTaken: async (email) =>
      (await pool.query('select from sign_in.account_holder where email = $1', [email.toLowerCase()])).rowCount !== 0,
    register: async ({ email, password, name, membership: m }) => {
      const context = await auth.$context
      const user = await context.internalAdapter.createUser(
        { email: email.toLowerCase(), name, emailVerified: true },
        { method: 'email-password' },
      )
      await context.internalAdapter.linkAccount({
        userId: user.id,
        providerId: 'credential',
        accountId: user.id,
        password: await context.password.hash(password),
      })
      await pool.query(
        'insert into sign_in.membership (user_id, clinic_id, role, staff_id, patient_id, demo) values ($1, $2, $3, $4, $5, $6)',
        [user.id, m.clinicId, m.role, m.staffId, m.patientId, m.demo],
      )
      return user.id
    },
  }
}

/** Derives a secret for one purpose, so that one file of randomness serves several. */
export const secretFor = (master: string, purpose: string): string =>
  createHmac('sha256', master).update(purpose).digest('base64url')

import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { secureHeaders } from 'hono/secure-headers'
import { z } from 'zod'
import { may } from '#core/access/policy.ts'
import type { ClinicId } from '#core/kernel/identity.ts'
import type { Result } from '#core/kernel/result.ts'
import type { Shell } from '../shell.ts'
import type { Signed } from '../sign-in/accounts.ts'
import { inClinic } from '../store/database.ts'
import { appendAudit } from '../store/repositories/audit.ts'
import type { Work } from '../work.ts'
import { type Problem, problem, problemResponse } from './problem.ts'
import type { Input, Route } from './route.ts'
import { routes } from './routes/index.ts'
import { servePages } from './serve-pages.ts'

const megabyte = 1024 * 1024

type Parsed = Input<unknown, unknown, unknown>

const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

const parseWith = (
  schema: z.ZodType | undefined,
  value: unknown,
  where: string,
): { readonly value: unknown } | { readonly problem: Problem } => {
  if (schema === undefined) return { value: undefined }
  const parsed = schema.safeParse(value)
  if (parsed.success) return { value: parsed.data }
  const errors = parsed.error.issues.map(({ path, message }) => ({
    pointer: `${where}${pointerOf(path)}`,
    detail: message,
  }))
  return { problem: problem(422, 'invalid-input', errors[0]!.detail, { errors }) }
}

const readJson = async (c: Context): Promise<unknown> => {
  try {
    return await c.req.json()
  } catch {
    return undefined
  }
}

const readInput = async (c: Context, { spec }: Route): Promise<Parsed | Problem> => {
  const body = spec.body && !spec.stream ? await readJson(c) : undefined
  if (spec.body && !spec.stream && body === undefined) return problem(400, 'not-json', 'The body must be JSON.')
  const parts = [
    ['params', parseWith(spec.params, c.req.param(), '/params')],
    ['query', parseWith(spec.query, c.req.query(), '/query')],
    ['body', parseWith(spec.body, body, '')],
  ] as const
  const input: Record<string, unknown> = { headers: c.req.raw.headers, stream: spec.stream ? c.req.raw.body : null }
  for (const [name, part] of parts) {
    if ('problem' in part) return part.problem
    input[name] = part.value
  }
  return input as unknown as Parsed
}

const subjectOf = (input: Parsed): string | null => {
  const { patientId } = (input.params ?? {}) as { patientId?: string }
  return patientId ?? null
}

/** Rolls the transaction back, and carries the refusal out of it. */
class Refused extends Error {
  readonly problem: Problem
  constructor(refusal: Problem) {
    super(refusal.code)
    this.problem = refusal
  }
}

const gate = (shell: Shell, signed: Signed | null, route: Route, subject: string | null): Problem | null => {
  if (signed === null) return problem(401, 'not-signed-in', 'Sign in, then try again. What you typed is kept.')
  const isStaff = signed.actor.role !== 'patient'
  if (isStaff && !signed.secondFactor && !(signed.demo && shell.demo))
    return problem(403, 'second-factor-needed', 'Staff need a second factor. Set one up on the sign-in page.')
  const { action } = route.spec
  if (action === 'public' || may(signed.actor, action, subject)) return null
  return problem(403, 'not-allowed', 'Your role does not allow this.')
}

const runInClinic = async (
  shell: Shell,
  route: Route,
  input: Parsed,
  signed: Signed,
): Promise<Result<unknown, Problem>> => {
  const { actor } = signed
  const { method, path, action } = route.spec
  const audit = (trx: Work['db'], outcome: string) =>
    appendAudit(trx, actor.clinicId, {
      at: shell.now(),
      actorId: actor.userId,
      actorRole: actor.role,
      action,
      subject: subjectOf(input),
      request: `${method} ${path}`,
      outcome,
      origin: 'web',
    })
  const refuse = async (refusal: Problem): Promise<Result<unknown, Problem>> => {
    await inClinic(shell.db, actor.clinicId, (trx) => audit(trx, refusal.code))
    return { ok: false, error: refusal }
  }
  const closed = gate(shell, signed, route, subjectOf(input))
  if (closed) return refuse(closed)
  try {
    return await inClinic(shell.db, actor.clinicId, async (trx) => {
      const done = await route.handle(await workIn(shell, trx, signed), input as never)
      if (!done.ok) throw new Refused(done.error)
      await audit(trx, 'done')
      return done
    })
  } catch (error) {
    if (error instanceof Refused) return refuse(error.problem)
    throw error
  }
}

/** The work of one signed-in person in an open transaction. */
export const workIn = async (shell: Shell, db: Work['db'], { actor }: Signed): Promise<Work> => {
  const clinic = await db
    .selectFrom('clinic')
    .select('time_zone')
    .where('clinic_id', '=', actor.clinicId)
    .executeTakeFirstOrThrow()
  const confirm = {
    self: (password: string) => shell.signIn.verify(actor.userId, password),
    colleague: (email: string, password: string) => shell.signIn.colleague(actor.clinicId as ClinicId, email, password),
  }
  return {
    db,
    clinicId: actor.clinicId,
    timeZone: clinic.time_zone,
    actor,
    now: shell.now(),
    newId: shell.newId,
    confirm,
    demo: shell.demo,
  }
}

const answerTo = async (shell: Shell, c: Context, route: Route): Promise<Response> => {
  // Who asks comes first: a stranger learns nothing about the shape of the input.
  const signed = route.spec.action === 'public' ? null : await shell.signIn.actorOf(c.req.raw.headers)
  if (route.spec.action !== 'public' && signed === null) return problemResponse(gate(shell, null, route, null)!)
  const input = await readInput(c, route)
  if ('code' in input) return problemResponse(input)
  const done =
    signed === null ? await route.handle(shell, input as never) : await runInClinic(shell, route, input, signed)
  if (!done.ok) return problemResponse(done.error)
  c.header('cache-control', 'no-store')
  return c.json(done.value as object, route.spec.status ?? 200)
}

const described = ({ spec }: Route) =>
  createRoute({
    method: spec.method,
    path: spec.path,
    summary: spec.summary,
    ...(spec.action === 'public' ? { security: [] } : {}),
    request: {
      ...(spec.params && { params: spec.params }),
      ...(spec.query && { query: spec.query }),
      ...(spec.body &&
        !spec.stream && { body: { content: { 'application/json': { schema: spec.body } }, required: true } }),
    },
    responses: {
      [spec.status ?? 200]: { description: 'Done', content: { 'application/json': { schema: spec.answer } } },
      default: {
        description: 'A problem (RFC 9457)',
        content: { 'application/problem+json': { schema: ProblemShape } },
      },
    },
  })

const ProblemShape = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  code: z.string(),
  detail: z.string(),
  errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
})

/** Writes from a page of another site are refused, whatever cookie the browser sends along. */
const sameOrigin = (c: Context): boolean => {
  const origin = c.req.header('origin')
  return c.req.method === 'GET' || origin === undefined || URL.parse(origin)?.host === c.req.header('host')
}

export const createApp = (shell: Shell): OpenAPIHono => {
  const app = new OpenAPIHono()
  app.use(secureHeaders({ strictTransportSecurity: false, referrerPolicy: 'no-referrer', xFrameOptions: 'DENY' }))
  app.use(compress())
  app.onError((error) => {
    console.error(error)
    return problemResponse(
      problem(503, 'fault', 'Something failed on our side; nothing was changed. Please try again.'),
    )
  })
  app.get('/healthz', (c) => c.text('alive'))
  app.get('/readyz', async (c) => {
    try {
      await shell.db.selectFrom('setting').select('name').limit(1).execute()
      return c.text('ready')
    } catch {
      return problemResponse(problem(503, 'database-away', 'The database can’t be reached.'))
    }
  })
  app.use('/api/*', async (c, next) =>
    sameOrigin(c) ? next() : problemResponse(problem(403, 'other-origin', 'Requests from another site are refused.')),
  )
  app.use('/api/auth/*', bodyLimit({ maxSize: megabyte }))
  app.on(['GET', 'POST'], '/api/auth/*', (c) => shell.signIn.handler(c.req.raw))
  for (const each of routes) {
    const path = each.spec.path.replaceAll(/\{(\w+)\}/g, ':$1')
    const tooLarge = () => problemResponse(problem(413, 'too-large', 'This is larger than we take at once.'))
    app.on(
      each.spec.method.toUpperCase(),
      path,
      bodyLimit({ maxSize: (each.spec.stream ? 128 : 2) * megabyte, onError: tooLarge }),
      (c) => answerTo(shell, c, each),
    )
    app.openAPIRegistry.registerPath(described(each))
  }
  app.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Interictal', version: '0.1.0', license: { name: 'Apache-2.0' } },
  })
  app.all('/api/*', () => problemResponse(problem(404, 'no-such-route', 'There is nothing at this address.')))
  servePages(app)
  return app
}

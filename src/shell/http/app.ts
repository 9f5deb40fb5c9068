import { getConnInfo } from '@hono/node-server/conninfo'
import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { secureHeaders } from 'hono/secure-headers'
import type { Shell } from '../shell.ts'
import { callerHeader } from '../sign-in/accounts.ts'
import { apiPage } from './api-page.ts'
import { describeRoute } from './describe-route.ts'
import { faultOf } from './fault.ts'
import { metrics } from './metrics.ts'
import { problem, problemResponse } from './problem.ts'
import { readInput } from './read-input.ts'
import type { Route } from './route.ts'
import { routes } from './routes/index.ts'
import { notSignedIn, runInClinic } from './run-route.ts'
import { servePages } from './serve-pages.ts'

const megabyte = 1024 * 1024

const answerTo = async (shell: Shell, c: Context, route: Route): Promise<Response> => {
  // Who asks comes first: a stranger learns nothing about the shape of the input.
  const isPublic = route.spec.action === 'public'
  const signed = isPublic ? null : await shell.signIn.actorOf(c.req.raw.headers)
  if (!isPublic && signed === null) return problemResponse(notSignedIn)
  const input = await readInput(c, route)
  if ('code' in input) return problemResponse(input)
  const done = signed ? await runInClinic(shell, route, input, signed) : await route.handle(shell, input as never)
  if (!done.ok) return problemResponse(done.error)
  c.header('cache-control', 'no-store')
  return c.json(done.value as object, route.spec.status ?? 200)
}

/** Writes from a page of another site are refused, whatever cookie the browser sends along. */
const isSameOrigin = (c: Context): boolean => {
  const origin = c.req.header('origin')
  return c.req.method === 'GET' || origin === undefined || URL.parse(origin)?.host === c.req.header('host')
}

const mount = (app: OpenAPIHono, shell: Shell, route: Route): void => {
  const path = route.spec.path.replaceAll(/\{(\w+)\}/g, ':$1')
  const onError = () => problemResponse(problem(413, 'too-large', 'This is larger than we take at once.'))
  const maxSize = route.spec.largest ?? (route.spec.stream ? 128 : 2) * megabyte
  const limit = bodyLimit({ maxSize, onError })
  app.on(route.spec.method.toUpperCase(), path, limit, (c) => answerTo(shell, c, route))
  app.openAPIRegistry.registerPath(describeRoute(route))
}

/** The route's pattern, or one word for everything else: an address may name a person. */
const patternOf = (path: string): string => {
  const parts = path.split('/')
  const fits = (pattern: readonly string[]) =>
    pattern.length === parts.length && pattern.every((part, i) => part.startsWith('{') || part === parts[i])
  return routes.find(({ spec }) => fits(spec.path.split('/')))?.spec.path ?? 'other'
}

/** The request with its caller's address, as the connection says it and no header can. */
const withCaller = (c: Context): Request => {
  const headers = new Headers(c.req.raw.headers)
  headers.set(callerHeader, addressOf(c))
  return new Request(c.req.raw, { headers })
}

const addressOf = (c: Context): string => {
  try {
    return getConnInfo(c).remote.address ?? 'unknown'
  } catch {
    return 'unknown' // no connection: a test asks the app directly
  }
}

const health = (app: OpenAPIHono, { db }: Shell): void => {
  app.get('/healthz', (c) => c.text('alive'))
  app.get('/readyz', async (c) => {
    try {
      await db.selectFrom('setting').select('name').limit(1).execute()
      return c.text('ready')
    } catch (error) {
      return problemResponse(faultOf(error))
    }
  })
}

export const createApp = (shell: Shell): OpenAPIHono => {
  const app = new OpenAPIHono()
  app.use(secureHeaders({ strictTransportSecurity: false, referrerPolicy: 'no-referrer', xFrameOptions: 'DENY' }))
  app.use(compress())
  const { measure, text } = metrics(patternOf)
  app.use('/api/*', measure)
  app.get('/metrics', async (c) => c.text(await text()))
  app.onError((error) => {
    console.error(error)
    return problemResponse(faultOf(error))
  })
  health(app, shell)
  app.use('/api/*', async (c, next) =>
    isSameOrigin(c) ? next() : problemResponse(problem(403, 'other-origin', 'Requests from another site are refused.')),
  )
  app.use('/api/auth/*', bodyLimit({ maxSize: megabyte }))
  app.on(['GET', 'POST'], '/api/auth/*', (c) => shell.signIn.handler(withCaller(c)))
  for (const route of routes) mount(app, shell, route)
  app.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Interictal', version: '0.1.0', license: { name: 'Apache-2.0' } },
  })
  app.get('/docs', (c) => c.html(apiPage(routes)))
  app.all('/api/*', () => problemResponse(problem(404, 'no-such-route', 'There is nothing at this address.')))
  servePages(app)
  return app
}

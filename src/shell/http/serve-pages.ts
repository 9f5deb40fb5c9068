import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import type { OpenAPIHono } from '@hono/zod-openapi'
import { builtPages } from '../web-build.ts'

/** Inline code of the page's head (the ground colour before the first paint) is allowed by its hash, nothing else inline is. */
const hashesOf = (html: string, tag: string): string =>
  [...html.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, 'g'))]
    .map(([, text]) => `'sha256-${createHash('sha256').update(text!).digest('base64')}'`)
    .join(' ')

const contentPolicy = (html: string): string =>
  [
    "default-src 'self'",
    `script-src 'self' ${hashesOf(html, 'script')}`,
    `style-src 'self' ${hashesOf(html, 'style')}`,
    "img-src 'self' data:",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ')

/** The one React application: hashed files for ever, any other address gets the page, which finds its own way. */
export const servePages = (app: OpenAPIHono): void => {
  const index = join(builtPages, 'index.html')
  if (!existsSync(index)) return // API only: the pages were not built (tests of the API)
  const html = readFileSync(index, 'utf8')
  const policy = contentPolicy(html)
  const root = relative(process.cwd(), builtPages)
  app.use(
    '/assets/*',
    serveStatic({
      root,
      precompressed: true,
      onFound: (_, c) => c.header('cache-control', 'public, max-age=31536000, immutable'),
    }),
  )
  app.get('/assets/*', (c) => c.notFound()) // a page of an older build asks for what is gone
  app.use(
    '/*',
    serveStatic({
      root,
      onFound: (path, c) => {
        if (path.endsWith('index.html')) c.header('content-security-policy', policy)
      },
    }),
  )
  app.get('/*', (c) => {
    c.header('content-security-policy', policy)
    c.header('cache-control', 'no-cache')
    return c.html(html)
  })
}

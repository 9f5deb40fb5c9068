import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { Route } from './route.ts'

const row = ({ spec }: Route) => html`
  <tr>
    <td><code>${spec.method.toUpperCase()}</code></td>
    <td><code>${spec.path}</code></td>
    <td>${spec.summary}</td>
    <td>${spec.action === 'public' ? 'everybody' : spec.action}</td>
  </tr>`

/** The whole API on one page, from the routes themselves; the machine-readable form is /openapi.json. */
export const apiPage = (
  routes: readonly Route[],
): HtmlEscapedString | Promise<HtmlEscapedString> => html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Interictal: the API</title>
  </head>
  <body>
    <h1>The API</h1>
    <p>
      ${routes.length} routes; schemas are in <a href="/openapi.json">/openapi.json</a>. Errors are problem details
      (RFC 9457). Sign in with <code>POST /api/auth/sign-in/email</code>; the session is a cookie.
    </p>
    <table>
      <thead>
        <tr>
          <th>Method</th>
          <th>Address</th>
          <th>What it does</th>
          <th>Who may (action)</th>
        </tr>
      </thead>
      <tbody>
        ${routes.map(row)}
      </tbody>
    </table>
  </body>
</html>`

import type { Where } from '#shell/store/database.ts'

/** Where the tests' PostgreSQL is: a socket of our own, or a server by URL. */
export type TestServer = { readonly template: string } & (
  | { readonly socket: string; readonly user: string }
  | { readonly url: string }
)

interface Connection {
  readonly host?: string
  readonly user?: string
  readonly database?: string
  readonly connectionString?: string
  /** The same for `openDatabase`. */
  readonly where: Where
}

/** How to connect to one of its databases. */
export const databaseAt = (server: TestServer, name: string): Connection => {
  if ('socket' in server)
    return { host: server.socket, user: server.user, database: name, where: { socket: server.socket, name } }
  const url = new URL(server.url)
  url.pathname = `/${name}`
  return { connectionString: url.href, where: { url: url.href } }
}

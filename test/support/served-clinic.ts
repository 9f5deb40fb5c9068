import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { demoAccounts } from '#shell/demo/accounts.ts'
import { createApp } from '#shell/http/app.ts'
import { buildPagesIfStale } from '#shell/web-build.ts'
import { type TestClinic, testClinic } from './clinic.ts'

export interface RunningPages extends TestClinic {
  /** On localhost, which browsers trust with service workers. */
  readonly url: string
  /** What this person types on the sign-in page. */
  readonly signInOf: (who: string) => Promise<{ readonly email: string; readonly password: string }>
}

/** The test clinic behind a port of its own, pages and all, for a browser. */
export const servedClinic = async (): Promise<RunningPages> => {
  await buildPagesIfStale()
  const clinic = await testClinic()
  const app = createApp(clinic.shell)
  const server = await new Promise<Server>((resolve) => {
    const started = serve({ fetch: app.fetch, port: 0, hostname: 'localhost' }, () => resolve(started as Server))
  })
  return {
    ...clinic,
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    signInOf: async (who) => {
      await clinic.as(who) // makes the account
      return { email: `${who}@demo.example.org`, password: demoAccounts[0]!.password }
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await clinic.close()
    },
  }
}

import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import type { BrowserContext, Page } from 'playwright-core'
import { loadDemo } from '#shell/demo/load.ts'
import { createApp } from '#shell/http/app.ts'
import { shellOn } from '#shell/serve.ts'
import type { Shell } from '#shell/shell.ts'
import { buildPagesIfStale } from '#shell/web-build.ts'
import { freshDatabase } from './database.ts'

export interface ServedDemo {
  readonly url: string
  readonly shell: Shell
  /** Moves the clinic's clock, and that of every open page, to this instant; it runs on from there. */
  readonly travelTo: (instant: Temporal.Instant) => Promise<void>
  readonly now: () => Temporal.Instant
  /** Gives a browser context the clinic's clock. */
  readonly wind: (context: BrowserContext) => Promise<void>
  readonly close: () => Promise<void>
}

/** Runs in the page before anything else: its `Date` and `Temporal.Now` run as far ahead as the clinic's clock does. */
const shiftPageClock = (aheadMs: number): void => {
  const page = globalThis as unknown as { aheadMs: number; Date: DateConstructor }
  page.aheadMs = aheadMs
  const RealDate = page.Date
  page.Date = class extends RealDate {
    constructor(...args: []) {
      super(...((args.length > 0 ? args : [RealDate.now() + page.aheadMs]) as []))
    }
    static override now() {
      return RealDate.now() + page.aheadMs
    }
  } as DateConstructor
  const real = Temporal.Now.instant.bind(Temporal.Now)
  const here = Temporal.Now.timeZoneId.bind(Temporal.Now)
  const now = () => real().add({ milliseconds: page.aheadMs })
  Temporal.Now.instant = now
  Temporal.Now.zonedDateTimeISO = (zone = here()) => now().toZonedDateTimeISO(zone)
  Temporal.Now.plainDateISO = (zone = here()) => now().toZonedDateTimeISO(zone).toPlainDate()
  Temporal.Now.plainDateTimeISO = (zone = here()) => now().toZonedDateTimeISO(zone).toPlainDateTime()
}

/** The whole demo behind a port of its own, at a time of one's choice. */
export const servedDemo = async (from: Temporal.Instant): Promise<ServedDemo> => {
  await buildPagesIfStale()
  let aheadMs = from.epochMilliseconds - Temporal.Now.instant().epochMilliseconds
  const now = () => Temporal.Now.instant().round('microsecond').add({ milliseconds: aheadMs })
  const contexts = new Set<BrowserContext>()
  const database = await freshDatabase()
  const shell = shellOn(database, true, 'only for tests: nothing real is signed with this', now)
  await loadDemo(shell)
  const app = createApp(shell)
  const server = await new Promise<Server>((resolve) => {
    const started = serve({ fetch: app.fetch, port: 0, hostname: 'localhost' }, () => resolve(started as Server))
  })
  const tell = (page: Page) =>
    page.evaluate((ms) => {
      ;(globalThis as unknown as { aheadMs: number }).aheadMs = ms
    }, aheadMs)
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    shell,
    now,
    travelTo: async (instant) => {
      // Nothing may be under way while the two clocks differ: a page would measure a clock that is hours off.
      for (const context of contexts) await context.setOffline(true)
      aheadMs += instant.epochMilliseconds - now().epochMilliseconds
      for (const context of contexts) {
        await context.addInitScript(shiftPageClock, aheadMs)
        for (const page of context.pages()) await tell(page)
        await context.setOffline(false)
      }
    },
    wind: async (context) => {
      contexts.add(context)
      context.on('close', () => contexts.delete(context))
      await context.addInitScript(shiftPageClock, aheadMs)
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await database.close()
    },
  }
}

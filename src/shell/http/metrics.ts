import type { MiddlewareHandler } from 'hono'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'

export interface Metrics {
  readonly measure: MiddlewareHandler
  readonly text: () => Promise<string>
}

/** Counts and times of requests by route pattern and status: never an address, which may name a person. */
export const metrics = (patternOf: (path: string) => string): Metrics => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const seconds = new Histogram({
    name: 'interictal_http_request_seconds',
    help: 'Time to answer a request, in seconds',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2, 5],
    registers: [registry],
  })
  return {
    measure: async (c, next) => {
      const stop = seconds.startTimer()
      await next()
      stop({ method: c.req.method, route: patternOf(c.req.path), status: String(c.res.status) })
    },
    text: () => registry.metrics(),
  }
}

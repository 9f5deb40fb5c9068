import { z } from '@hono/zod-openapi'

/** What a clinic set for itself, narrower than the book's; `null` = the book's own end stays. */
export const OwnLimit = z.object({ bound: z.string(), low: z.number().nullable(), high: z.number().nullable() })

export const OwnLimits = z.array(OwnLimit).readonly()

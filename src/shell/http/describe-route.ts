import { createRoute, z } from '@hono/zod-openapi'
import type { Route } from './route.ts'

const ProblemShape = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  code: z.string(),
  detail: z.string(),
  errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
})

/** A route as OpenAPI says it: from the same schemas that check what comes in. */
export const describeRoute = ({ spec }: Route) =>
  createRoute({
    method: spec.method,
    path: spec.path,
    summary: spec.summary,
    ...(spec.action === 'public' ? { security: [] } : { description: `Action: ${spec.action}` }),
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

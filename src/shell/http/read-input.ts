import type { Context } from 'hono'
import type { z } from 'zod'
import { type Problem, problem } from './problem.ts'
import type { Input, Route } from './route.ts'

export type Parsed = Input<unknown, unknown, unknown>

const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

type Read = { readonly value: unknown } | { readonly problem: Problem }

const parseWith = (schema: z.ZodType | undefined, value: unknown, where: string): Read => {
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

/** Path, query and body against the route's closed schemas; what is wrong is named by JSON pointer. */
export const readInput = async (c: Context, { spec }: Route): Promise<Parsed | Problem> => {
  const wantsJson = spec.body !== undefined && !spec.stream
  const body = wantsJson ? await readJson(c) : undefined
  if (wantsJson && body === undefined) return problem(400, 'not-json', 'The body must be JSON.')
  const parts = [
    ['params', parseWith(spec.params, c.req.param(), '/params')],
    ['query', parseWith(spec.query, c.req.query(), '/query')],
    ['body', parseWith(wantsJson ? spec.body : undefined, body, '')],
  ] as const
  const input: Record<string, unknown> = { headers: c.req.raw.headers, stream: spec.stream ? c.req.raw.body : null }
  for (const [name, part] of parts) {
    if ('problem' in part) return part.problem
    input[name] = part.value
  }
  return input as unknown as Parsed
}

import type { z } from 'zod'
import type { Action } from '#core/access/policy.ts'
import type { Result } from '#core/kernel/result.ts'
import type { Shell } from '../shell.ts'
import type { Work } from '../work.ts'
import type { Problem } from './problem.ts'

/** A route is a row of data: nothing is mounted without an action of the policy, or the word that it is public. */
export interface Route {
  readonly spec: RouteSpec
  readonly handle: (at: Work | Shell, input: Input<never, never, never>) => Promise<Result<unknown, Problem>>
}

export interface RouteSpec {
  readonly method: 'get' | 'post' | 'put' | 'delete'
  /** With `{name}` for its parameters. `{patientId}` is the person the action is about. */
  readonly path: `/api/${string}`
  readonly action: Action | 'public'
  readonly summary: string
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
  readonly body?: z.ZodType
  readonly answer: z.ZodType
  readonly status?: 200 | 201
  /** The body is handed on as a stream (an uploaded file), not parsed. */
  readonly stream?: true
  /** Bytes of such a body; 128 MB where nothing is said. */
  readonly largest?: number
}

export interface Input<P, Q, B> {
  readonly params: P
  readonly query: Q
  readonly body: B
  readonly headers: Headers
  readonly stream: ReadableStream<Uint8Array> | null
}

type Shape<S extends RouteSpec, K extends 'params' | 'query' | 'body'> = S[K] extends z.ZodType
  ? z.output<S[K]>
  : undefined
type InputOf<S extends RouteSpec> = Input<Shape<S, 'params'>, Shape<S, 'query'>, Shape<S, 'body'>>
type Answer<S extends RouteSpec> = Promise<Result<z.input<S['answer']>, Problem>>

/** For signed-in people: runs in one transaction of their clinic, after the policy said yes; the audit row is written beside it. */
export const route = <const S extends RouteSpec & { readonly action: Action }>(
  spec: S,
  handle: (work: Work, input: InputOf<S>) => Answer<S>,
): Route => ({ spec, handle: handle as Route['handle'] })

/** For everybody, without sign-in: no clinic is open yet, the handler opens the one it was asked about. */
export const publicRoute = <const S extends Omit<RouteSpec, 'action'>>(
  spec: S,
  handle: (shell: Shell, input: InputOf<S & { action: 'public' }>) => Answer<S & { action: 'public' }>,
): Route => ({
  spec: { ...spec, action: 'public' },
  handle: handle as Route['handle'],
})

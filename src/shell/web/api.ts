import { QueryClient } from '@tanstack/react-query'

/** A refusal of the server as its words for people (RFC 9457), or a lost network as one that says so. */
export class ApiProblem extends Error {
  readonly status: number
  readonly code: string
  readonly errors: readonly { readonly pointer: string; readonly detail: string }[]
  readonly more: Readonly<Record<string, unknown>>
  constructor(
    body: { status?: number; code?: string; detail?: string; errors?: { pointer: string; detail: string }[] } & Record<
      string,
      unknown
    >,
  ) {
    super(body.detail ?? 'Something failed. Please try again.')
    this.status = body.status ?? 0
    this.code = body.code ?? 'unknown'
    this.errors = body.errors ?? []
    this.more = body
  }
}

export const isOffline = (error: unknown): boolean => error instanceof ApiProblem && error.code === 'offline'

const answered = async (response: Response): Promise<unknown> => {
  const isJson = response.headers.get('content-type')?.includes('json') ?? false
  const body = isJson ? await response.json() : null
  if (!response.ok)
    throw new ApiProblem((body ?? { status: response.status }) as ConstructorParameters<typeof ApiProblem>[0])
  return body
}

/** One request to our own server; the cookie says who asks. `T` is the answer's type from `http/contract/`. */
export const api = async <T>(
  path: string,
  init: { method?: string; body?: unknown; headers?: Record<string, string> } = {},
): Promise<T> => {
  const { method = 'GET', body, headers = {} } = init
  const isFile = body instanceof Blob
  const request: RequestInit = {
    method,
    headers: { ...(body !== undefined && !isFile && { 'content-type': 'application/json' }), ...headers },
  }
  if (body !== undefined) request.body = isFile ? body : JSON.stringify(body)
  let response: Response
  try {
    response = await fetch(path, request)
  } catch {
    throw new ApiProblem({ code: 'offline', detail: 'No connection just now. What you typed is kept.' })
  }
  return (await answered(response)) as T
}

export const queries = new QueryClient({
  defaultOptions: {
    // Without a network the asking itself says so, and the diary answers from what it kept.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      retry: (count, error) => isOffline(error) && count < 2,
      staleTime: 5_000,
      refetchOnWindowFocus: true,
    },
  },
})

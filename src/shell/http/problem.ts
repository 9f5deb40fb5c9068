import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** What a caller is told when something can't be done: RFC 9457, a code for programs, words for people. */
export interface Problem {
  readonly status: ContentfulStatusCode
  readonly code: string
  readonly detail: string
  /** Where in the input, as JSON pointers. */
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[]
  /** Further members of the answer, such as `nearest` slots. */
  readonly more?: Readonly<Record<string, unknown>>
}

export const problem = (
  status: ContentfulStatusCode,
  code: string,
  detail: string,
  rest: Pick<Problem, 'errors' | 'more'> = {},
): Problem => ({ status, code, detail, ...rest })

const titleOf: Partial<Record<ContentfulStatusCode, string>> = {
  400: 'The request can’t be read',
  401: 'Please sign in',
  403: 'Not allowed',
  404: 'Not found',
  409: 'Something else came first',
  413: 'Too large',
  422: 'Something in it is wrong',
  429: 'Too many tries',
  503: 'Not available just now',
}

export const problemResponse = ({ status, code, detail, errors, more }: Problem): Response =>
  new Response(
    JSON.stringify({
      type: `urn:interictal:problem:${code}`,
      title: titleOf[status] ?? 'Something went wrong',
      status,
      code,
      detail,
      ...(errors && { errors }),
      ...more,
    }),
    {
      status,
      headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
    },
  )

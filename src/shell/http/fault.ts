import { type Problem, problem } from './problem.ts'

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '')

/** What a caller is told of a fault of ours: plain words by its kind, never a stack, and that nothing was half done. */
export const faultOf = (error: unknown): Problem => {
  const code = codeOf(error)
  if (code === '53100' || code === 'ENOSPC')
    return problem(
      503,
      'disk-full',
      'The clinic’s server has no room left. Nothing was changed; what you typed is kept here. Tell the clinic.',
    )
  if (/^(08|57P|53)|^E(CONN|PIPE)|ENOENT/.test(code))
    return problem(
      503,
      'database-away',
      'The database can’t be reached just now. Nothing was changed. Please try again.',
    )
  if (code === '57014') return problem(503, 'too-slow', 'This took too long and was given up. Nothing was changed.')
  if (code === '40P01' || code === '40001')
    return problem(409, 'busy', 'Somebody else changed this at the same moment. Please try again.')
  return problem(503, 'fault', 'Something failed on our side. Nothing was changed. Please try again.')
}

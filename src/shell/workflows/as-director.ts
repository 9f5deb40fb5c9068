import type { StaffId } from '#core/kernel/identity.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { directorOf } from '../store/repositories/rule-signatures.ts'
import type { Work } from '../work.ts'

export type NotTheDirector = { readonly code: 'not-the-director' }

/** Who asks, where they are the clinic's medical director. */
export const asDirector = async (work: Work): Promise<Result<StaffId, NotTheDirector>> => {
  const director = await directorOf(work)
  const isDirector = work.actor.role === 'prescriber' && director !== null && director.staffId === work.actor.staffId
  return isDirector ? ok(director.staffId) : err({ code: 'not-the-director' })
}

/** Shorter than this is no reason. */
export const shortestReason = 10
export const isReason = (text: string): boolean => text.trim().length >= shortestReason

import type { StaffId } from '#core/kernel/identity.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { type Bound, type OwnLimit, type OwnLimits, type TightenRefusal, tighten } from '#core/kernel/tightening.ts'
import { railsInForce, unkeepable } from '#core/safety/clinic-rails.ts'
import { clinicBound } from '../rule-book/clinic-bounds.ts'
import { hashOfBook } from '../rule-book/signed-rule.ts'
import { insertClinicRule, type OwnRules, ownRules } from '../store/repositories/clinic-rules.ts'
import { recordDecision } from '../store/repositories/decisions.ts'
import type { Work } from '../work.ts'
import { asDirector, isReason, type NotTheDirector } from './as-director.ts'

export interface Tightening extends OwnLimit {
  readonly unit: string
  readonly reason: string
  readonly password: string
  /** Of the clinic's own limits that were on the screen. */
  readonly replacesVersion: number
}

export type TightenRuleRefusal =
  | NotTheDirector
  | TightenRefusal
  | { readonly code: 'wrong-password' }
  | { readonly code: 'not-tightenable' }
  | { readonly code: 'reason-missing' }
  | { readonly code: 'nothing-to-take-back' }
  /** Together with the clinic's other limits no dose could keep it. */
  | { readonly code: 'unkeepable'; readonly limits: readonly string[] }
  | { readonly code: 'stale' }

/**
 * The clinic's own limit, narrower than the book's, from now on; both ends `null` goes back to the book's. Nothing here
 * can widen the book: that is refused, and would have no effect if it were stored.
 */
export const tightenRule = async (work: Work, asked: Tightening): Promise<Result<number, TightenRuleRefusal>> => {
  const director = await asDirector(work)
  if (!director.ok) return director
  if (!(await work.confirm.self(asked.password))) return err({ code: 'wrong-password' })
  if (!isReason(asked.reason)) return err({ code: 'reason-missing' })
  const bound = clinicBound(asked.bound)
  if (bound === undefined) return err({ code: 'not-tightenable' })
  const before = await ownRules(work)
  const refusal = refusalOf(asked, bound, before)
  return refusal ? err(refusal) : save(work, { asked, bound, before, by: director.value })
}

const refusalOf = (asked: Tightening, bound: Bound, { version, limits }: OwnRules): TightenRuleRefusal | null => {
  if (asked.replacesVersion !== version) return { code: 'stale' }
  if (asked.low === null && asked.high === null)
    return limits.some((own) => own.bound === bound.id) ? null : { code: 'nothing-to-take-back' }
  const narrowed = tighten(bound, asked)
  if (!narrowed.ok) return narrowed.error
  const crossed = unkeepable(railsInForce(withLimit(limits, asked)))
  return crossed.length > 0 ? { code: 'unkeepable', limits: crossed } : null
}

const withLimit = (limits: OwnLimits, { bound, low, high }: OwnLimit): OwnLimits => [
  ...limits.filter((own) => own.bound !== bound),
  { bound, low, high },
]

interface Saving {
  readonly asked: Tightening
  readonly bound: Bound
  readonly before: OwnRules
  readonly by: StaffId
}

const save = async (
  work: Work,
  { asked, bound, before, by }: Saving,
): Promise<Result<number, { readonly code: 'stale' }>> => {
  const { low, high, unit } = asked
  const version = before.version + 1
  const rule = { version, bound: bound.id, low, high, unit, reason: asked.reason.trim(), signedBy: by }
  if (!(await insertClinicRule(work, rule))) return err({ code: 'stale' })
  await recordDecision(work, {
    kind: 'tighten-rule',
    patientId: null,
    facts: { before },
    rules: { book: hashOfBook, bound },
    decided: rule,
  })
  return ok(version)
}

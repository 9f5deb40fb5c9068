import { err, ok, type Result } from '#core/kernel/result.ts'
import { book } from '../rule-book/signed-rule.ts'
import { insertObjection, ruleObjections } from '../store/repositories/rule-objections.ts'
import type { Work } from '../work.ts'
import { asDirector, isReason, type NotTheDirector } from './as-director.ts'

export type ObjectRefusal =
  | NotTheDirector
  | { readonly code: 'no-such-rule' }
  | { readonly code: 'nothing-to-take-back' }
  | { readonly code: 'reason-missing' }

interface Objecting {
  readonly ruleId: string
  /** `false`: an objection is taken back. */
  readonly stands: boolean
  readonly reason: string
}

/** A director's written word against one rule, or its end. It changes nothing that the rule does: it says who doubts it. */
export const objectToRule = async (
  work: Work,
  { ruleId, stands, reason }: Objecting,
): Promise<Result<string, ObjectRefusal>> => {
  const director = await asDirector(work)
  if (!director.ok) return director
  if (!isReason(reason)) return err({ code: 'reason-missing' })
  const rule = book.find(({ id }) => id === ruleId)
  const before = (await ruleObjections(work)).find((objection) => objection.ruleId === ruleId)
  if (stands && rule === undefined) return err({ code: 'no-such-rule' })
  if (!stands && !before?.stands) return err({ code: 'nothing-to-take-back' })
  const ruleText = rule?.text ?? before!.ruleText
  await insertObjection(work, { ruleId, ruleText, stands, reason: reason.trim(), by: director.value })
  return ok(ruleId)
}

import type { LimitRule } from './alarm-rules.ts'
import type { EventType, SessionEvent } from './events.ts'

/** The roles that a session knows; patients and the clinic's administration enter nothing here. */
export type SessionRole = 'front-desk' | 'nurse' | 'prescriber'

const carers: readonly SessionRole[] = ['nurse', 'prescriber']
const prescriber: readonly SessionRole[] = ['prescriber']

/** What is not left to nurse and prescriber alike. */
const exceptions: Partial<Record<EventType, readonly SessionRole[]>> = {
  'checked-in': ['front-desk', 'nurse'],
  cancelled: ['front-desk', 'nurse', 'prescriber'],
  'order-amended': prescriber,
  'discharge-overridden': prescriber,
  aborted: prescriber,
}

/** A limit may be tightened by a nurse, widened only by a prescriber. */
const widens = (rules: readonly LimitRule[], ruleId: string, limit: number): boolean =>
  rules.some(
    (rule) =>
      rule.id === ruleId && rule.limit !== null && (rule.side === 'below' ? limit < rule.limit : limit > rule.limit),
  )

/** Whether somebody in this role may make this entry at all, under the clinic's alarm limits; what else must be true is asked elsewhere. */
export const mayEnter = (role: SessionRole, event: SessionEvent, rules: readonly LimitRule[]): boolean => {
  const decides =
    (event.type === 'preflight-answered' && event.payload.answer === 'overridden') ||
    (event.type === 'limits-changed' && widens(rules, event.payload.ruleId, event.payload.limit))
  return decides ? role === 'prescriber' : (exceptions[event.type] ?? carers).includes(role)
}

import type { SignedRule } from './signed-rule.ts'

export interface RuleChanges {
  readonly added: readonly SignedRule[]
  readonly removed: readonly SignedRule[]
  readonly changed: readonly { readonly before: SignedRule; readonly after: SignedRule }[]
}

const isSame = (a: SignedRule, b: SignedRule): boolean => JSON.stringify(a) === JSON.stringify(b)

/** What is different now from what was signed; a rule is known by its id. */
export const changesSince = (signed: readonly SignedRule[], now: readonly SignedRule[]): RuleChanges => {
  const before = new Map(signed.map((rule) => [rule.id, rule]))
  const after = new Map(now.map((rule) => [rule.id, rule]))
  return {
    added: now.filter(({ id }) => !before.has(id)),
    removed: signed.filter(({ id }) => !after.has(id)),
    changed: signed.flatMap((was) => {
      const is = after.get(was.id)
      return is === undefined || isSame(sorted(was), sorted(is)) ? [] : [{ before: was, after: is }]
    }),
  }
}

/** jsonb gives keys back in an order of its own. */
const sorted = <T>(value: T): T => {
  if (Array.isArray(value)) return value.map(sorted) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  ) as T
}

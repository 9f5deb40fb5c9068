import { allOf, not } from '#core/kernel/truth.ts'
import type { AttackTest } from './over-attacks.ts'

/** Three letters that are asked of every attack. */
export type Letters = Readonly<Record<'B' | 'C' | 'D', AttackTest>>

/** Short of one letter, and of that one only: a test for each. */
export const shortOf = ({ B, C, D }: Letters): readonly AttackTest[] => [
  (a) => allOf([not(B(a)), C(a), D(a)]),
  (a) => allOf([B(a), not(C(a)), D(a)]),
  (a) => allOf([B(a), C(a), not(D(a))]),
]

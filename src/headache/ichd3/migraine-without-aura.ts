import { cite } from '#core/evidence/sources.ts'
import type { Criterion } from '#core/kernel/criterion.ts'
import type { Case, Disorder } from './disorder.ts'
import type { MigraineLetters } from './migraine-attack.ts'
import { type AttackTest, headacheAttacks, inALifetime, inAnyAttack } from './over-attacks.ts'

const code = '1.1'
const codes = [code]
export const isWithoutAura: AttackTest = (a) => a.isWithoutAura
/** Letters B, C and D. */
export const migraineTests = {
  B: (a) => a.migraine.B,
  C: (a) => a.migraine.C,
  D: (a) => a.migraine.D,
} as const satisfies Record<keyof MigraineLetters, AttackTest>

const letter = (id: keyof MigraineLetters, asks: string): Criterion<Case> => ({
  id,
  asks,
  source: cite('ichd3', `${code} ${id}`, 'verified'),
  judge: ({ record }) => inAnyAttack(record, { attacks: headacheAttacks(record), fits: migraineTests[id], codes }),
})

export const attacksWanted = 5

export const migraineWithoutAura: Disorder = {
  code,
  name: 'Migraine without aura',
  source: cite('ichd3', code, 'verified'),
  criteria: [
    {
      id: 'A',
      asks: 'At least five attacks that fit B to D',
      source: cite('ichd3', `${code} A`, 'verified'),
      judge: ({ record }) =>
        inALifetime(record, {
          attacks: headacheAttacks(record),
          atLeast: attacksWanted,
          fits: isWithoutAura,
          codes,
        }),
    },
    letter('B', 'Lasting 4 to 72 hours (2 to 72 under 18), untreated or treated without success'),
    letter('C', 'Two of: one-sided, pulsating, moderate or severe, worse with activity'),
    letter('D', 'Nausea or vomiting, or both light and sound disturb'),
  ],
  cliniciansLetter: 'E',
  excludedBy: [],
}

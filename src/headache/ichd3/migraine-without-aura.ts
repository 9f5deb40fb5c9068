import { cite } from '#core/evidence/sources.ts'
import type { Criterion } from '#core/kernel/criterion.ts'
import type { Case, Disorder } from './disorder.ts'
import type { MigraineLetters } from './migraine-attack.ts'
import { headacheAttacks, inALifetime, inAnyAttack } from './over-attacks.ts'

const code = '1.1'
const letter = (id: keyof MigraineLetters, asks: string): Criterion<Case> => ({
  id,
  asks,
  source: cite('ichd3', `${code} ${id}`, 'verified'),
  judge: ({ record }) =>
    inAnyAttack(record, { attacks: headacheAttacks(record), fits: (a) => a.migraine[id], codes: [code] }),
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
          fits: (a) => a.isWithoutAura,
          codes: [code],
        }),
    },
    letter('B', 'Lasting 4 to 72 hours (2 to 72 under 18), untreated or treated without success'),
    letter('C', 'Two of: one-sided, pulsating, moderate or severe, worse with activity'),
    letter('D', 'Nausea or vomiting, or both light and sound disturb'),
  ],
  cliniciansLetter: 'E',
  excludedBy: [],
}

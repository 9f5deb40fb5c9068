import { type Citation, cite } from '#core/evidence/sources.ts'
import { allOf, not } from '#core/kernel/truth.ts'
import type { Disorder } from './disorder.ts'
import { type AttackTest, inALifetime, inAnyAttack } from './over-attacks.ts'

const attacksWanted = 2

interface Subform {
  readonly code: string
  readonly name: string
  readonly asks: string
  readonly fits: AttackTest
  readonly mark: Citation['mark']
}

const codes = ['1.2']
export const isWithAura: AttackTest = (a) => a.isWithAura
const letterB: AttackTest = (a) => a.aura.B
const letterC: AttackTest = (a) => a.aura.C

export const migraineWithAura: Disorder = {
  code: '1.2',
  name: 'Migraine with aura',
  source: cite('ichd3', '1.2', 'verified'),
  criteria: [
    {
      id: 'A',
      asks: 'At least two attacks that fit B and C',
      source: cite('ichd3', '1.2 A', 'verified'),
      judge: ({ record }) =>
        inALifetime(record, {
          attacks: record.attacks,
          atLeast: attacksWanted,
          fits: isWithAura,
          codes,
        }),
    },
    {
      id: 'B',
      asks: 'A fully reversible aura: visual, sensory, speech, motor, brainstem or retinal',
      source: cite('ichd3', '1.2 B', 'verified'),
      judge: ({ record }) => inAnyAttack(record, { attacks: record.attacks, fits: letterB, codes }),
    },
    {
      id: 'C',
      asks: 'Three of: spreading over 5 minutes or more, in succession, 5 to 60 minutes each, one-sided, positive, headache with it or within 60 minutes',
      source: cite('ichd3', '1.2 C', 'verified'),
      judge: ({ record }) => inAnyAttack(record, { attacks: record.attacks, fits: letterC, codes }),
    },
  ],
  cliniciansLetter: 'D',
  excludedBy: [],
}

/** A subform is migraine with aura and what it adds, both in the same two attacks. */
const subform = ({ code, name, asks, fits, mark }: Subform): Disorder => {
  const withBoth: AttackTest = (a) => allOf([a.isWithAura, fits(a)])
  return {
    code,
    name,
    source: cite('ichd3', code, mark),
    criteria: [
      {
        id: 'A',
        asks: 'At least two attacks of migraine with aura that fit B',
        source: cite('ichd3', `${code} A`, mark),
        judge: ({ record }) =>
          inALifetime(record, {
            attacks: record.attacks,
            atLeast: attacksWanted,
            fits: withBoth,
            codes: [code],
          }),
      },
      {
        id: 'B',
        asks,
        source: cite('ichd3', `${code} B`, mark),
        judge: ({ record }) => inAnyAttack(record, { attacks: record.attacks, fits, codes: [code] }),
      },
    ],
    cliniciansLetter: 'C',
    excludedBy: [],
  }
}

export const auraSubforms: readonly Disorder[] = [
  subform({
    code: '1.2.1',
    name: 'Migraine with typical aura',
    asks: 'Visual, sensory or speech symptoms, and none that are motor, brainstem or retinal',
    fits: (a) => a.aura.typical,
    mark: 'verified',
  }),
  subform({
    code: '1.2.1.1',
    name: 'Typical aura with headache',
    asks: 'Typical aura with headache, of any kind, with it or within 60 minutes',
    fits: (a) => allOf([a.aura.typical, a.aura.headacheWithin60Min]),
    mark: 'recalled',
  }),
  subform({
    code: '1.2.1.2',
    name: 'Typical aura without headache',
    asks: 'Typical aura with no headache within 60 minutes',
    fits: (a) => allOf([a.aura.typical, not(a.aura.headacheWithin60Min)]),
    mark: 'recalled',
  }),
  subform({
    code: '1.2.2',
    name: 'Migraine with brainstem aura',
    asks: 'Two brainstem symptoms (dysarthria, vertigo, tinnitus, hearing loss, double vision, ataxia, less alert), none motor or retinal',
    fits: (a) => a.aura.brainstem,
    mark: 'verified',
  }),
  subform({
    code: '1.2.3',
    name: 'Hemiplegic migraine',
    asks: 'Fully reversible weakness, and visual, sensory or speech symptoms',
    fits: (a) => a.aura.hemiplegic,
    mark: 'verified',
  }),
  subform({
    code: '1.2.4',
    name: 'Retinal migraine',
    asks: 'Change of sight in one eye, confirmed in the attack, with two of: gradual, 5 to 60 minutes, headache within 60 minutes',
    fits: (a) => a.aura.retinal,
    mark: 'recalled',
  }),
]

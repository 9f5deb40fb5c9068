import { ourRule } from '#core/evidence/sources.ts'
import { redFlags } from '#core/headache/red-flags.ts'
import type { AnsweredFacts } from './answers.ts'
import { known } from './facts.ts'

/** An answer that a clinician has to act on. `endOfDay`: of the clinic's local day. */
export interface Concern {
  readonly kind: 'self-harm' | 'warning-sign'
  readonly what: string
  readonly within: { readonly minutes: number } | 'endOfDay'
}

/** How soon: the C-SSRS the same day, an emergency within half an hour. */
export const concernSource = ourRule('same day for the C-SSRS, half an hour where help is needed now')
const now = { minutes: 30 } as const

const selfHarm = ({ phq9Item9, cssrs }: AnsweredFacts): readonly Concern[] => {
  if (known(cssrs) === 'high') return [{ kind: 'self-harm', what: 'C-SSRS: high risk', within: now }]
  const item9 = known(phq9Item9)
  return item9 !== null && item9 >= 1
    ? [{ kind: 'self-harm', what: `Item 9 of the PHQ-9 is ${item9}: C-SSRS today`, within: 'endOfDay' }]
    : []
}

const warningSigns = (answered: AnsweredFacts): readonly Concern[] => {
  const flags = known(answered.redFlags) ?? {}
  return redFlags
    .filter(({ id, urgency }) => urgency === 'emergency' && flags[id] === true)
    .map(({ text }) => ({ kind: 'warning-sign', what: `Emergency warning sign: ${text}`, within: now }))
}

/** What somebody has just answered that can't wait for the next visit (H28, H32). */
export const concernsIn = (answered: AnsweredFacts): readonly Concern[] => [
  ...selfHarm(answered),
  ...warningSigns(answered),
]

import { redFlagSource, redFlags } from '#core/headache/red-flags.ts'
import { type Answer, type Facts, known } from './facts.ts'
import { cited, type Finding } from './finding.ts'
import { redFlagRow } from './panels.ts'
import type { Verdict } from './verdict.ts'

const verdictOf = (answer: Answer<boolean>, isEmergency: boolean): Verdict | null => {
  if (answer === 'unknown') return 'ask'
  if (!answer) return null
  return isEmergency ? 'not-a-candidate' : 'physician-judgement'
}

const findingOf = (id: string, answer: Answer<boolean>): Finding | null => {
  const flag = redFlags.find((sign) => sign.id === id)
  if (flag === undefined) throw new RangeError(`no warning sign is called ${id}`)
  const isEmergency = flag.urgency === 'emergency'
  const verdict = verdictOf(answer, isEmergency)
  if (verdict === null) return null
  const open = isEmergency ? 'Emergency warning sign open' : 'Warning sign that needs a prompt look'
  return {
    id: redFlagRow.id,
    flag: id,
    verdict,
    scope: 'course',
    text: verdict === 'ask' ? `Warning sign not answered: ${flag.text}` : `${open}: ${flag.text}`,
    ...cited(redFlagSource),
    wouldChange: verdict === 'ask' ? 'An answer, yes or no' : 'A clinician has looked into it and clears it',
    ...(verdict === 'not-a-candidate' ? { isEmergency: true as const } : {}),
  }
}

/** One finding for each warning sign that is present or that was asked about and not answered. */
export const redFlagFindings = (facts: Facts): readonly Finding[] =>
  Object.entries(known(facts.redFlags) ?? {}).flatMap(([id, answer]) => findingOf(id, answer) ?? [])

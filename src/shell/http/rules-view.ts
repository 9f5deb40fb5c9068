import { changesSince } from '../rule-book/changes.ts'
import { book, hashOfBook, type SignedRule } from '../rule-book/signed-rule.ts'
import { type ClinicRule, clinicRuleHistory, ownRules } from '../store/repositories/clinic-rules.ts'
import { staffOf } from '../store/repositories/clinics.ts'
import { ruleObjections } from '../store/repositories/rule-objections.ts'
import {
  directorOf,
  latestSignature,
  type RuleSignature,
  signatureInForce,
} from '../store/repositories/rule-signatures.ts'
import type { Work } from '../work.ts'
import type { Rules, RulesStanding } from './contract/rules.ts'

const standingOf = (signed: { readonly bookHash: string } | null): RulesStanding['standing'] =>
  signed === null ? 'unsigned' : signed.bookHash === hashOfBook ? 'signed' : 'changed'

/** Whether the clinic's medical director has signed the rules that this program judges by. */
export const viewRulesStanding = async (work: Work): Promise<RulesStanding> => {
  const signed = await signatureInForce(work)
  return { standing: standingOf(signed), signedAt: signed?.signedAt.toString() ?? null }
}

const changesOf = (signature: RuleSignature | null): Rules['changes'] => {
  const { added, removed, changed } = changesSince(signature?.book ?? [], book)
  return { added: added.map(({ id }) => id), removed: [...removed], changed: [...changed] }
}

const changeOf = ({ version, bound, low, high, unit, reason, signedByName, signedAt }: ClinicRule) => ({
  version,
  bound,
  low,
  high,
  unit,
  reason,
  byName: signedByName,
  at: signedAt.toString(),
})

const prescribers = async (work: Work): Promise<Rules['mayAppoint']> =>
  work.actor.role === 'clinic-admin'
    ? (await staffOf(work)).filter(({ role }) => role === 'prescriber').map(({ id, name }) => ({ id, name }))
    : []

/** The whole register: the book, what was signed of it and what is different now, and where the clinic is stricter. */
export const viewRules = async (work: Work): Promise<Rules> => {
  const signature = await latestSignature(work)
  const director = await directorOf(work)
  const { version, limits } = await ownRules(work)
  const objections = await ruleObjections(work)
  return {
    rules: book as readonly SignedRule[],
    hash: hashOfBook,
    standing: standingOf(signature),
    signature: signature && {
      byName: signature.signedByName,
      at: signature.signedAt.toString(),
      hash: signature.bookHash,
      ownVersion: signature.ownVersion,
    },
    changes: changesOf(signature),
    objections: objections.map(({ at, ...objection }) => ({ ...objection, at: at.toString() })),
    own: { version, limits, history: (await clinicRuleHistory(work)).map(changeOf) },
    director: director && { id: director.staffId, name: director.name },
    maySign: director !== null && director.staffId === work.actor.staffId,
    mayAppoint: await prescribers(work),
  }
}

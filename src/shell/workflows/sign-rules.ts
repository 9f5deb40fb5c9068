import { err, ok, type Result } from '#core/kernel/result.ts'
import { book, hashOfBook } from '../rule-book/signed-rule.ts'
import { ownRules } from '../store/repositories/clinic-rules.ts'
import { recordDecision } from '../store/repositories/decisions.ts'
import { insertSignature, signatureInForce } from '../store/repositories/rule-signatures.ts'
import type { Work } from '../work.ts'
import { asDirector, type NotTheDirector } from './as-director.ts'

export type SignRulesRefusal =
  | NotTheDirector
  | { readonly code: 'wrong-password' }
  | { readonly code: 'changed-since-shown' }
  | { readonly code: 'already-signed' }

/** The medical director answers for the book as it was on the screen; it is kept word for word beside the signature. */
export const signRules = async (
  work: Work,
  { hash, password }: { readonly hash: string; readonly password: string },
): Promise<Result<string, SignRulesRefusal>> => {
  const director = await asDirector(work)
  if (!director.ok) return director
  if (!(await work.confirm.self(password))) return err({ code: 'wrong-password' })
  if (hash !== hashOfBook) return err({ code: 'changed-since-shown' })
  if ((await signatureInForce(work))?.bookHash === hash) return err({ code: 'already-signed' })
  const { version } = await ownRules(work)
  const signed = { bookHash: hash, book, ownVersion: version, signedBy: director.value }
  const id = await insertSignature(work, signed)
  await recordDecision(work, {
    kind: 'sign-rules',
    patientId: null,
    facts: { ownVersion: version },
    rules: { book: hash, rules: book.length },
    decided: { signature: id },
  })
  return ok(id)
}

import type { Rules } from '../../../http/contract/rules.ts'
import { Notice } from '../../components/notice.tsx'
import { useSignedIn } from '../../me.ts'
import { dayOf } from './rules-api.ts'

const count = ({ changes: { added, changed, removed } }: Rules): string =>
  [
    [changed.length, 'read otherwise now'],
    [added.length, 'are new'],
    [removed.length, 'are gone'],
  ]
    .filter(([n]) => n !== 0)
    .map(([n, words]) => `${n} ${words}`)
    .join(', ')

/** Who signed what, and what is different now. A fact, shown everywhere; it blocks nothing. */
export function Standing({ rules }: { readonly rules: Rules }) {
  const { timeZone } = useSignedIn().clinic
  const { signature, standing, hash } = rules
  if (standing === 'unsigned' || signature === null)
    return (
      <Notice tone="caution" title="No medical director has signed these rules yet">
        They are in use all the same; every page that rests on them says so. Version {hash.slice(0, 8)}.
      </Notice>
    )
  const signed = `${signature.byName} signed version ${signature.hash.slice(0, 8)} on ${dayOf(signature.at, timeZone)}.`
  if (standing === 'signed')
    return (
      <Notice tone="good" title="Signed by the medical director">
        {signed} It is the version in use.
      </Notice>
    )
  return (
    <Notice tone="caution" title="The rules have changed since they were signed">
      {signed} Version {hash.slice(0, 8)} is in use now: {count(rules)}.
    </Notice>
  )
}

import type { Profile } from '#core/headache/profile.ts'
import type { Facts } from './facts.ts'

type Noted = Pick<Profile, 'allergies' | 'pregnancy'>

/** "Ketamine", "esketamina", "ketamin": in any language the word holds this. */
const names = /ketamin/i

/** An allergy to ketamine that the history names. A list without it is no "no": nobody may have asked. */
export const allergyFromHistory = ({ allergies }: Noted): Facts['allergy'] =>
  allergies?.some((each) => names.test(each)) ? 'yes' : undefined

/** A pregnancy can't be older than this; then it is asked again. */
const daysOfPregnancy = 280
const daysPossible = 30

/** A pregnancy that the history names, as long as it can still be one. A "no" is for a test or an answer to say. */
export const pregnancyFromHistory = ({ pregnancy }: Noted, ageDays: number | null): Facts['pregnancy'] => {
  if (ageDays === null) return undefined
  if (pregnancy === 'yes' && ageDays <= daysOfPregnancy) return 'yes'
  return pregnancy === 'possible' && ageDays <= daysPossible ? 'possible' : undefined
}

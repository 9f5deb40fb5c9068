import { candidacyRulesVersion } from './rules-version.ts'

/** With the clinic's own limits, which have a count of their own. */
export const rulesVersionWith = ({ version }: { readonly version: number }): string =>
  version === 0 ? candidacyRulesVersion : `${candidacyRulesVersion}, clinic ${version}`

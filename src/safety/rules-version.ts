/** Stored with every screening. Raised whenever a row, a bound, an interaction or its words change; its test notices. */
export const candidacyRulesVersion = 'candidacy 2'

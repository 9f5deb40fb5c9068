/** Both looks ahead rest on the last two weeks, and on nothing where more than four of their days are open. */
export const twoWeeks = 14
const knownDaysWanted = 10

/** How many of the last 14 days are known; `null`: too few to look ahead. */
export const knownOfTwoWeeks = (undecidedDays: readonly number[], asOf: number): number | null => {
  const known = twoWeeks - undecidedDays.filter((day) => day > asOf - twoWeeks).length
  return known < knownDaysWanted ? null : known
}

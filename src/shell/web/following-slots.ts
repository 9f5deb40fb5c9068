import type { Slot } from '../http/contract/booking.ts'

const ms = (at: string): number => Temporal.Instant.from(at).epochMilliseconds

/** Starts that follow one another without gaps: enough to choose from, and the day isn’t cut into pieces nobody can use. */
export const followingSlots = (slots: readonly Slot[]): readonly Slot[] => {
  const kept: Slot[] = []
  for (const slot of slots) {
    const last = kept.findLast(({ clinician }) => clinician === slot.clinician)
    if (last === undefined || ms(slot.start) >= ms(last.end)) kept.push(slot)
  }
  return kept
}

import { bookingRules } from '#core/scheduling/rules.ts'
import { chapter } from './rule.ts'

/** How a place is given out. */
export const bookingChapter = chapter('booking', [
  {
    kind: 'procedure',
    usedBy: 'scheduling/availability.ts openSlots',
    entries: bookingRules
      .filter(({ id }) => id === 'needs' || id === 'length')
      .map(({ id, ...rule }) => ({ ...rule, id: `booking ${id}` })),
  },
  {
    kind: 'procedure',
    usedBy: 'scheduling/booking.ts mayConfirm',
    entries: bookingRules
      .filter(({ id }) => id === 'hold' || id === 'code')
      .map(({ id, ...rule }) => ({ ...rule, id: `booking ${id}` })),
  },
])

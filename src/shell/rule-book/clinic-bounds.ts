import type { Bound } from '#core/kernel/tightening.ts'
import { railBounds } from '#core/safety/clinic-rails.ts'
import { vitalBounds } from '#core/safety/clinic-vitals.ts'
import { stayBounds } from '#core/safety/minimum-stay.ts'
import { alarmBounds } from '#core/session/clinic-alarms.ts'

/** Every bound that a clinic may narrow for itself. */
export const clinicBounds: readonly Bound[] = [...railBounds, ...vitalBounds, ...alarmBounds, ...stayBounds]

export const clinicBound = (id: string): Bound | undefined => clinicBounds.find((bound) => bound.id === id)

import { type LPerMin, lPerMin, type Min, min, type PerMin, perMin } from '#core/kernel/quantity.ts'

/** Papers print hours, the clinic counts minutes: a model file writes the printed figure and is converted here, once. */
export const perHour = (n: number): PerMin => perMin(n / 60)
export const lPerHour = (n: number): LPerMin => lPerMin(n / 60)
export const hours = (n: number): Min => min(n * 60)
/** The rate whose half-time this is. */
export const halfTime = (minutes: number): PerMin => perMin(Math.LN2 / minutes)

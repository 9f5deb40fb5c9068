import { type BloodPressure, known, type Named } from './facts.ts'

/** A reading with the local day of the visit (ISO); of one day the last stands, taken after rest. */
export type VisitPressure = BloodPressure & { readonly on: string }

const isUncontrolled = ({ systolic, diastolic }: BloodPressure): boolean =>
  (known(systolic) ?? 0) > 180 || (known(diastolic) ?? 0) > 100

/** The last two visits both above 180 systolic or 100 diastolic: no course until it is controlled (row bp-today). */
export const restingPressureFinding = (readings: readonly VisitPressure[]): readonly Named[] => {
  const byDay = new Map(readings.map((reading) => [reading.on, reading]))
  const lastTwo = [...byDay.values()].sort((a, b) => a.on.localeCompare(b.on)).slice(-2)
  return lastTwo.length === 2 && lastTwo.every(isUncontrolled) ? [{ id: 'bp-today', verdict: 'not-a-candidate' }] : []
}

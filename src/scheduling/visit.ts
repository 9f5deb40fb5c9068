import { type Min, min } from '#core/kernel/quantity.ts'
import type { OwnLimits } from '#core/kernel/tightening.ts'
import type { Drug } from '#core/safety/guardrails.ts'
import { minimumStay } from '#core/safety/minimum-stay.ts'
import type { Span } from './span.ts'

export const phaseNames = ['preparation', 'treatment', 'recovery'] as const
export type PhaseName = (typeof phaseNames)[number]

/** A visit has phases with needs of their own; turnover and recovery are never a padding number. Minutes. */
export type Phases = Readonly<Record<PhaseName, Min>>

export type ResourceKind = 'chair' | 'nurse' | 'prescriber'

/** What must be there, from the start of one phase to the end of another. */
export interface Need {
  readonly what: ResourceKind
  /** `taken`: for this visit alone. `present`: one in the house is enough, however many visits run. */
  readonly how: 'taken' | 'present'
  readonly from: PhaseName
  readonly to: PhaseName
}

export interface Visit {
  readonly phases: Phases
  readonly needs: readonly Need[]
}

/** By vein or spray: a chair and a nurse for the person's whole stay, and a prescriber in the house while the drug acts (ours). */
export const treatmentNeeds: readonly Need[] = [
  { what: 'chair', how: 'taken', from: 'preparation', to: 'recovery' },
  { what: 'nurse', how: 'taken', from: 'preparation', to: 'recovery' },
  { what: 'prescriber', how: 'present', from: 'treatment', to: 'recovery' },
]

/** A talk with a prescriber. */
export const consultationNeeds: readonly Need[] = [
  { what: 'prescriber', how: 'taken', from: 'preparation', to: 'recovery' },
]

export const wholeMinutes = ({ preparation, treatment, recovery }: Phases): Min =>
  min(preparation + treatment + recovery)

/** When a phase runs, for a visit that starts at `start`: real minutes, whatever the clocks do meanwhile. */
export const phaseSpan = (phases: Phases, start: Temporal.Instant, name: PhaseName): Span => {
  const before = phaseNames.slice(0, phaseNames.indexOf(name)).reduce((sum, each) => sum + phases[each], 0)
  const from = start.add({ minutes: before })
  return { from, to: from.add({ minutes: phases[name] }) }
}

export const needSpan = (phases: Phases, start: Temporal.Instant, { from, to }: Need): Span => ({
  from: phaseSpan(phases, start, from).from,
  to: phaseSpan(phases, start, to).to,
})

/** What an order says about how long its sessions take. */
export interface Ordered {
  readonly drug: Drug
  readonly route: 'iv' | 'nasal'
  /** From the start of the first dose to the end of the last. */
  readonly dosingMin: number
  readonly isFirst: boolean | null
  /** What the clinic set for itself: its stays may be longer than the book's. */
  readonly own: OwnLimits
}

/** Whole quarter hours: visits start on them, so a shorter end would only leave a gap nobody can use. */
export const quarterHour = 15
const upToQuarterHour = (minutes: number): number => Math.ceil(minutes / quarterHour) * quarterHour

/** A session's phases by its order: the clinic's preparation, the ordered dosing, and at least the minimum stay. */
export const phasesFor = ({ drug, route, dosingMin, isFirst, own }: Ordered, preparation: Min): Phases => {
  const stay = minimumStay({ drug, route, infusionMin: dosingMin, isFirst }, own).minutes
  const whole = upToQuarterHour(preparation + dosingMin + stay)
  return { preparation, treatment: min(dosingMin), recovery: min(whole - preparation - dosingMin) }
}

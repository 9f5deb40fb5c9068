import type { Star } from './disposition.ts'

/** One person's parameters by name: volumes in L, clearances and flows in L/min, rate constants per minute. */
export type Theta = Readonly<Record<string, number>>

/** What moves through one person: compartments, the ways a spray gets in, and the effect site behind the blood. */
export interface System {
  readonly star: Star
  readonly paths: readonly Path[]
  /** Per minute. */
  readonly ke0: number
}

/** A share of each sprayed milligram, let go over some minutes, then taken up at `ka` into a compartment. */
export interface Path {
  readonly ka: number
  readonly releaseOver: number
  /** Minutes before any of it reaches the door; absent = none. */
  readonly lag?: number
  /** 0 = central, i = arm i. */
  readonly into: number
  /** Of the first 28 mg of a session, and of what is sprayed after them. */
  readonly share: { readonly first: number; readonly later: number }
}

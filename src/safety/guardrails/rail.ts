import { type Guardrail, type Range, type Standing, standing } from '#core/kernel/guardrail.ts'

export type Route = 'iv' | 'im' | 'sc' | 'nasal'
export type Drug = 'ketamine' | 'esketamine'
export type Setting = 'outpatient' | 'inpatient'

/** A hard limit of dosing: two bounds, and what it is a limit of. An absent field of `applies` means "any". */
export interface Rail extends Guardrail {
  readonly applies: {
    readonly drugs?: readonly Drug[]
    readonly routes?: readonly Route[]
    readonly settings?: readonly Setting[]
    /** `titration`: a fixed-rate regimen is exempt; `bolus`, `pump`: only where there is one. */
    readonly part?: 'titration' | 'bolus' | 'pump'
  }
  /** Where only certain amounts exist (whole devices), they are all there is: anything else is refused. */
  readonly amounts?: readonly number[]
  /** Which of the two bounds is not the book's but the clinic's own, narrower one. */
  readonly isOwn?: { readonly recommended: boolean; readonly absolute: boolean }
}

interface Situation {
  readonly drug: Drug
  readonly route: Route
  readonly setting: Setting
}

const admits = <T>(allowed: readonly T[] | undefined, value: T): boolean =>
  allowed === undefined || allowed.includes(value)

export const appliesTo = ({ applies }: Rail, { drug, route, setting }: Situation): boolean =>
  admits(applies.drugs, drug) && admits(applies.routes, route) && admits(applies.settings, setting)

/** As the kernel's `standing`, and a value that is none of the amounts that exist is refused. */
export const railStanding = (rail: Rail, value: number | null): Standing => {
  const within = standing(rail, value)
  const exists = rail.amounts === undefined || value === null || rail.amounts.includes(value)
  return within === 'unknown' || exists ? within : 'refuse'
}

/** A range as a reader sees it: "≤ 0.75", "≥ 48", "3 to 7", "no bound". */
export const rangeText = ({ low, high }: Range): string => {
  if (low !== null && high !== null) return `${low} to ${high}`
  return low !== null ? `≥ ${low}` : high !== null ? `≤ ${high}` : 'no bound'
}

import { findPreventive } from '#core/formulary/find-preventive.ts'
import type { Preventive, PreventiveClass } from '#core/formulary/preventives.ts'
import { dayNumber } from '#core/kernel/calendar-day.ts'
import { allOf, anyOf, type Truth } from '#core/kernel/truth.ts'
import type { PreventiveTrial, Profile } from './profile.ts'

/** Whether a preventive failed, by the European Headache Federation's words: no effect after an adequate trial, not tolerated, or contraindicated. */
const daysOf = ({ startedOn, stoppedOn }: PreventiveTrial): number | null =>
  startedOn && stoppedOn ? dayNumber(stoppedOn) - dayNumber(startedOn) : null

const longEnough = (trial: PreventiveTrial, { trialDays, surelyDays }: Preventive): Truth => {
  const days = daysOf(trial)
  if (days === null) return 'unknown'
  return days >= surelyDays ? 'met' : days < trialDays ? 'not-met' : 'unknown'
}

const strongEnough = ({ doseMgPerDay }: PreventiveTrial, { minimumMgPerDay, surelyMgPerDay }: Preventive): Truth => {
  if (minimumMgPerDay === null || surelyMgPerDay === null) return 'met'
  if (typeof doseMgPerDay !== 'number') return 'unknown'
  return doseMgPerDay >= surelyMgPerDay ? 'met' : doseMgPerDay < minimumMgPerDay ? 'not-met' : 'unknown'
}

const failed = (trial: PreventiveTrial, preventive: Preventive): Truth => {
  switch (trial.stopReason) {
    case 'contraindicated':
    case 'not-tolerated':
      return 'met'
    case 'ineffective':
      return allOf([longEnough(trial, preventive), strongEnough(trial, preventive)])
    case 'other':
      return 'not-met'
    default:
      // Still being taken: not failed yet. A trial that ended for a reason nobody recorded may have.
      return trial.stoppedOn === null ? 'not-met' : 'unknown'
  }
}

/** Classes tried, and whether any drug of each failed. A name we don't know may be of any class: counted as one that is open. */
export interface FailedClasses {
  readonly byClass: ReadonlyMap<PreventiveClass, Truth>
  readonly unrecognised: readonly string[]
}

/** `null`: nobody asked which preventives were tried. */
export const failedClasses = ({ preventives }: Profile): FailedClasses | null => {
  if (preventives === undefined) return null
  const byClass = new Map<PreventiveClass, Truth>()
  const unrecognised: string[] = []
  for (const trial of preventives) {
    const preventive = findPreventive(trial.name)
    if (preventive === null) unrecognised.push(trial.name)
    else if (preventive.preventiveClass !== null)
      byClass.set(
        preventive.preventiveClass,
        anyOf([byClass.get(preventive.preventiveClass) ?? 'not-met', failed(trial, preventive)]),
      )
  }
  return { byClass, unrecognised }
}

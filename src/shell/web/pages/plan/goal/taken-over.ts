import { exact, over, toNumber } from '#core/kernel/exact.ts'
import { isInfusion } from '#core/pharmacology/case.ts'
import type { PlanAnswer } from '#core/treatment/plan.ts'
import type { PlanForm } from '../plan-form.ts'

/** A suggestion as the form's own steps or sprays: still to be looked at, changed, kept and signed by a person. */
export const takenOver = (
  { doses }: Pick<PlanAnswer, 'doses'>,
  { mgPerSpray }: Pick<PlanForm, 'mgPerSpray'>,
): Pick<PlanForm, 'steps' | 'doses' | 'isByHand'> => ({
  isByHand: true,
  steps: doses.flatMap((dose) =>
    isInfusion(dose) ? [{ durationMin: dose.durationMin, askedMgPerH: dose.rateMgPerH }] : [],
  ),
  doses: doses.flatMap((dose) =>
    isInfusion(dose) || mgPerSpray === null
      ? []
      : [{ startMin: dose.startMin, sprays: toNumber(over(exact(dose.amountMg), exact(mgPerSpray))) }],
  ),
})

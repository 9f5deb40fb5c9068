import { type Dose, isInfusion } from './case.ts'

/** What went where, apart from who got it: into the vein at once or at a rate, and sprayed. Milligrams, minutes. */
export interface DosingHistory {
  readonly boluses: readonly { readonly at: number; readonly mg: number }[]
  readonly infusions: readonly Running[]
  readonly sprays: readonly Spray[]
}

export interface Running {
  readonly from: number
  readonly to: number
  readonly mgPerMin: number
}

/** `firstMg` falls in the first 28 mg of the last two hours, of which the nose takes up more; `laterMg` after them. */
export interface Spray {
  readonly at: number
  readonly firstMg: number
  readonly laterMg: number
}

/** Convention, so that 28 + 28 mg and 56 mg at once are taken up alike: one device is 28 mg, a session two hours. */
const firstDeviceMg = 28
const sessionMin = 120

export const historyOf = (doses: readonly Dose[]): DosingHistory => ({
  boluses: doses.flatMap((dose) =>
    isInfusion(dose) || dose.route !== 'iv' ? [] : [{ at: dose.startMin, mg: dose.amountMg }],
  ),
  infusions: doses.flatMap((dose) =>
    isInfusion(dose)
      ? [{ from: dose.startMin, to: dose.startMin + dose.durationMin, mgPerMin: dose.rateMgPerH / 60 }]
      : [],
  ),
  sprays: spraysOf(doses.flatMap((dose) => (isInfusion(dose) || dose.route !== 'nasal' ? [] : [dose]))),
})

const spraysOf = (doses: readonly { readonly startMin: number; readonly amountMg: number }[]): readonly Spray[] => {
  const inTime = doses.toSorted((a, b) => a.startMin - b.startMin) // stable: what is listed first at one time counts first
  return inTime.map(({ startMin, amountMg }, i) => {
    let before = 0
    for (let j = i - 1; before < firstDeviceMg && j >= 0 && inTime[j]!.startMin >= startMin - sessionMin; j--)
      before += inTime[j]!.amountMg
    const firstMg = Math.min(amountMg, Math.max(0, firstDeviceMg - before))
    return { at: startMin, firstMg, laterMg: amountMg - firstMg }
  })
}

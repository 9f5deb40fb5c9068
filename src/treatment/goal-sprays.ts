import { toNumber } from '#core/kernel/exact.ts'
import type { Ceiling } from './infusion-search.ts'
import { type Asked, type Attainment, attainmentOf, cohortOf, evenTimes } from './likelihood.ts'
import type { Goal, LimitName, PlanLimits } from './plan-case.ts'
import type { Tell } from './planning.ts'
import { dosesOf, riskOf } from './prediction.ts'
import { type SprayDose, spraysMg } from './schedule.ts'

export interface SpraySearch {
  readonly asked: Asked
  readonly goal: Goal
  readonly limits: PlanLimits
  readonly ceiling: Ceiling | null
  /** Every schedule worth a look: whole sprays, inside the absolute bounds. */
  readonly candidates: readonly (readonly SprayDose[])[]
  readonly tell: Tell
}

export interface FoundSprays {
  readonly sprays: readonly SprayDose[]
  readonly binding: readonly LimitName[]
}

interface Judged {
  readonly sprays: readonly SprayDose[]
  readonly attainment: Attainment
  readonly broken: readonly LimitName[]
}

const watchedMin = 240

/** Sprays come in so few schedules that all are tried; the smallest of equals is taken. `null` = none keeps the limits. */
export const searchSprays = (search: SpraySearch): FoundSprays | null => {
  const judged = judgeAll(search)
  const inOrder = judged.toSorted(byWorth)
  const best = inOrder.find(({ broken }) => broken.length === 0)
  if (best === undefined) return null
  const barred = inOrder.slice(0, inOrder.indexOf(best)).flatMap(({ broken }) => broken)
  return { sprays: best.sprays, binding: [...new Set(barred)] }
}

const judgeAll = (search: SpraySearch): readonly Judged[] => {
  let best = 0
  return search.candidates.map((sprays, i) => {
    const judged = judge(sprays, search)
    if (judged.broken.length === 0) best = Math.max(best, judged.attainment.share)
    search.tell({ tried: i + 1, attainment: best })
    return judged
  })
}

const byWorth = (a: Judged, b: Judged): number =>
  b.attainment.share - a.attainment.share ||
  b.attainment.progress - a.attainment.progress ||
  toNumber(spraysMg(a.sprays)) - toNumber(spraysMg(b.sprays))

const judge = (sprays: readonly SprayDose[], { asked, goal, limits, ceiling }: SpraySearch): Judged => {
  const cohort = cohortOf(
    asked,
    dosesOf({ steps: [], boluses: [], sprays }),
    evenTimes(limits.chairMin ?? watchedMin, 121),
  )
  const { maxTotalMg, chairMin } = limits
  const last = sprays.at(-1)?.startMin ?? 0
  return {
    sprays,
    attainment: attainmentOf(cohort, goal),
    broken: [
      ...(maxTotalMg !== undefined && toNumber(spraysMg(sprays)) > maxTotalMg ? (['maxTotalMg'] as const) : []),
      ...(chairMin !== undefined && last > chairMin ? (['chairMin'] as const) : []),
      ...(ceiling && riskOf({ steps: [], boluses: [], sprays }, asked, ceiling.ngMl) > ceiling.risk
        ? (['ceilingRisk'] as const)
        : []),
    ],
  }
}

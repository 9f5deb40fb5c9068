import type { OwnLimits } from '#core/kernel/tightening.ts'

/** How far a search has come: schedules tried, and the share of people (0 to 1) who reach the goal under the best one in hand. */
export interface Progress {
  readonly tried: number
  readonly attainment: number
}

export type Tell = (progress: Progress) => void

/** What a plan is made within, besides its case. */
export interface Planning {
  /** What a clinic set for itself; nothing where there is no clinic. */
  readonly own: OwnLimits
  readonly tell: Tell
}

export const byTheBook: Planning = { own: [], tell: () => {} }

/** For a search that may begin anew under a tighter ceiling: what was tried before counts on. */
export const countingOn = (tell: Tell): Tell => {
  let before = 0
  let last = 0
  return ({ tried, attainment }) => {
    if (tried < last) before += last
    last = tried
    tell({ tried: before + tried, attainment })
  }
}

import type { Citation } from './sources.ts'

/**
 * How far a study's design lets one believe that ketamine made the difference. Our grading by design, not a formal tool:
 * A randomised, low risk of bias · B randomised with concerns (small, unblinded, stopped early) · C followed forwards, nobody to
 * compare with · D looked back at records · E cases, an abstract or a survey alone · G guideline or review · P announced, no results.
 */
export type Grade = 'A' | 'B' | 'C' | 'D' | 'E' | 'G' | 'P'

/** What question a study answers; only the first is the one that people ask here. */
export type Question = 'lasting-migraine' | 'single-attack' | 'other-people-or-conditions' | 'reviews-and-guidance'

export type Place = 'hospital' | 'outpatients' | 'home' | 'emergency' | 'mixed'

/** Ketamine against the comparison on a pain scale of 10 or 100; above 0 favours ketamine. Interval: 95 %. */
export interface Difference {
  readonly value: number
  readonly low: number
  readonly high: number
  readonly outOf: 10 | 100
  readonly when: string
}

export interface Study {
  readonly id: string
  readonly authors: string
  readonly year: number
  readonly question: Question
  readonly grade: Grade
  readonly design: string
  readonly setting: string
  readonly place: Place
  /** `null` = not known or not people; never 0. */
  readonly people: number | null
  readonly condition: string
  readonly given: string
  /** What it was compared with; `null` = with nothing. */
  readonly comparedWith: string | null
  /** Mean before and after, only where both are published numbers. */
  readonly change: { readonly from: number; readonly to: number; readonly scale: string } | null
  readonly difference: Difference | null
  /** As published, with its definition beside it. */
  readonly responders: { readonly percent: number; readonly meaning: string } | null
  readonly later: string | null
  readonly harms: string | null
  readonly doesNotShow: string
  /** Studies of the same people have the same cohort and are counted once. */
  readonly cohort?: string
  readonly source: Citation
}

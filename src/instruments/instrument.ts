import type { Citation } from '#core/evidence/sources.ts'
import type { Result } from '#core/kernel/result.ts'
import type { AnswerError } from './answers.ts'

export type InstrumentId =
  | 'hit-6'
  | 'midas'
  | 'msq-2.1'
  | 'phq-9'
  | 'gad-7'
  | 'pgic'
  | 'nrs'
  | 'isi'
  | 'psqi'
  | 'c-ssrs-screener'
  | 'cadss'
  | 'cadss-6'
  | 'moaa-s'
  | 'rass'
  | 'aldrete'
  | 'padss'
  | 'audit-c'
  | 'dast-10'

/** A questionnaire or a rating scale: what may be answered, what it adds up to, and whether we may show its words. */
export interface Instrument {
  readonly id: InstrumentId
  readonly version: string
  readonly name: string
  /** How far back the questions ask, in days; `null` = the moment itself. */
  readonly recallDays: number | null
  readonly licence: Licence
  readonly source: Citation
  /** What its meaningful changes and its rule for missing answers rest on. */
  readonly restsOn?: readonly Citation[]
  /** Every answer outside its allowed set is an error with a pointer; nothing is clamped, and nothing missing is read as 0. */
  readonly score: (response: Response) => Result<Score, readonly AnswerError[]>
}

/** `adapter`: item numbers and answers only, the wording stays with its owner. */
export interface Licence {
  readonly text: 'may-be-shown' | 'adapter'
  readonly note: string
}

export interface Response {
  /** In item order, `null` = not answered; an object for the C-SSRS screener. */
  readonly answers?: unknown
  /** MSQ: the recoded answers (6 best … 1 worst), or whether `answers` are recoded; `false`: 1 none of the time … 6 all of it. */
  readonly recoded?: unknown
  /** ISO local day. */
  readonly takenOn?: string | null
  readonly previous?: Previous | null
  readonly sex?: 'female' | 'male' | null
  readonly adultEscort?: boolean | null
}

export interface Previous extends Partial<Record<MsqDomain, number | null>> {
  readonly score?: number | null
  readonly takenOn?: string | null
  readonly version?: string
  readonly status?: ScoreStatus
}

export type ScoreStatus = 'complete' | 'prorated' | 'incomplete'
export type Safety = 'c-ssrs-today' | 'emergency-pathway' | 'ask-again'
export type MsqDomain = 'roleRestrictive' | 'rolePreventive' | 'emotional'

/** The smallest change that people of this population called a difference. */
export interface Mid {
  readonly value: number
  readonly unit: 'points' | '%'
  readonly population: string
  readonly source: Citation
}

export interface Score extends Partial<Record<MsqDomain, number | null>> {
  readonly instrument: InstrumentId
  readonly version: string
  /** `null` = can't be scored; `why` says so in words. */
  readonly score: number | null
  readonly status: ScoreStatus
  /** Item numbers, from 1. */
  readonly missing: readonly number[]
  readonly band: string | null
  readonly subBand?: string
  /** New − old, sign kept. MSQ: one for each domain. */
  readonly change: number | null | Partial<Record<MsqDomain, number | null>>
  readonly meaningful: boolean | null | Partial<Record<MsqDomain, boolean | null>>
  readonly mid: (Omit<Mid, 'source'> & { readonly source: string }) | null
  readonly safety: Safety | null
  readonly why: string | null
  readonly source: string
  /** AUDIT-C, DAST-10, GAD-7, CADSS, PSQI: above the screening cut. */
  readonly positive?: boolean | null
  /** PGIC: much or very much better. */
  readonly responder?: boolean | null
  /** NRS: moderate or severe pain has become mild or none. */
  readonly relief?: boolean | null
  /** Aldrete: leaves phase 1. PADSS: leaves for home. */
  readonly mayLeave?: boolean
  readonly risk?: 'none' | 'low' | 'moderate' | 'high' | 'unknown'
}

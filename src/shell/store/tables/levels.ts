import type { DrugLevel, LevelResult } from '#core/session/drug-level.ts'
import type { Instant, Json } from '../tables.ts'
import type { EnteredInError } from './monitoring.ts'

/** What a prediction was made of, and the highest effect-site level it showed, ng/mL. */
export interface ShownPrediction {
  readonly model: string
  /** Ids of the measured levels it was drawn from; none of the population's. */
  readonly levelIds: readonly string[]
  /** How many simulated people the levels are worth; `null` = the population's. */
  readonly effectivePeople: number | null
  readonly isLearned: boolean
  /** `null`: the model could not be asked. */
  readonly peak: { readonly atMin: number; readonly p5: number; readonly p50: number; readonly p95: number } | null
}

export interface LevelTables {
  drug_level: {
    clinic_id: string
    id: string
    patient_id: string
    session_id: string
    taken_at: Instant
    analyte: DrugLevel['analyte']
    site: DrugLevel['site']
    result: Json<LevelResult | EnteredInError>
    laboratory: string
    replaces: string | null
    recorded_at: Instant
    recorded_by: string
  }
  order_prediction: {
    clinic_id: string
    id: string
    order_id: string
    order_version: number
    basis: 'population' | 'person'
    shown: Json<ShownPrediction>
    recorded_at: Instant
    recorded_by: string
  }
}

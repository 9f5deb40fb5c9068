import { canonicalJson, type Json } from '#core/kernel/canonical-json.ts'
import type { OrderId, PatientId, StaffId } from '#core/kernel/identity.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { Drug, Setting } from '#core/safety/guardrails.ts'
import { type Check, needingReason, refusals } from './check.ts'
import type { InfusionStep, SprayDose } from './schedule.ts'

/** What a session may give, whole: everything that is signed and nothing that isn't. Plain data, its units in the keys. */
export type OrderContent = InfusionOrder | NasalOrder

interface EveryOrder {
  readonly patientId: PatientId
  readonly courseId: string
  readonly regimen: string
  readonly weightKg: number
  /** ISO local day of the weighing. */
  readonly weightOn: string
  readonly heightCm: number | null
  /** The weight the dose was scaled to; `weightKg` is always the real one. */
  readonly dosedBy: 'actual' | 'ideal' | 'adjusted'
  readonly maxTotalMg: number
  readonly stopRule: string
  /** ISO local day, the last on which a session may start under this order. */
  readonly expiresOn: string
  readonly sessionsPlanned: number
  readonly minHoursBetween: number
  /** Why a recommended bound is passed, in the prescriber's words, by the limit's id. */
  readonly reasons: { readonly [limit: string]: string }
}

/** Only racemic ketamine is ordered into a vein: no limits are known here for the other. */
export interface InfusionOrder extends EveryOrder {
  readonly drug: 'ketamine'
  readonly route: 'iv'
  readonly setting: Setting
  readonly mgPerMl: number
  readonly pumpStepMlPerH: number
  readonly steps: readonly InfusionStep[]
  readonly maxRateMgPerH: number
}

/** Every nasal dose is given in the clinic, under watch. */
export interface NasalOrder extends EveryOrder {
  readonly drug: Drug
  readonly route: 'nasal'
  readonly setting: 'outpatient'
  readonly mgPerMl: number
  readonly mgPerSpray: number
  readonly doses: readonly SprayDose[]
}

export interface DraftOrder {
  readonly status: 'draft'
  readonly id: OrderId
  readonly version: number
  readonly content: OrderContent
  readonly hash: string
}

/** Signed: it never changes again. An amendment is a new draft of a higher version. */
export interface ActiveOrder extends Omit<DraftOrder, 'status'> {
  readonly status: 'active'
  readonly signedBy: StaffId
  readonly signedAt: Temporal.Instant
  readonly signedHash: string
}

/** The hash is over one text for one content; the hashing itself belongs to the shell. */
export const contentHash = (content: OrderContent, hash: (text: string) => string): string =>
  hash(canonicalJson(content as unknown as Json))

export interface Signature {
  readonly by: { readonly id: StaffId; readonly mayPrescribe: boolean }
  readonly at: Temporal.Instant
  /** Of the content that was on the signer's screen. */
  readonly hash: string
}

/** What has to be true besides the dose itself, as it is known at the moment of signing. */
export interface Standpoint {
  readonly checks: readonly Check[]
  /** ISO local day in the clinic's zone. */
  readonly today: string
  /** The physician's latest word on candidacy; `null` = nobody has decided. */
  readonly candidate: boolean | null
}

export type SignRefusal =
  | { readonly code: 'not-a-prescriber' }
  | { readonly code: 'changed-since-shown'; readonly shown: string; readonly stored: string }
  | { readonly code: 'no-candidacy-decision' }
  | { readonly code: 'not-a-candidate' }
  | { readonly code: 'expired'; readonly expiresOn: string }
  | { readonly code: 'outside-absolute-bound'; readonly check: Check }
  | { readonly code: 'reason-missing'; readonly limit: string }

/** Shorter than this is no reason. */
export const shortestReason = 10

export const missingReasons = (content: OrderContent, checks: readonly Check[]): readonly string[] =>
  needingReason(checks).filter((id) => (content.reasons[id] ?? '').trim().length < shortestReason)

/** A draft becomes active, or every reason why it can't. Only a draft goes in and only an active order comes out. */
export const sign = (
  draft: DraftOrder,
  signature: Signature,
  standpoint: Standpoint,
): Result<ActiveOrder, readonly SignRefusal[]> => {
  const refused = signRefusals(draft, signature, standpoint)
  if (refused.length > 0) return err(refused)
  return ok({
    ...draft,
    status: 'active',
    signedBy: signature.by.id,
    signedAt: signature.at,
    signedHash: signature.hash,
  })
}

const signRefusals = (
  { content, hash }: DraftOrder,
  { by, hash: shown }: Signature,
  { checks, today, candidate }: Standpoint,
): readonly SignRefusal[] => [
  ...(by.mayPrescribe ? [] : [{ code: 'not-a-prescriber' } as const]),
  ...(shown === hash ? [] : [{ code: 'changed-since-shown', shown, stored: hash } as const]),
  ...(candidate === null ? [{ code: 'no-candidacy-decision' } as const] : []),
  ...(candidate === false ? [{ code: 'not-a-candidate' } as const] : []),
  ...(content.expiresOn < today ? [{ code: 'expired', expiresOn: content.expiresOn } as const] : []),
  ...refusals(checks).map((check) => ({ code: 'outside-absolute-bound', check }) as const),
  ...missingReasons(content, checks).map((limit) => ({ code: 'reason-missing', limit }) as const),
]

import { z } from 'zod'
import type { Profile as CoreProfile } from '#core/headache/profile.ts'
import { redFlags } from '#core/headache/red-flags.ts'
import { DateText } from './diary-day.ts'

/** What a diary can't say about a person, as it comes in from outside: closed, and each message says what is wanted. */
const text = (max: number) =>
  z
    .string({ error: 'text' })
    .trim()
    .min(1, { error: 'text' })
    .max(max, { error: `at most ${max} characters` })
const list = <T extends z.ZodType>(item: T, max: number) =>
  z
    .array(item, { error: 'a list' })
    .max(max, { error: `at most ${max}` })
    .readonly()
const oneOf = <const T extends readonly [string, ...string[]]>(...words: T) =>
  z.enum(words, { error: `one of ${words.join(', ')}` })
const yesNo = z.boolean({ error: 'true or false' })
const yesNoUnknown = z.union([z.boolean(), z.literal('unknown')], { error: 'true, false or "unknown"' })

const SinceText = z
  .string({ error: 'a date, a month or a year' })
  .refine((value) => /^(19|20)\d\d(-(0[1-9]|1[0-2]))?$/.test(value) || DateText.safeParse(value).success, {
    error: 'a date as YYYY-MM-DD, a month as YYYY-MM or a year',
  })

const diagnosisCode = z
  .string({ error: 'an ICHD-3 code, as 1.3' })
  .regex(/^A?\d{1,2}(\.\d{1,2}){0,5}$/, { error: 'an ICHD-3 code, as 1.3' })

export const PreventiveTrial = z
  .strictObject({
    name: text(200),
    doseMgPerDay: z
      .number({ error: 'mg a day' })
      .positive({ error: 'mg a day, above 0' })
      .max(100_000, { error: 'mg a day' })
      .nullable()
      .exactOptional(),
    startedOn: DateText.nullable().exactOptional(),
    stoppedOn: DateText.nullable().exactOptional(),
    stopReason: oneOf('ineffective', 'not-tolerated', 'contraindicated', 'other').exactOptional(),
  })
  .refine(({ startedOn, stoppedOn }) => !startedOn || !stoppedOn || startedOn <= stoppedOn, {
    error: 'a day that is not before it was started',
    path: ['stoppedOn'],
  })

export const AcuteTrial = z.strictObject({
  name: text(200),
  outcome: oneOf('effective', 'ineffective', 'not-tolerated', 'contraindicated').exactOptional(),
})

const flagIds = redFlags.map(({ id }) => id) as [string, ...string[]]

export const Profile = z.strictObject({
  birthDate: DateText.exactOptional(),
  sexAtBirth: oneOf('female', 'male', 'unknown').exactOptional(),
  headacheSince: SinceText.exactOptional(),
  onset: z
    .strictObject({ remembered: yesNo.exactOptional(), continuousWithin24h: yesNo.exactOptional() })
    .exactOptional(),
  hemiplegicRelative: yesNoUnknown.exactOptional(),
  overuseUnverified: yesNo.exactOptional(),
  country: z
    .string({ error: 'a country as two capital letters' })
    .regex(/^[A-Z]{2}$/, { error: 'a country as two capital letters' })
    .exactOptional(),
  priorDiagnoses: list(diagnosisCode, 50).exactOptional(),
  preventives: list(PreventiveTrial, 100).exactOptional(),
  acuteHistory: list(AcuteTrial, 100).exactOptional(),
  conditions: list(text(200), 100).exactOptional(),
  allergies: list(text(200), 100).exactOptional(),
  pregnancy: oneOf('yes', 'no', 'possible', 'unknown').exactOptional(),
  redFlags: z
    .partialRecord(z.enum(flagIds, { error: `one of ${flagIds.join(', ')}` }), yesNoUnknown, {
      error: 'answers by the flag’s id',
    })
    .exactOptional(),
}) satisfies z.ZodType<CoreProfile>

/** What the clinic writes: birth date and sex stand in the chart. */
export const History = Profile.omit({ birthDate: true, sexAtBirth: true })

/** `version` 0: nobody has written one. */
export const StoredHistory = z.object({ version: z.int(), recordedAt: z.string().nullable(), history: History })
export type StoredHistory = z.infer<typeof StoredHistory>

/** `base`: the version that was on the screen; a newer one is never overwritten. */
export const HistoryEdit = z.strictObject({ base: z.int().min(0), history: History })
export type HistoryEdit = z.infer<typeof HistoryEdit>
export const SavedHistory = z.object({ version: z.int() })

import { z } from 'zod'
import type { DiaryDay as CoreDay } from '#core/headache/diary.ts'

/** A diary day as it comes in from outside: closed (an unknown key is refused), and each message says what is wanted. */
export const text = (max: number) =>
  z
    .string({ error: 'text' })
    .max(max, { error: `at most ${max} characters` })
    .refine((value) => value.isWellFormed() && !hasControl(value), {
      error: 'readable text without control characters',
    })

const hasControl = (value: string): boolean =>
  [...value].some((sign) => sign < ' ' && sign !== '\n' && sign !== '\t' && sign !== '\r')

const parses = (read: () => unknown): boolean => {
  try {
    read()
    return true
  } catch {
    return false
  }
}

/** ISO local calendar day; years that a diary can have. */
export const DateText = z
  .string({ error: 'a date as YYYY-MM-DD' })
  .refine((value) => /^(19|20)\d\d-\d\d-\d\d$/.test(value) && parses(() => Temporal.PlainDate.from(value)), {
    error: 'a date as YYYY-MM-DD',
  })

/** RFC 3339 with offset; years that a diary can have. */
const rfc3339 = /^(19|20)\d\d-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/

export const InstantText = z
  .string({ error: 'a time with offset, as 2026-03-02T06:10:00-07:00' })
  .refine((value) => rfc3339.test(value) && parses(() => Temporal.Instant.from(value)), {
    error: 'a time with offset, as 2026-03-02T06:10:00-07:00',
  })

export const ZoneText = z
  .string({ error: 'a time zone by name, as America/Phoenix' })
  .refine((value) => /^[A-Za-z]/.test(value) && parses(() => Temporal.Now.zonedDateTimeISO(value)), {
    error: 'a time zone by name, as America/Phoenix',
  })

const yesNo = z.boolean({ error: 'true, false or null' }).nullable().exactOptional()
const count = (max: number) =>
  z
    .number({ error: `a number from 0 to ${max}` })
    .min(0, { error: `a number from 0 to ${max}` })
    .max(max, { error: `a number from 0 to ${max}` })
/** Read-only, as the core's lists are; schemas are checked against the core's types below. */
const list = <T extends z.ZodType>(item: T, max: number, error = `at most ${max}`) =>
  z.array(item, { error: 'a list' }).max(max, { error }).readonly()
const oneOf = <const T extends readonly [string, ...string[]]>(...words: T) =>
  z.enum(words, { error: `one of ${words.join(', ')}` })

const Aura = z.strictObject({
  kind: oneOf('visual', 'sensory', 'speech', 'motor', 'brainstem', 'retinal', 'unknown'),
  minutes: count(10_080).nullable().exactOptional(),
  reversible: yesNo,
  gradual: yesNo,
  unilateral: yesNo,
  positive: yesNo,
  headacheWithin60Min: yesNo,
  startMin: count(10_080).nullable().exactOptional(),
  symptoms: list(
    oneOf('dysarthria', 'vertigo', 'tinnitus', 'hypacusis', 'diplopia', 'ataxia', 'less-alert'),
    20,
  ).exactOptional(),
  confirmed: yesNo,
})

const span = ({ start, end }: { start?: string | null; end?: string | null }): boolean =>
  !start || !end || Temporal.Instant.compare(start, end) <= 0

export const Attack = z
  .strictObject({
    start: InstantText.nullable().exactOptional(),
    end: InstantText.nullable().exactOptional(),
    durationHours: count(8784).nullable().exactOptional(),
    intensity: z
      .int({ error: 'a whole number from 0 to 10' })
      .min(0, { error: 'a whole number from 0 to 10' })
      .max(10, { error: 'a whole number from 0 to 10' })
      .nullable()
      .exactOptional(),
    laterality: oneOf('left', 'right', 'one-sided', 'bilateral', 'alternating', 'unknown').exactOptional(),
    headache: z.boolean({ error: 'true or false' }).exactOptional(),
    quality: list(oneOf('pulsating', 'not-pulsating', 'pressing', 'stabbing', 'burning'), 20).exactOptional(),
    aggravatedByActivity: yesNo,
    nausea: yesNo,
    vomiting: yesNo,
    photophobia: yesNo,
    phonophobia: yesNo,
    osmophobia: yesNo,
    dizziness: yesNo,
    location: list(oneOf('orbital', 'supraorbital', 'temporal', 'other'), 20).exactOptional(),
    restless: yesNo,
    autonomic: list(
      oneOf('red-eye', 'tearing', 'blocked-nose', 'running-nose', 'lid-oedema', 'sweating', 'miosis', 'ptosis'),
      20,
    ).exactOptional(),
    aura: list(Aura, 20).exactOptional(),
    auraInSuccession: yesNo,
    motorWeakness: oneOf('yes', 'no', 'unknown').exactOptional(),
    believedMigraine: yesNo,
  })
  .refine(span, { error: 'an end that is not before the start', path: ['end'] })

export const DoseTaken = z.strictObject({
  name: text(200).refine((value) => value.trim() !== '', { error: 'the name of the medicine' }),
  doseMg: count(100_000).nullable().exactOptional(),
  at: InstantText.nullable().exactOptional(),
  relief2h: oneOf('none', 'partial', 'complete', 'unknown').exactOptional(),
})

const Sleep = z
  .strictObject({ start: InstantText, end: InstantText })
  .refine(span, { error: 'an end that is not before the start', path: ['end'] })

export const DiaryDay = z.strictObject({
  date: DateText,
  headache: yesNo,
  attacks: list(Attack, 100, 'at most 100 attacks a day').exactOptional(),
  medications: list(DoseTaken, 100, 'at most 100 doses a day').exactOptional(),
  sleep: list(Sleep, 20).exactOptional(),
  disability: z.literal([0, 1, 2, 3], { error: '0, 1, 2 or 3' }).nullable().exactOptional(),
  menstruation: yesNo,
  note: text(10_000).exactOptional(),
}) satisfies z.ZodType<CoreDay>

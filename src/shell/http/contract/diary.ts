import { z } from 'zod'
import type { DiaryDay as CoreDay, Diary as CoreDiary } from '#core/headache/diary.ts'

/** The diary as it comes in from outside: closed (an unknown key is refused), and each message says what is wanted. */
const text = (max: number) =>
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

const InstantText = z
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
  symptoms: z
    .array(oneOf('dysarthria', 'vertigo', 'tinnitus', 'hypacusis', 'diplopia', 'ataxia', 'less-alert'))
    .max(20)
    .exactOptional(),
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
    quality: z
      .array(oneOf('pulsating', 'not-pulsating', 'pressing', 'stabbing', 'burning'))
      .max(20)
      .exactOptional(),
    aggravatedByActivity: yesNo,
    nausea: yesNo,
    vomiting: yesNo,
    photophobia: yesNo,
    phonophobia: yesNo,
    osmophobia: yesNo,
    dizziness: yesNo,
    location: z
      .array(oneOf('orbital', 'supraorbital', 'temporal', 'other'))
      .max(20)
      .exactOptional(),
    restless: yesNo,
    autonomic: z
      .array(oneOf('red-eye', 'tearing', 'blocked-nose', 'running-nose', 'lid-oedema', 'sweating', 'miosis', 'ptosis'))
      .max(20)
      .exactOptional(),
    aura: z.array(Aura).max(20).exactOptional(),
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
  attacks: z.array(Attack).max(100, { error: 'at most 100 attacks a day' }).exactOptional(),
  medications: z.array(DoseTaken).max(100, { error: 'at most 100 doses a day' }).exactOptional(),
  sleep: z.array(Sleep).max(20).exactOptional(),
  disability: z.literal([0, 1, 2, 3], { error: '0, 1, 2 or 3' }).nullable().exactOptional(),
  menstruation: yesNo,
  note: text(10_000).exactOptional(),
}) satisfies z.ZodType<CoreDay>

const isOncePerDay = (days: readonly { date: string }[]): boolean =>
  new Set(days.map(({ date }) => date)).size === days.length

/** The whole diary of one person, as it is exchanged. */
export const Diary = z.strictObject({
  timeZone: ZoneText,
  days: z.array(DiaryDay).refine(isOncePerDay, { error: 'each date once' }),
}) satisfies z.ZodType<CoreDiary>

import { z } from 'zod'
import { painScales } from '#core/headache/pain-scales.ts'
import type { Mapping } from '../../import/mapping.ts'
import { logKinds, roles, rowKinds } from '../../import/roles.ts'
import { text, ZoneText } from './diary-day.ts'

const mostColumns = 200
const mostWords = 200

const wordsOf = <const T extends readonly [string, ...string[]]>(...meanings: T) =>
  z
    .record(text(60), z.enum(meanings, { error: `one of ${meanings.join(', ')}` }))
    .refine((words) => Object.keys(words).length <= mostWords, { error: `at most ${mostWords} words` })

/** How a diary file is read: what its columns hold, and what its numbers, dates and words mean. */
export const ImportMapping = z.strictObject({
  columns: z
    .array(
      z.strictObject({
        header: text(500),
        role: z.enum(roles, { error: `null, or one of ${roles.join(', ')}` }).nullable(),
      }),
    )
    .max(mostColumns, { error: `at most ${mostColumns} columns` }),
  rowIs: z.enum(rowKinds, { error: `one of ${rowKinds.join(', ')}` }),
  scale: z.enum(painScales, { error: `null, or one of ${painScales.join(', ')}` }).nullable(),
  dateOrder: z.enum(['day-first', 'month-first'], { error: 'day-first, month-first or null' }).nullable(),
  timeZone: ZoneText.nullable(),
  words: z.strictObject({
    pain: wordsOf('none', 'mild', 'moderate', 'severe', 'worst', 'unknown'),
    yesNo: wordsOf('yes', 'no', 'unknown'),
    relief: wordsOf('none', 'partial', 'complete', 'unknown'),
    type: wordsOf(...logKinds),
  }),
}) satisfies z.ZodType<Mapping>
export type ImportMapping = z.infer<typeof ImportMapping>

/** As a file of a few thousand signs in an address. */
export const MappingText = text(12_000).transform((written, context): Mapping => {
  try {
    const read = ImportMapping.safeParse(JSON.parse(written))
    if (read.success) return read.data
    const [issue] = read.error.issues
    context.addIssue({ code: 'custom', message: `${issue!.path.join('.')}: wanted ${issue!.message}` })
  } catch {
    context.addIssue({ code: 'custom', message: 'a mapping as JSON' })
  }
  return z.NEVER
})

/** How a table was understood, column by column, for a person to look at and to change. */
export const Understanding = z.object({
  mapping: ImportMapping,
  /** `remembered`: as it was confirmed for an earlier file of this shape. */
  origin: z.enum(['guessed', 'remembered', 'given']),
  columns: z.array(
    z.object({
      header: z.string(),
      role: z.enum(roles).nullable(),
      ground: z.enum(['own', 'heading', 'part', 'values', 'none']),
      samples: z.array(z.string()),
    }),
  ),
  scaleGround: z.enum(['own', 'heading', 'values', 'unknown']),
  asksScale: z.boolean(),
  words: z.array(
    z.object({
      kind: z.enum(['pain', 'yesNo', 'relief', 'type']),
      word: z.string(),
      written: z.string(),
      means: z.string().nullable(),
    }),
  ),
})
export type Understanding = z.infer<typeof Understanding>

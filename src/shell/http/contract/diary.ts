import { z } from 'zod'
import { Forecast } from './assessment.ts'
import { DateText, DiaryDay, InstantText, text } from './diary-day.ts'
import { MappingText, Understanding } from './import-mapping.ts'

const Version = z.int().min(1)

/** What a device sends: the whole day as it now stands, and what it knew when it wrote it. */
export const DayEdit = z.strictObject({
  editId: z.uuid({ error: 'an id made by the device' }),
  editedAt: InstantText,
  /** Version the person saw; null: an empty day. */
  base: Version.nullable(),
  day: DiaryDay,
})
export type DayEdit = z.infer<typeof DayEdit>

export const DayParams = z.strictObject({ patientId: z.uuid(), date: DateText })

export const DayWritten = z.object({
  version: Version,
  day: DiaryDay,
  /** Something else had come in meanwhile: both are kept, and this is the two together. */
  merged: z.boolean(),
})
export type DayWritten = z.infer<typeof DayWritten>

export const DayVersions = z.object({
  versions: z.array(
    z.object({ version: Version, editedAt: z.string(), origin: z.enum(['app', 'staff', 'import']), day: DiaryDay }),
  ),
})
export type DayVersions = z.infer<typeof DayVersions>

const Count = z.int().min(0)

/** Days used of one drug class in the newest 28 against its overuse threshold. */
export const MedicationBudget = z.object({
  class: z.enum([
    'ergot',
    'triptan',
    'non-opioid-analgesic',
    'opioid',
    'combination-analgesic',
    'other',
    'multiple',
    'unverified',
  ]),
  name: z.string(),
  days: Count,
  daysAtMost: Count,
  threshold: Count,
  status: z.enum(['met', 'at-risk', 'not-met', 'insufficient-data']),
  projectedCrossing: z.string().nullable(),
  crossingChance: z.number().nullable(),
  forecast: Forecast.nullable(),
  source: z.string(),
})
export type MedicationBudget = z.infer<typeof MedicationBudget>

export const DiaryQuery = z.strictObject({ from: DateText.optional(), to: DateText.optional() })

const Truth = z.enum(['met', 'not-met', 'unknown'])

export const DiaryAnswer = z.object({
  timeZone: z.string(),
  /** By the server's clock, in the patient's zone. */
  today: z.string(),
  days: z.array(z.object({ version: Version, day: DiaryDay, acuteMedicine: Truth })),
  /** The newest 28 days; `undecided` ones may or may not count. */
  window: z.object({
    from: z.string(),
    to: z.string(),
    recorded: Count,
    missing: Count,
    headacheDays: Count,
    headacheDaysAtMost: Count,
  }),
  budgets: z.array(MedicationBudget),
  /** Days on which a treatment was given here. */
  treatments: z.array(z.object({ date: z.string(), route: z.enum(['iv', 'nasal']) })),
  /** What this person has taken most often lately, most often first. */
  usual: z.array(z.object({ name: z.string(), doseMg: z.number().nullable(), classes: z.array(z.string()) })),
})
export type DiaryAnswer = z.infer<typeof DiaryAnswer>

export const ImportQuery = z.strictObject({
  dryRun: z.enum(['true', 'false']).default('false'),
  dayZero: DateText.optional(),
  dateOrder: z.enum(['day-first', 'month-first']).optional(),
  /** How to read it, as JSON: what a person confirmed; else what was confirmed for an earlier file of its shape, or a guess. */
  mapping: MappingText.optional(),
  /** Whoever stores it has seen how it was read: the next file of its shape is read so too. */
  remember: z.enum(['true', 'false']).default('false'),
  /** Of the file, for the messages. */
  name: text(200).default('diary'),
})

const Reason = z.object({ column: z.string(), found: z.string(), wanted: z.string() })

export type ImportQuery = z.output<typeof ImportQuery>

export const ImportAnswer = z.object({
  read: Count,
  stored: Count,
  duplicates: Count,
  rejected: Count,
  /** `code`: what is asked, for a page with words of its own. */
  questions: z.array(z.object({ row: Count, text: z.string(), code: z.string().exactOptional() })),
  columns: z.array(z.object({ header: z.string(), role: z.string().nullable() })),
  asksDateOrder: z.boolean(),
  /** Rows that the mapping leaves out, as food in a log; not among those read. */
  leftOut: Count,
  /** Of a table. */
  understanding: Understanding.nullable(),
  /** The first days as they would be stored. */
  days: z.array(z.object({ day: DiaryDay, acuteMedicine: Truth })),
  /** The first of them. */
  rejects: z.array(z.object({ where: z.string(), reasons: z.array(Reason) })),
  /** All of them that fit, as a file to mend and import again; null: none. */
  rejectFile: z.object({ name: z.string(), text: z.string(), complete: z.boolean() }).nullable(),
})
export type ImportAnswer = z.infer<typeof ImportAnswer>

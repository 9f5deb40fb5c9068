import { z } from 'zod'
import type { Trends as CoreTrends } from '#core/headache/trends/trends.ts'
import { Diagnosis } from './assessment.ts'

/** What trends look like outside; what they mean stands beside the code that works them out. */
const list = <T extends z.ZodType>(item: T) => z.array(item).readonly()
const count = z.int()
const range = z.tuple([count, count]).readonly()
const chance = z.number().nullable()

const figure = z.enum([
  'headacheDays',
  'migraineDays',
  'moderateOrSevereDays',
  'acuteMedicationDays',
  'crystalClearDays',
])

const PeriodCounts = z.object({
  from: z.string(),
  to: z.string(),
  days: count,
  recorded: count,
  missing: count,
  counts: z.record(figure, range),
})

const Half = z.object({ counted: count, known: count, days: count })

const Change = z.object({
  figure,
  before: Half,
  now: Half,
  difference: z.object({ days: z.number(), low: z.number(), high: z.number() }).nullable(),
  chance,
  corrected: chance,
  verdict: z.enum(['fewer', 'more', 'no-clear-change', 'too-few-days']),
})

const SymptomCount = z.object({
  symptom: z.enum([
    'nausea',
    'vomiting',
    'photophobia',
    'phonophobia',
    'osmophobia',
    'dizziness',
    'aura',
    'oneSided',
    'pulsating',
    'worseWithActivity',
    'restless',
    'autonomic',
  ]),
  present: count,
  absent: count,
  notRecorded: count,
})

const DayCount = z.object({ counted: count, known: count })

const Look = z.object({
  exposure: z.string(),
  outcome: z.enum(['headache', 'moderateOrSevere']),
  with: DayCount,
  without: DayCount,
  chance,
  corrected: chance,
  verdict: z.enum(['more', 'fewer', 'chance', 'too-few']),
})

export const Trends = z.object({
  asOf: z.string(),
  from: z.string().nullable(),
  windows: list(PeriodCounts),
  rolling: list(PeriodCounts),
  calendarMonths: list(PeriodCounts),
  changes: z.object({ level: z.number(), taken: count, changes: list(Change) }),
  attacks: count,
  symptoms: list(SymptomCount),
  onset: z.object({
    attacks: z.object({ night: count, morning: count, afternoon: count, evening: count }),
    notRecorded: count,
  }),
  cycle: z
    .object({
      starts: list(z.string()),
      days: list(z.object({ day: count, counted: count, known: count })),
      diagnoses: list(Diagnosis),
    })
    .nullable(),
  looks: z.object({ level: z.number(), taken: count, looks: list(Look) }),
}) satisfies z.ZodType<CoreTrends>

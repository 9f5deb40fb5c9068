import { z } from 'zod'
import type { Assessment as CoreAssessment } from '#core/headache/assess.ts'
import { DateText, DiaryDay } from './diary-day.ts'
import { Profile } from './profile.ts'

/** What an assessment looks like outside; its meaning stands beside the code that works it out. */
const list = <T extends z.ZodType>(item: T) => z.array(item).readonly()
const truth = z.enum(['met', 'not-met', 'unknown'])
const range = z.tuple([z.int(), z.int()]).readonly()

const window = {
  from: z.string(),
  to: z.string(),
  days: z.int(),
  recorded: z.int(),
  missing: z.int(),
}

const perFigure = <T extends z.ZodType>(value: T) =>
  z.object({
    headacheDays: value,
    migraineDays: value,
    moderateOrSevereDays: value,
    acuteMedicationDays: value,
    crystalClearDays: value,
    migraineOrProbableDays: value,
  })

const Criterion = z.object({
  id: z.string(),
  text: z.string(),
  status: truth,
  evidence: z.string(),
  dates: list(z.string()),
  source: z.string(),
})

export const Diagnosis = z.object({
  code: z.string(),
  name: z.string(),
  status: z.enum(['met', 'probable', 'not-met', 'insufficient-data']),
  criteria: list(Criterion),
  source: z.string(),
  excludedBy: z.string().nullable(),
  replacedBy: z.string().nullable(),
  mark: z.enum(['verified', 'recalled', 'ours']),
})

/** The chance that a limit is reached, day by day from `from` to `to`. */
export const Forecast = z.object({
  from: z.string(),
  to: z.string(),
  byDay: list(z.number()),
  byDayAtMost: list(z.number()),
})

const Budget = z.object({
  class: z.enum([
    'ergot',
    'triptan',
    'non-opioid-analgesic',
    'opioid',
    'combination-analgesic',
    'multiple',
    'unverified',
    'other',
  ]),
  code: z.string(),
  name: z.string(),
  days: z.int(),
  daysAtMost: z.int(),
  threshold: z.int(),
  status: z.enum(['met', 'at-risk', 'not-met', 'insufficient-data']),
  projectedCrossing: z.string().nullable(),
  crossingChance: z.number().nullable(),
  forecast: Forecast.nullable(),
  dates: list(z.string()),
  source: z.string(),
})

const OpenDays = z.object({
  dates: list(z.string()),
  notRecorded: list(z.string()),
  beforeDiary: z.int(),
  counts: list(z.object({ about: z.string(), text: z.string(), threshold: z.int(), fewest: z.int() })),
})

const Resistance = z.object({
  status: z.enum(['resistant', 'refractory', 'neither', 'insufficient-data']),
  failedClasses: list(
    z.enum([
      'antidepressant',
      'antiepileptic',
      'beta-blocker',
      'calcium-channel-blocker',
      'cgrp',
      'raas',
      'onabotulinumtoxina',
      'other',
    ]),
  ),
  why: list(z.string()),
  criteria: list(Criterion),
})

export const Assessment = z.object({
  asOf: z.string(),
  window: z.object(window),
  monthly: perFigure(z.int()),
  monthlyRanges: perFigure(range),
  earlier: list(z.object({ ...window, headacheDays: range, migraineDays: range, acuteMedicationDays: range })),
  completeness: list(OpenDays),
  diagnoses: list(Diagnosis),
  medicationOveruse: list(Budget),
  treatmentResistance: Resistance,
  redFlags: list(
    z.object({ id: z.string(), text: z.string(), urgency: z.enum(['emergency', 'prompt']), source: z.string() }),
  ),
  conflicts: list(z.object({ date: z.string(), text: z.string() })),
  questions: list(z.object({ about: z.string(), text: z.string() })),
}) satisfies z.ZodType<CoreAssessment>

export const AssessmentQuery = z.strictObject({ asOf: DateText.optional() })

/** All that an assessment is made from, so that a person's own device can make it without a network. */
export const AssessmentBasis = z.object({
  diary: z.object({ timeZone: z.string(), days: list(DiaryDay) }),
  profile: Profile,
})
export type AssessmentBasis = z.infer<typeof AssessmentBasis>

import { z } from 'zod'
import { Assessment } from './assessment.ts'
import { Person } from './people.ts'
import { StoredHistory } from './profile.ts'

const truth = z.enum(['met', 'not-met', 'unknown'])

/** Everything the chart shows of one person, read in one go so that its parts agree with each other. */
export const Chart = z.object({
  person: Person,
  ageYears: z.int(),
  /** Newest; null where nobody weighed them. */
  weight: z.object({ kg: z.number(), on: z.string() }).nullable(),
  /** A year of days up to today. */
  days: z
    .array(
      z.object({
        date: z.string(),
        isRecorded: z.boolean(),
        headache: truth,
        pain: z.number().nullable(),
        acuteMedicine: truth,
        hasAura: z.boolean(),
      }),
    )
    .readonly(),
  treatments: z.array(z.object({ date: z.string(), route: z.enum(['iv', 'nasal']) })).readonly(),
  assessment: Assessment,
  history: StoredHistory,
})
export type Chart = z.infer<typeof Chart>

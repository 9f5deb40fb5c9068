import { z } from 'zod'
import { Assessment } from './http/contract/assessment.ts'
import { Availability, BookingBody, PublicClinic, Reserved } from './http/contract/booking.ts'
import { DiaryDay } from './http/contract/diary-day.ts'
import { Facts } from './http/contract/facts.ts'
import { ImportMapping } from './http/contract/import-mapping.ts'
import { PlanCase } from './http/contract/plan.ts'
import { Profile } from './http/contract/profile.ts'
import { ResponseRequest, Score, ScoreRequest } from './http/contract/questionnaires.ts'
import { EnteredEvent } from './http/contract/session-events.ts'
import { SimulationAnswer, SimulationCase } from './http/contract/simulations.ts'
import { Trends } from './http/contract/trends.ts'

/** The outward shapes that others script against, by the name of their file in `schemas/`: the same code checks them. */
const shapes = {
  'diary-day': DiaryDay,
  'import-mapping': ImportMapping,
  profile: Profile,
  assessment: Assessment,
  trends: Trends,
  'dosing-case': SimulationCase,
  'dosing-answer': SimulationAnswer,
  'plan-case': PlanCase,
  facts: Facts,
  'score-request': ScoreRequest,
  'response-request': ResponseRequest,
  score: Score,
  'session-event': EnteredEvent,
  clinic: PublicClinic,
  availability: Availability,
  'booking-request': BookingBody,
  booking: Reserved,
} as const satisfies Record<string, z.ZodType>

/** JSON Schema 2020-12 of each shape as it comes in. What only code can say (a date that exists) stands in the description. */
export const jsonSchemas = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(shapes).map(([name, shape]) => {
      const schema = z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' })
      return [name, `${JSON.stringify({ title: name, ...schema }, null, 2)}\n`]
    }),
  )

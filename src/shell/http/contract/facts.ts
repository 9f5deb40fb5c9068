import { z } from 'zod'
import { redFlags } from '#core/headache/red-flags.ts'
import { baselineTests } from '#core/safety/baseline-tests.ts'
import type { Facts as CoreFacts } from '#core/safety/facts.ts'
import { monitoringSchedule } from '#core/safety/monitoring-schedule.ts'
import { findingIds } from '#core/safety/named-findings.ts'
import { choice, measured, orUnknown, whole } from './answer.ts'

const yesNo = choice('no', 'yes')
const trueFalse = orUnknown(z.boolean(), 'true, false')
const hours = measured(0, 10_000, 'hours ago')
const multiple = measured(0, 1000, '× the upper limit of normal')
const verdict = z.enum(['not-a-candidate', 'ask', 'physician-judgement', 'ok'])
const findingId = z.enum(findingIds as [string, ...string[]], { error: 'an id of the decision table' })

const BloodPressure = z.strictObject({
  systolic: measured(30, 350, 'mm[Hg]'),
  diastolic: measured(10, 250, 'mm[Hg]'),
})
const Medication = z.strictObject({ name: z.string({ error: 'a name' }).trim().min(1).max(200), hoursAgo: hours })
const Named = z.union([findingId, z.strictObject({ id: findingId, verdict })], {
  error: 'an id of the decision table, or { "id", "verdict" }',
})
const Flag = z.union([z.boolean(), z.literal('unknown')], { error: 'true, false or "unknown"' })
const RedFlags: z.ZodType<Readonly<Record<string, boolean | 'unknown'>>> = z.strictObject(
  Object.fromEntries(redFlags.map(({ id }) => [id, Flag.exactOptional()])),
)

const detail = z.string().max(500).default('')
const TestFact = z.strictObject({
  id: z.enum(baselineTests.map(({ id }) => id)),
  state: z.enum(['missing', 'too-old', 'not-done']),
  detail,
})
const MonitoringFact = z.strictObject({
  id: z.enum(monitoringSchedule.map(({ id }) => id)),
  state: z.enum(['overdue', 'review', 'pause', 'stop']),
  detail,
})

/** Medication overuse as the assessment says it, or as yes or no. */
const overuse = orUnknown(
  z.union([
    z.boolean(),
    z.enum(['met', 'yes']).transform(() => true),
    z.enum(['not-met', 'no']).transform(() => false),
    z.literal('insufficient-data').transform(() => 'unknown' as const),
  ]),
  'true, false, "met", "not-met"',
)

/** What people and instruments answer; the shape of `answers` in the API. */
const answerShape = {
  allergy: yesNo,
  aneurysm: yesNo,
  avm: yesNo,
  ich: yesNo,
  icp: yesNo,
  recentCv: yesNo,
  severeCardiac: yesNo,
  bpHazard: yesNo,
  bp: orUnknown(BloodPressure, '{ "systolic", "diastolic" } in mm[Hg]'),
  hr: measured(0, 400, '/min'),
  spo2: measured(0, 100, '%'),
  rr: measured(0, 150, '/min'),
  pregnancy: choice('no', 'yes', 'possible', 'not-applicable'),
  psychosis: choice('none', 'past-stable', 'active'),
  mania: choice('none', 'bipolar-stable', 'active'),
  phq9Item9: orUnknown(z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]), '0, 1, 2, 3'),
  cssrs: choice('none', 'low', 'moderate', 'high', 'not-done'),
  substance: choice('none', 'active', 'remission'),
  liver: choice('normal', 'child-pugh-a', 'child-pugh-b', 'child-pugh-c'),
  altXUln: multiple,
  bilirubinXUln: multiple,
  alpXUln: multiple,
  iop: choice('none', 'treated', 'acute'),
  cystitis: choice('never', 'past', 'current-symptoms'),
  medications: orUnknown(z.array(Medication).max(100), 'a list of { "name", "hoursAgo" }'),
  solidsHoursAgo: hours,
  clearFluidsHoursAgo: hours,
  escort: trueFalse,
  redFlags: orUnknown(RedFlags, 'an object of warning signs, each true, false or "unknown"'),
  auditC: whole(0, 12),
  dast10: whole(0, 10),
  familyAddiction: yesNo,
  earlyRefills: yesNo,
  ketamineNonmedical: choice('never', 'earlier', 'within-12-months'),
  indication: choice('met', 'not-met', 'insufficient-data'),
  other: orUnknown(z.array(Named).max(100), 'a list of ids, or of { "id", "verdict" }'),
}

export const Route = z.enum(['iv', 'im', 'sc', 'oral', 'nasal', 'esketamine-nasal'], {
  error: 'one of "iv", "im", "sc", "oral", "nasal", "esketamine-nasal"',
})

/** Everything `screen` reads; closed: an unknown key is refused, so that a misspelt one is never taken for "not said". */
export const Facts = z.strictObject(
  {
    route: Route,
    ageY: measured(0, 130, 'years'),
    sex: choice('female', 'male'),
    weightAgeDays: measured(0, 100_000, 'days'),
    consent: trueFalse,
    moh: overuse,
    sessions12Months: whole(0, 400),
    pdmp: choice('expected', 'unexpected'),
    tests: orUnknown(z.array(TestFact).max(50), 'a list of { "id", "state", "detail" }'),
    monitoring: orUnknown(z.array(MonitoringFact).max(50), 'a list of { "id", "state", "detail" }'),
    ...answerShape,
  },
  { error: (issue) => (issue.code === 'invalid_type' ? 'an object of facts' : undefined) },
) satisfies z.ZodType<CoreFacts>

export const GivenAnswers = z.strictObject(answerShape)
export type GivenAnswers = z.infer<typeof GivenAnswers>

import { exact, times } from '#core/kernel/exact.ts'
import type { InfusionOrder, NasalOrder } from '#core/treatment/order.ts'
import { regimenById } from '#core/treatment/regimens/index.ts'
import { asMaximumMg, infusionMg, spraysMg } from '#core/treatment/schedule.ts'
import { type AskedStep, askedSteps, onPump } from '#core/treatment/titration.ts'
import { latestCandidacyDecision } from '../store/repositories/candidacy.ts'
import type { Work } from '../work.ts'
import { draftOrder, type OrderWish } from '../workflows/draft-order.ts'
import { signOrder } from '../workflows/sign-order.ts'
import { demoWork, type Seed } from './load.ts'
import { type DemoPerson, phoenix } from './people.ts'
import { seriesDays } from './series-days.ts'

interface Ordered {
  readonly weightKg: number
  readonly heightCm: number
  readonly regimen: string
  /** Rates in mg/kg/h and minutes, where the physician changed the scheme's steps. */
  readonly steps?: readonly (readonly [mgPerKgPerH: number, minutes: number])[]
}

/** Slower than the scheme it starts from, and in steps: what a physician's hand does to a preset. */
const gentle = [
  [0.1, 40],
  [0.15, 40],
  [0.2, 40],
  [0.25, 120],
] as const

const ordered: Readonly<Record<string, Ordered>> = {
  rosa: { weightKg: 68, heightCm: 165, regimen: 'iv-outpatient-crps-4h', steps: gentle },
  omar: { weightKg: 82, heightCm: 178, regimen: 'nasal-racemic-jefferson' },
  lena: { weightKg: 61, heightCm: 168, regimen: 'iv-outpatient-40min' },
  maya: { weightKg: 70, heightCm: 170, regimen: 'iv-outpatient-crps-4h', steps: gentle },
  noor: { weightKg: 74, heightCm: 163, regimen: 'nasal-racemic-jefferson' },
  tomas: { weightKg: 88, heightCm: 180, regimen: 'iv-outpatient-40min' },
  ines: { weightKg: 57, heightCm: 160, regimen: 'iv-outpatient-consensus' },
}

const daysInForce = 60
const sessionsPlanned = 5
const minHoursBetween = 48
const solution = { mgPerMl: 1, pumpStepMlPerH: 0.1 }
const lot = { mgPerMl: 100, mgPerSpray: 10 }

const changedSteps = ({ steps = [], weightKg }: Ordered): readonly AskedStep[] => {
  let startMin = 0
  return steps.map(([rate, durationMin]) => {
    const step = { startMin, durationMin, mgPerH: times(exact(rate), exact(weightKg)) }
    startMin += durationMin
    return step
  })
}

type Every = Pick<
  InfusionOrder | NasalOrder,
  'regimen' | 'heightCm' | 'dosedBy' | 'stopRule' | 'expiresOn' | 'sessionsPlanned' | 'minHoursBetween' | 'reasons'
> &
  Pick<OrderWish, 'weight'>

const wishFor = (what: Ordered, today: Temporal.PlainDate): OrderWish => {
  const regimen = regimenById(what.regimen)!
  const every: Every = {
    regimen: regimen.id,
    weight: { value: what.weightKg, unit: 'kg', on: today.toString() },
    heightCm: what.heightCm,
    dosedBy: 'actual',
    stopRule: regimen.stopRule,
    expiresOn: today.add({ days: daysInForce }).toString(),
    sessionsPlanned,
    minHoursBetween,
    reasons: {},
  }
  return regimen.route === 'nasal' ? nasalWish(every) : infusionWish(every, what)
}

const infusionWish = (every: Every, what: Ordered): OrderWish => {
  const { dosing } = regimenById(what.regimen)!
  const steps = onPump(what.steps ? changedSteps(what) : askedSteps(dosing, what.weightKg, {})!, solution)
  return {
    ...every,
    ...solution,
    drug: 'ketamine',
    route: 'iv',
    setting: 'outpatient',
    steps,
    maxRateMgPerH: Math.max(...steps.map(({ rateMgPerH }) => rateMgPerH)),
    maxTotalMg: asMaximumMg(infusionMg(steps)),
  }
}

const nasalWish = (every: Every): OrderWish => {
  const doses = [0, 15].map((startMin) => ({ startMin, sprays: 2, mgPerSpray: lot.mgPerSpray }))
  return {
    ...every,
    ...lot,
    drug: 'ketamine',
    route: 'nasal',
    setting: 'outpatient',
    doses,
    maxTotalMg: asMaximumMg(spraysMg(doses)),
  }
}

/** Three days before a past series, or before today. */
const daysBefore = 3
const signedAt = (work: Work, person: DemoPerson): Temporal.Instant => {
  const today = work.now.toZonedDateTimeISO(work.timeZone).toPlainDate()
  const [first] = seriesDays(person, today)
  const from = first === undefined ? today : Temporal.PlainDate.from(first)
  return from
    .subtract({ days: daysBefore })
    .toZonedDateTime({ timeZone: work.timeZone, plainTime: '10:00' })
    .toInstant()
}

const orderFor = async (work: Work, person: DemoPerson, what: Ordered): Promise<void> => {
  const today = work.now.toZonedDateTimeISO(work.timeZone).toPlainDate()
  const drafted = await draftOrder(work, person.id, { wish: wishFor(what, today), replaces: null })
  if (!drafted.ok) throw new Error(`the demo order was refused: ${JSON.stringify(drafted.error)}`)
  const { id, hash } = drafted.value
  const signed = await signOrder(work, { patientId: person.id, orderId: id, hash, password: '' })
  if (!signed.ok) throw new Error(`the demo order was not signed: ${JSON.stringify(signed.error)}`)
}

/** After the physician's decisions: whoever is a candidate and further along than that has an order, signed for this person. */
export const seedOrders: Seed = async (work, people) => {
  if (work.clinicId !== phoenix.id) return
  for (const person of people) {
    const what = ordered[person.key]
    const decision = await latestCandidacyDecision(work, person.id, person.route)
    if (what === undefined || decision?.decision !== 'candidate') continue
    const physician = demoWork(work, 'physician')
    await orderFor({ ...physician, now: signedAt(work, person) }, person, what)
  }
}

import type { OrderContent } from '#core/treatment/order.ts'
import type { OrderFacts } from '#core/treatment/order-facts.ts'
import type { Regimen } from '#core/treatment/regimen.ts'
import { presets } from '#core/treatment/regimens/index.ts'

/** What can be ordered here. Racemic ketamine and esketamine are two drugs, also by the same route. */
export type What = 'iv' | 'nasal' | 'esketamine'

/** What stands on the page. `null` = nobody has said it yet; where a maximum is `null` it follows the plan. */
export interface PlanForm {
  readonly what: What
  readonly regimen: string
  readonly weight: { readonly value: number | null; readonly unit: 'kg' | 'lb'; readonly on: string }
  readonly heightCm: number | null
  readonly dosedBy: OrderContent['dosedBy']
  readonly mgPerMl: number | null
  readonly pumpStepMlPerH: number
  readonly mgPerSpray: number | null
  readonly steps: readonly FormStep[]
  readonly doses: readonly FormDose[]
  /** Steps or doses were changed by hand, so a new weight or strength doesn't overwrite them. */
  readonly isByHand: boolean
  readonly maxTotalMg: number | null
  readonly maxRateMgPerH: number | null
  readonly stopRule: string
  readonly expiresOn: string
  readonly sessionsPlanned: number
  readonly minHoursBetween: number
  readonly reasons: Readonly<Record<string, string>>
}

export interface FormStep {
  readonly durationMin: number
  readonly askedMgPerH: number
}
export interface FormDose {
  readonly startMin: number
  readonly sprays: number
}

const whatOf = ({ drug, route }: Pick<Regimen, 'drug' | 'route'>): What =>
  drug === 'esketamine' ? 'esketamine' : route === 'nasal' ? 'nasal' : 'iv'

export const regimensFor = (what: What): readonly Regimen[] => presets.filter((regimen) => whatOf(regimen) === what)

/** The device's own strength (label): 28 mg of base in two sprays of 0.1 mL. */
const device = { mgPerMl: 140, mgPerSpray: 14 }
/** Esketamine is given at most twice in any 7 days (G24), so starts keep half a week between them. */
const hoursBetween: Record<What, number> = { iv: 48, nasal: 48, esketamine: 84 }
const strengthOf: Record<What, Pick<PlanForm, 'mgPerMl' | 'mgPerSpray'>> = {
  iv: { mgPerMl: null, mgPerSpray: null },
  nasal: { mgPerMl: null, mgPerSpray: null },
  esketamine: device,
}

/** The default plan of a series is ours: five sessions, at least two days apart; an order lapses after this many days. */
const usualSessions = 5
const daysInForce = 60

export const startOf = (
  what: What,
): Pick<PlanForm, 'what' | 'regimen' | 'minHoursBetween' | 'mgPerMl' | 'mgPerSpray' | 'stopRule'> => {
  const [first] = regimensFor(what)
  return {
    what,
    regimen: first!.id,
    stopRule: first!.stopRule,
    minHoursBetween: hoursBetween[what],
    ...strengthOf[what],
  }
}

export const emptyForm = (facts: OrderFacts): PlanForm => {
  const [weighed] = facts.weighings
  return {
    ...startOf('iv'),
    weight: { value: weighed?.kg ?? null, unit: 'kg', on: weighed?.on ?? facts.today },
    heightCm: null,
    dosedBy: 'actual',
    pumpStepMlPerH: 0.1,
    steps: [],
    doses: [],
    isByHand: false,
    maxTotalMg: null,
    maxRateMgPerH: null,
    expiresOn: Temporal.PlainDate.from(facts.today).add({ days: daysInForce }).toString(),
    sessionsPlanned: usualSessions,
    reasons: {},
  }
}

/** An order back on the page, to be changed. */
export const formOf = (content: OrderContent): PlanForm => {
  const isVein = content.route === 'iv'
  return {
    what: whatOf(content),
    regimen: content.regimen,
    weight: { value: content.weightKg, unit: 'kg', on: content.weightOn },
    heightCm: content.heightCm,
    dosedBy: content.dosedBy,
    mgPerMl: content.mgPerMl,
    pumpStepMlPerH: isVein ? content.pumpStepMlPerH : 0.1,
    mgPerSpray: isVein ? null : content.mgPerSpray,
    steps: isVein
      ? content.steps.map((step) => ({
          durationMin: step.durationMin,
          askedMgPerH: step.askedMgPerH ?? step.rateMgPerH,
        }))
      : [],
    doses: isVein ? [] : content.doses.map(({ startMin, sprays }) => ({ startMin, sprays })),
    isByHand: true,
    maxTotalMg: content.maxTotalMg,
    maxRateMgPerH: isVein ? content.maxRateMgPerH : null,
    stopRule: content.stopRule,
    expiresOn: content.expiresOn,
    sessionsPlanned: content.sessionsPlanned,
    minHoursBetween: content.minHoursBetween,
    reasons: content.reasons,
  }
}

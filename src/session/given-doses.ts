import { type Dose, isInfusion } from '#core/pharmacology/case.ts'
import type { Route } from '#core/safety/guardrails/rail.ts'
import type { Dose as Delivered } from './dose.ts'
import type { Placed } from './effective.ts'
import type { SessionInput } from './events.ts'
import { type Folded, foldAll, machineOf, step } from './folded.ts'
import type { Ms } from './true-time.ts'

/** What somebody was given, as the models take it: milligrams, mg/h, minutes from the first drug. */
export interface GivenDoses {
  /** True time of the first drug, ms. */
  readonly startMs: Ms
  readonly doses: readonly Dose[]
}

interface Moment extends Placed {
  readonly dose: Delivered
}

/**
 * Out of a session's events, corrections applied and by the same fold that adds up its milligrams: what stands in no
 * event was not given, and a bolus counts up to where it was cut off. `null` = no drug was given, or some of it into a
 * muscle or under the skin, which no model here describes.
 */
export const givenDoses = (input: SessionInput): GivenDoses | null => {
  const folded = foldAll(input)
  const startMs = folded && machineOf(folded).drugStart
  if (folded === null || startMs === null) return null
  const moments = momentsOf(folded)
  if (moments.some(({ event, voided }) => !voided && event.type === 'dose-given' && !isModelled(event.payload.route)))
    return null
  const doses = [...ratesOf(moments, startMs), ...slowBoluses(moments, startMs), ...atOnce(moments, startMs)]
  return { startMs, doses: doses.sort((a, b) => a.startMin - b.startMin) }
}

/** Milligrams given up to a minute after the first drug. */
export const givenBy = (doses: readonly Dose[], atMin: number): number =>
  doses.reduce((mg, dose) => {
    if (dose.startMin > atMin) return mg
    if (!isInfusion(dose)) return mg + dose.amountMg
    return mg + (dose.rateMgPerH / 60) * Math.min(dose.durationMin, atMin - dose.startMin)
  }, 0)

const momentsOf = ({ line, marks }: Folded): readonly Moment[] => {
  let machine = marks[0]!.machine
  return line.map((placed) => {
    machine = step(machine, placed)
    return { ...placed, dose: machine.dose }
  })
}

const isModelled = (route: Route): route is Dose['route'] => route === 'iv' || route === 'nasal'

const msPerMin = 60_000
const infusion = ({ from, to }: { from: Ms; to: Ms }, startMs: Ms, rateMgPerH: number): readonly Dose[] =>
  to > from && rateMgPerH > 0
    ? [{ route: 'iv', startMin: (from - startMs) / msPerMin, durationMin: (to - from) / msPerMin, rateMgPerH }]
    : []

/** Constant rates between changes; one that still runs at the last entry is known up to there. */
const ratesOf = (moments: readonly Moment[], startMs: Ms): readonly Dose[] => {
  const last = moments.at(-1)!.at
  const changes = moments.filter(({ dose }, i) => dose.mgPerH !== (moments[i - 1]?.dose.mgPerH ?? 0))
  return changes.flatMap(({ at: from, dose }, i) =>
    infusion({ from, to: changes[i + 1]?.at ?? last }, startMs, dose.mgPerH),
  )
}

/** Spread over their minutes, or over those before the drug was halted. */
const slowBoluses = (moments: readonly Moment[], startMs: Ms): readonly Dose[] => {
  const lastSeen = new Map<Delivered['boluses'][number], number>()
  for (const [i, { dose }] of moments.entries()) for (const bolus of dose.boluses) lastSeen.set(bolus, i)
  return [...lastSeen].flatMap(([{ mg, from, until }, i]) =>
    infusion(
      { from, to: Math.min(until, moments[i + 1]?.at ?? moments[i]!.at) },
      startMs,
      mg / ((until - from) / 3_600_000),
    ),
  )
}

const atOnce = (moments: readonly Moment[], startMs: Ms): readonly Dose[] =>
  moments.flatMap(({ at, event, voided }) => {
    if (voided) return []
    const startMin = (at - startMs) / msPerMin
    if (event.type === 'dose-given')
      return isModelled(event.payload.route)
        ? [{ route: event.payload.route, startMin, amountMg: event.payload.mg }]
        : []
    const isAtOnce = event.type === 'bolus-given' && event.payload.durationMin <= 0
    return isAtOnce ? [{ route: 'iv' as const, startMin, amountMg: event.payload.mg }] : []
  })

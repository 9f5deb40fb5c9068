import type { DosingCase, Person } from './case.ts'
import { historyOf } from './dosing-history.ts'
import { systemOf, typicalTheta } from './individual.ts'
import { mammillaryTheta } from './mammillary.ts'
import type { Model } from './model.ts'
import { modelOf } from './models/index.ts'
import { type Matrix, radauStep } from './radau.test-support.ts'
import type { System } from './system.ts'

/** Minutes; with rates up to 5 per minute a step is wrong by less than 1 part in 10^11. */
const longestStep = 0.05

/** State: central, arms, one depot per way in (mg), and the effect site as a level times the central volume (mg). */
const parentMatrixOf = ({ star, paths, ke0 }: System): number[][] => {
  const arms = star.arms.length
  const size = 1 + arms + paths.length + 1
  const a = Array.from({ length: size }, () => new Array<number>(size).fill(0))
  const site = size - 1
  a[0]![0] = -star.lost
  for (const [i, { out, back, lost }] of star.arms.entries()) {
    a[0]![0]! -= out
    a[0]![i + 1] = back
    a[i + 1]![0] = out
    a[i + 1]![i + 1] = -back - lost
  }
  for (const [p, { ka, into }] of paths.entries()) {
    const depot = 1 + arms + p
    a[depot]![depot] = -ka
    a[into]![depot] = ka
  }
  a[site]![0] = ke0
  a[site]![site] = -ke0
  return a
}

/** The metabolite's own compartments after all others: two, the second back and forth. Written out from the paper's words. */
const withMetabolite = (a: number[][], system: System, { model, person }: { model: Model; person: Person }): Matrix => {
  const { metabolite } = model
  if (!metabolite) return a
  const scaled = ({ at70Kg, power }: { at70Kg: number; power: number }) =>
    at70Kg * ((person.weightKg ?? 70) / 70) ** power
  const [arm] = metabolite.arms
  const v = scaled(metabolite.v1)
  const asian =
    person.ancestry === undefined || person.ancestry === 'other' ? 1 : (metabolite.clearanceTimesIfAsian ?? 1)
  const central = a.length
  const wide = [
    ...a.map((row) => [...row, 0, 0]),
    new Array<number>(central + 2).fill(0),
    new Array<number>(central + 2).fill(0),
  ]
  const from = metabolite.formedBy === 'kmet' ? system.star.arms.length : 0
  wide[central]![from] = metabolite.formedBy === 'kmet' ? typicalTheta(model, person).kmet! : system.star.lost
  wide[central]![central] = -(scaled(metabolite.clearance) * asian + scaled(arm!.flow)) / v
  wide[central]![central + 1] = scaled(arm!.flow) / scaled(arm!.volume)
  wide[central + 1]![central] = scaled(arm!.flow) / v
  wide[central + 1]![central + 1] = -scaled(arm!.flow) / scaled(arm!.volume)
  return wide
}

interface Change {
  readonly at: number
  readonly act: (x: number[], u: number[]) => void
}

const changesOf = (system: System, { doses }: DosingCase): readonly Change[] => {
  const { boluses, infusions, sprays } = historyOf(doses)
  const door = (p: number): number => 1 + system.star.arms.length + p
  const add = (to: 'x' | 'u', index: number, by: number) => (x: number[], u: number[]) => {
    if (to === 'x') x[index]! += by
    else u[index]! += by
  }
  return [
    ...boluses.map(({ at, mg }) => ({ at, act: add('x', 0, mg) })),
    ...infusions.flatMap(({ from, to, mgPerMin }) => [
      { at: from, act: add('u', 0, mgPerMin) },
      { at: to, act: add('u', 0, -mgPerMin) },
    ]),
    ...sprays.flatMap(({ at, firstMg, laterMg }) =>
      system.paths.flatMap(({ releaseOver, share }, p) => {
        const mg = share.first * firstMg + share.later * laterMg
        if (releaseOver === 0) return [{ at, act: add('x', door(p), mg) }]
        const rate = mg / releaseOver
        return [
          { at, act: add('u', door(p), rate) },
          { at: at + releaseOver, act: add('u', door(p), -rate) },
        ]
      }),
    ),
  ]
}

const times = (matrix: Matrix, x: readonly number[]): number[] =>
  matrix.map((row) => row.reduce((sum, a, i) => sum + a * x[i]!, 0))

export interface Solved {
  readonly plasma: readonly number[]
  readonly effectSite: readonly number[]
  /** Empty where the model has none. */
  readonly metabolite: readonly number[]
}

/** Levels (ng/mL) of a typical person by stepping through the differential equations; times in ascending order. */
export const solved = (given: DosingCase): Solved => {
  const model = modelOf(given.model)!
  const system = systemOf(model, given.patient, typicalTheta(model, given.patient))
  const parent = parentMatrixOf(system)
  const site = parent.length - 1
  const a = withMetabolite(parent, system, { model, person: given.patient })
  const changes = changesOf(system, given)
  const stops = [...new Set([...changes.map(({ at }) => at), ...given.timesMin])].sort((p, q) => p - q)
  let x = new Array<number>(a.length).fill(0)
  const u = new Array<number>(a.length).fill(0)
  const [plasma, effectSite, metabolite]: [number[], number[], number[]] = [[], [], []]
  const volume = model.metabolite && mammillaryTheta({ ...model.metabolite, kind: 'flows' }, given.patient).v1!
  let now = stops[0]!
  for (const stop of stops) {
    x = stepped({ a, x, u }, stop - now)
    now = stop
    for (const { at, act } of changes) if (at === stop) act(x, u)
    if (!given.timesMin.includes(stop)) continue
    plasma.push((x[0]! * 1000) / system.star.volumeL)
    if (volume) metabolite.push((x[site + 1]! * 1000) / volume)
    effectSite.push((x[site]! * 1000) / system.star.volumeL)
  }
  return { plasma, effectSite, metabolite }
}

const stepped = ({ a, x, u }: { a: Matrix; x: number[]; u: readonly number[] }, minutes: number): number[] => {
  if (minutes === 0) return x
  const count = Math.ceil(minutes / longestStep)
  const { m, n } = radauStep(a, minutes / count)
  const added = times(n, u)
  let state = x
  for (let i = 0; i < count; i++) state = times(m, state).map((value, k) => value + added[k]!)
  return state
}

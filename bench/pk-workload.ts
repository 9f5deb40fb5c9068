import type { Dose, Person } from '#core/pharmacology/case.ts'
import { systemOf, typicalTheta } from '#core/pharmacology/individual.ts'
import type { Model } from '#core/pharmacology/model.ts'
import { modelOf } from '#core/pharmacology/models/index.ts'
import type { System, Theta } from '#core/pharmacology/system.ts'

/**
 * A thousand invented people (every volume and clearance ± 30 %, assumed) on a four-hour titration in eight steps, each
 * minute. The draws come from mulberry32, so that another program can make the same people.
 */
const omega = Math.sqrt(Math.log1p(0.3 ** 2))
const parameters = ['v1', 'v2', 'v3', 'clearance', 'q2', 'q3'] as const

const mulberry32 = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const model: Model = modelOf('ketamine/domino-1984')!
const person: Person = { weightKg: 70, heightCm: 170, ageY: 40, sex: 'female' }
const rates = [7, 10.5, 14, 17.5, 21, 24.5, 28, 14]

export const doses: readonly Dose[] = rates.map((rateMgPerH, i) => ({
  route: 'iv',
  startMin: 30 * i,
  durationMin: 30,
  rateMgPerH,
}))
export const timesMin: readonly number[] = Array.from({ length: 241 }, (_, minute) => minute)
export const people = 1000

const thetas = (): readonly Theta[] => {
  const next = mulberry32(20_260_101)
  const draw = (): number => {
    const [first, second] = [next(), next()]
    return Math.round(Math.sqrt(-2 * Math.log1p(-first)) * Math.cos(2 * Math.PI * second) * 1e6) / 1e6
  }
  const typical = typicalTheta(model, person)
  return Array.from({ length: people }, () => ({
    ...typical,
    ...Object.fromEntries(parameters.map((name) => [name, typical[name]! * Math.exp(omega * draw())])),
  }))
}

export const workload = {
  model,
  person,
  parameters,
  thetas: thetas(),
  systemOf: (theta: Theta): System => systemOf(model, person, theta),
}

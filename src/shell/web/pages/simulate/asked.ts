import type { Dose } from '#core/pharmacology/case.ts'
import type { PictureWanted } from '#core/pharmacology/picture.ts'
import { shownModels } from '#core/pharmacology/shown-models.ts'
import { kgOf } from '#core/treatment/weight.ts'

/** The form, as typed. */
export interface Asked {
  readonly of: keyof typeof shownModels
  readonly weight: string
  readonly unit: 'kg' | 'lb'
  readonly age: string
  readonly steps: readonly TypedStep[]
  readonly spray: { readonly mg: string; readonly times: string; readonly every: string }
}

export interface TypedStep {
  readonly minutes: string
  readonly rate: string
}

type Example = Partial<Pick<Asked, 'steps' | 'spray'>> & { readonly word: ExampleWord }
type ExampleWord = 'forty' | 'titration' | 'aura' | 'devices2' | 'devices3' | 'volunteers'

const step = (minutes: number, rate: number): TypedStep => ({ minutes: String(minutes), rate: String(rate) })
const devices = (times: number) => ({ mg: '28', times: String(times), every: '5' })

/** Andrade 2017; Lauritsen 2016 (the first nine hours); Afridi 2013; the esketamine label; Simons 2022. */
export const examples: Readonly<Record<Asked['of'], readonly [Example, ...Example[]]>> = {
  'ketamine/iv': [
    { word: 'forty', steps: [step(40, 0.75)] },
    { word: 'titration', steps: [step(180, 0.1), step(180, 0.2), step(180, 0.3)] },
  ],
  'ketamine/nasal': [{ word: 'aura', spray: { mg: '25', times: '1', every: '15' } }],
  'esketamine/iv': [{ word: 'volunteers', steps: [step(20, 0.86)] }],
  'esketamine/nasal': [
    { word: 'devices2', spray: devices(2) },
    { word: 'devices3', spray: devices(3) },
  ],
}

/** A made-up person of round figures, said to be an example; no figure stands for anybody's own. */
export const first: Asked = {
  of: 'ketamine/iv',
  weight: '70',
  unit: 'kg',
  age: '40',
  steps: [step(40, 0.75)],
  spray: devices(2),
}

/** What is typed as a number; an empty field is unknown. Letters become NaN, which the case refuses by name. */
const numberOf = (typed: string): number => (typed.trim() === '' ? Number.NaN : Number(typed.replace(',', '.')))

export const weightKgOf = ({ weight, unit }: Asked): number => {
  const n = numberOf(weight)
  return Number.isFinite(n) ? kgOf({ value: n, unit }) : n
}

export const dosesOf = (asked: Asked): readonly Dose[] => (asked.of.endsWith('nasal') ? sprays(asked) : infusion(asked))

const infusion = (asked: Asked): readonly Dose[] => {
  let startMin = 0
  return asked.steps.map(({ minutes, rate }) => {
    const dose: Dose = {
      route: 'iv',
      startMin,
      durationMin: numberOf(minutes),
      rateMgPerH: numberOf(rate) * weightKgOf(asked),
    }
    startMin += dose.durationMin
    return dose
  })
}

const mostSprays = 30
const sprays = ({ spray }: Asked): readonly Dose[] => {
  const times = numberOf(spray.times)
  const count = Number.isInteger(times) && times >= 0 && times <= mostSprays ? times : 1
  return Array.from({ length: count }, (_, i) => ({
    route: 'nasal',
    startMin: i === 0 ? 0 : i * numberOf(spray.every),
    amountMg: numberOf(spray.mg),
  }))
}

/** Enough people for a steady band, few enough to redraw while a step is being moved. */
const people = 500
const afterwardsMin = 120
const mostSamples = 300

/** What is to be drawn for the form as it is typed; what can't be computed is refused by name when it is. */
export const wantedOf = (asked: Asked): PictureWanted => {
  const doses = dosesOf(asked)
  const patient = { weightKg: weightKgOf(asked), ...(asked.age.trim() === '' ? {} : { ageY: numberOf(asked.age) }) }
  return { model: shownModels[asked.of].first, patient, doses, timesMin: timesOf(doses), people }
}

const timesOf = (doses: readonly Dose[]): readonly number[] => {
  const ends = doses.map((dose) => dose.startMin + ('durationMin' in dose ? dose.durationMin : 0))
  const last = Math.max(0, ...ends.filter(Number.isFinite)) + afterwardsMin
  const every = Math.max(1, Math.ceil(last / mostSamples))
  return Array.from({ length: Math.floor(last / every) + 1 }, (_, i) => i * every)
}

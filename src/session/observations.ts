import { type Citation, cite, ourRule } from '#core/evidence/sources.ts'
import type { Route, Setting } from '#core/safety/guardrails/rail.ts'
import type { State } from './phases.ts'
import { type Ms, minutes } from './true-time.ts'

/** The columns of the observation sheet. `rr` is counted breaths or exhaled CO₂. */
export type What = 'spo2-hr' | 'bp' | 'rr' | 'sedation' | 'dissociation' | 'pain'

/** Once `from` minutes have passed since the anchor, one observation every `every` minutes after the last. */
type Stages = readonly (readonly [from: number, every: number])[]

type Moment = 'change' | 'lastDose' | 'pause' | 'stop'

interface Line {
  readonly what: What
  readonly from: Moment
  readonly stages?: Stages
  /** Single points, in minutes after the anchor. */
  readonly points?: readonly number[]
  /** A new anchor doesn't postpone what was already running: counted from the last observation or the first drug. */
  readonly keepsRunning?: true
}

export const scheduleSource: Citation = ourRule('intervals tightened from usual sedation practice')
export const labelPoints: Citation = cite(
  'spravato-us',
  'pressure before, about 40 min after the dose, then as needed',
  'verified',
)

const closely: Stages = [
  [0, 5],
  [15, 15],
]
const closelyThenWard: Stages = [...closely, [60, 60], [1440, 240]]

const infusion = (setting: Setting): readonly Line[] => {
  const ward = setting === 'inpatient'
  const vital = ward ? closelyThenWard : closely
  const long: Stages = ward ? [[60, 240]] : []
  return [
    ...(['bp', 'rr', 'sedation'] as const).map((what): Line => ({ what, from: 'change', stages: vital })),
    { what: 'dissociation', from: 'change', stages: [[0, 15], [15, 30], ...long] },
    { what: 'pain', from: 'change', stages: [[0, 30], ...long], keepsRunning: true },
  ]
}

const sprayPressure: Line = { what: 'bp', from: 'lastDose', points: [0, 20, 40] }

const sprays: readonly Line[] = [
  sprayPressure,
  { what: 'rr', from: 'lastDose', stages: [[0, 15]], keepsRunning: true },
  { what: 'sedation', from: 'lastDose', stages: [[0, 15]], keepsRunning: true },
  { what: 'dissociation', from: 'lastDose', points: [20, 40, 60] },
  { what: 'pain', from: 'lastDose', points: [40, 60, 120] },
]

const injections: readonly Line[] = [
  ...(['bp', 'rr', 'sedation'] as const).map(
    (what): Line => ({
      what,
      from: 'lastDose',
      stages: [
        [0, 10],
        [30, 15],
      ],
    }),
  ),
  { what: 'dissociation', from: 'lastDose', points: [20, 40] },
  { what: 'pain', from: 'lastDose', points: [40] },
]

const pause: readonly Line[] = [
  { what: 'bp', from: 'pause', stages: closely },
  { what: 'rr', from: 'pause', stages: [[0, 5]] },
  { what: 'sedation', from: 'pause', stages: [[0, 5]] },
  { what: 'dissociation', from: 'pause', points: [5] },
  { what: 'pain', from: 'pause', points: [5] },
]

const recovery: readonly Line[] = [
  ...(['bp', 'rr', 'sedation'] as const).map((what): Line => ({ what, from: 'stop', stages: [[0, 15]] })),
  { what: 'dissociation', from: 'stop', stages: [[0, 30]] },
  { what: 'pain', from: 'stop', stages: [[0, 30]] },
]
const spotChecks: Line = { what: 'spo2-hr', from: 'stop', stages: [[0, 15]] }

/** Where a session stands, as far as what has to be observed next depends on it. */
export interface Watch {
  readonly state: State
  readonly route: Route | null
  /** Unknown is watched as an outpatient: more closely. */
  readonly setting: Setting
  readonly drugStart: Ms | null
  /** `change`: the last start, bolus, resume or rise. */
  readonly moments: Readonly<Record<Moment, Ms | null>>
  readonly observed: ReadonlyMap<What, Ms>
  /** The pressure after a spray is back to at most a tenth above baseline; unknown is not. */
  readonly pressureSettled: boolean
  readonly awake: boolean
}

export interface Due {
  readonly what: What
  readonly at: Ms
  /** The interval it belongs to, in minutes: how patient the overdue alarm is. */
  readonly everyMin: number
}

const linesOf = ({ state, route, setting, awake }: Watch): readonly Line[] => {
  if (state === 'infusing') return infusion(setting)
  if (state === 'dosing') return route === 'nasal' ? sprays : injections
  if (state === 'paused') return pause
  if (state !== 'stopped' && state !== 'recovering' && state !== 'ready-for-discharge') return []
  return [...recovery, ...(awake ? [spotChecks] : []), ...(route === 'nasal' ? [sprayPressure] : [])]
}

/** What is due next, per column, soonest first; single points that are still open are all listed. */
export const duesOf = (watch: Watch): readonly Due[] => {
  const dues = linesOf(watch).flatMap((line) => duesOfLine(line, watch))
  return [...dues, ...lingeringPressure(watch, dues)].sort((a, b) => a.at - b.at)
}

const duesOfLine = (line: Line, watch: Watch): readonly Due[] => {
  const anchor = watch.moments[line.from]
  if (anchor === null) return []
  const seen = watch.observed.get(line.what) ?? Number.NEGATIVE_INFINITY
  if (line.points) return openPoints(line.points, anchor, seen).map((p) => due(line.what, anchor + minutes(p), p))
  const base = Math.max(seen, line.keepsRunning ? (watch.drugStart ?? anchor) : anchor)
  const since = (base - anchor) / 60_000
  const every = (line.stages ?? []).filter(([from], i) => i === 0 || from <= since).at(-1)?.[1]
  return every === undefined ? [] : [due(line.what, base + minutes(every), every)]
}

const due = (what: What, at: Ms, everyMin: number): Due => ({ what, at, everyMin })

/** A reading up to 5 min early serves its point, but never one from before the anchor. */
const openPoints = (points: readonly number[], anchor: Ms, seen: Ms): readonly number[] =>
  points.filter((p) => seen < anchor + minutes(Math.max(0, p - 5)))

/** After the points of a spray, pressure every 30 min until it has settled. */
const lingeringPressure = (watch: Watch, dues: readonly Due[]): readonly Due[] => {
  const [last, seen] = [watch.moments.lastDose, watch.observed.get('bp')]
  const isOpen = dues.some(({ what }) => what === 'bp')
  if (watch.state !== 'dosing' || watch.route !== 'nasal' || isOpen || watch.pressureSettled) return []
  return last === null || seen === undefined ? [] : [due('bp', seen + minutes(30), 30)]
}

/** Minutes after due at which an overdue observation is low, medium, high. */
export const overdueAfterMin = (everyMin: number): readonly [low: number, medium: number, high: number] =>
  everyMin <= 15 ? [2, 5, 10] : everyMin < 60 ? [5, 10, 20] : [10, 20, 30]

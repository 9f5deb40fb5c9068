import type { Attack } from '#core/headache/diary.ts'

/** How an invented person's headaches behave. Rates are long-run averages before any treatment; shares are 0–1. */
export interface Persona {
  /** Headache days in 28. */
  readonly headacheDays: number
  /** Lag-1 correlation of headache days that the person's own average doesn't explain. */
  readonly persistence: number
  /** Standard deviation (log odds) of good and bad spells that last weeks. */
  readonly spells: number
  /** Of attacks: the rest are tension-like. */
  readonly migraineShare: number
  readonly auraShare: number
  /** Of attacks that begin between two and six in the morning. */
  readonly nightShare: number
  readonly usualSide: NonNullable<Attack['laterality']>
  /** First day of one period (ISO) and the length of the cycle; `null`: none recorded. */
  readonly cycle: { readonly firstDay: string; readonly days: number; readonly pull: number } | null
  readonly medicines: readonly MedicineHabit[]
  /** Of days. They come in runs, and more often after a bad day. */
  readonly missedShare: number
  /** Of the gaps in the record, the share that are weeks long (a holiday from the diary). */
  readonly longGapShare: number
  /** Of recorded headache days, the share with the attack described; what was taken is written down on all of them. */
  readonly detailShare: number
  readonly effects: readonly SeriesEffect[]
}

export interface MedicineHabit {
  readonly name: string
  readonly doseMg: number
  /** Chance to take it on a day with headache of at least this peak. */
  readonly fromIntensity: number
  readonly chance: number
  /** Chance of any relief within two hours. */
  readonly relief: number
}

/** What a series did: the share of headache days it removed at first, and how many days until half of that was lost again. */
export interface SeriesEffect {
  readonly from: string
  readonly removes: number
  readonly halfLifeDays: number
}

const sumatriptan = { name: 'sumatriptan', doseMg: 100, fromIntensity: 5, chance: 0.7, relief: 0.6 }
const rizatriptan = { name: 'rizatriptan', doseMg: 10, fromIntensity: 4, chance: 0.75, relief: 0.55 }
const ibuprofen = { name: 'ibuprofen', doseMg: 600, fromIntensity: 2, chance: 0.4, relief: 0.4 }
const naproxen = { name: 'naproxen', doseMg: 500, fromIntensity: 3, chance: 0.45, relief: 0.4 }
const paracetamol = { name: 'paracetamol', doseMg: 1000, fromIntensity: 1, chance: 0.75, relief: 0.3 }

/** Fitted by eye to 33 people's published diaries (carData KosteckiDillon): see diary-generator.test.ts for the comparison. */
const common = {
  persistence: 0.14,
  spells: 0.35,
  migraineShare: 0.6,
  auraShare: 0,
  nightShare: 0.35,
  usualSide: 'one-sided',
  cycle: null,
  missedShare: 0.06,
  longGapShare: 0.02,
  detailShare: 0.9,
  effects: [],
} as const satisfies Partial<Persona>

/** The demo clinic's kinds of people. */
export const personas = {
  'chronic-overuse': {
    ...common,
    headacheDays: 21,
    usualSide: 'right',
    medicines: [{ ...rizatriptan, chance: 0.9 }, naproxen],
  },
  chronic: {
    ...common,
    headacheDays: 20,
    migraineShare: 0.7,
    usualSide: 'left',
    medicines: [{ ...sumatriptan, chance: 0.35 }, ibuprofen],
  },
  'chronic-aura': {
    ...common,
    headacheDays: 19,
    migraineShare: 0.8,
    auraShare: 0.4,
    usualSide: 'alternating',
    medicines: [
      { ...sumatriptan, chance: 0.4 },
      { ...paracetamol, chance: 0.3 },
    ],
  },
  episodic: { ...common, headacheDays: 7, migraineShare: 0.9, usualSide: 'left', medicines: [sumatriptan] },
  menstrual: {
    ...common,
    headacheDays: 9,
    migraineShare: 0.8,
    usualSide: 'left',
    cycle: { firstDay: '2026-01-09', days: 28, pull: 2.2 },
    medicines: [sumatriptan, naproxen],
  },
  sparse: {
    ...common,
    headacheDays: 19,
    missedShare: 0.35,
    longGapShare: 0.15,
    detailShare: 0.6,
    medicines: [ibuprofen, sumatriptan],
  },
} as const satisfies Record<string, Persona>

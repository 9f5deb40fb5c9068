import type { Dose, DosingCase, Person } from './case.ts'
import { simulate } from './simulate.ts'

/** What a study reports, and the dose that led to it. Levels in ng/mL; `low` to `high` is the error it reports, if any. */
export interface Published {
  readonly study: string
  readonly what: string
  readonly model: string
  readonly patient: Person
  readonly doses: readonly Dose[]
  readonly peakNgMl: number
  readonly error?: readonly [low: number, high: number]
  /** Area over 24 h, ng·h/mL, where it is reported. */
  readonly areaNgHMl?: number
}

type Stratum = readonly [
  ageY: number,
  ancestry: NonNullable<Person['ancestry']>,
  rows: readonly (readonly [peak: number, area: number])[],
]

/** Perez-Ruixo 2021, Table 4: peak and area after 28, 56 and 84 mg as devices five minutes apart, by age and ancestry. */
const table4: readonly Stratum[] = [
  [
    40,
    'other',
    [
      [43.8, 147.3],
      [72.5, 254.7],
      [101.0, 362.2],
    ],
  ],
  [
    40,
    'other-asian',
    [
      [44.1, 158.2],
      [73.2, 275.9],
      [102.4, 393.5],
    ],
  ],
  [
    40,
    'japanese',
    [
      [57.5, 194.7],
      [94.5, 335.1],
      [131.3, 475.4],
    ],
  ],
  [
    70,
    'other',
    [
      [44.6, 160.4],
      [73.8, 275.8],
      [102.7, 391.2],
    ],
  ],
  [
    70,
    'other-asian',
    [
      [44.9, 171.0],
      [74.4, 296.3],
      [103.8, 421.5],
    ],
  ],
  [
    70,
    'japanese',
    [
      [58.8, 212.2],
      [96.5, 363.1],
      [133.8, 513.9],
    ],
  ],
]

const devices = (count: number): readonly Dose[] =>
  Array.from({ length: count }, (_, i) => ({ route: 'nasal', startMin: 5 * i, amountMg: 28 }))

export const nasalTable: readonly Published[] = table4.flatMap(([ageY, ancestry, rows]) =>
  rows.map(([peakNgMl, areaNgHMl], i) => ({
    study: 'Perez-Ruixo 2021, Table 4',
    what: `${28 * (i + 1)} mg esketamine by nose, ${ageY} y, ${ancestry}`,
    model: 'esketamine/perez-ruixo-2021',
    patient: { ageY, ancestry },
    doses: devices(i + 1),
    peakNgMl,
    areaNgHMl,
  })),
)

const twentyMg: readonly Dose[] = [{ route: 'iv', startMin: 0, durationMin: 20, rateMgPerH: 60 }]
const volunteer: Person = { weightKg: 73, ageY: 24 }

/** Simons 2022: 20 mg of esketamine into a vein over 20 min, arterial peak with its 95 % interval, on two occasions. */
export const arterialPeaks: readonly Published[] = [
  { peakNgMl: 273, error: [259, 287] as const },
  { peakNgMl: 260, error: [251, 269] as const },
].map((peak, i) => ({
  study: 'Simons 2022',
  what: `20 mg esketamine over 20 min, arterial, occasion ${i + 1}`,
  model: 'esketamine/simons-2022',
  patient: volunteer,
  doses: twentyMg,
  ...peak,
}))

/** Racemate by nose, 10, 30 and 50 mg (Pharmacotherapy 2022;42:298, Table 6). No model of ours was made from it. */
export const racemateByNose: readonly Published[] = [
  [10, 22.9],
  [30, 60.8],
  [50, 77.6],
].map(([mg, peakNgMl]) => ({
  study: 'racemate by nose, Pharmacotherapy 2022',
  what: `${mg} mg racemate by nose`,
  model: 'ketamine/nasal-fallback',
  patient: { weightKg: 70, ageY: 40 },
  doses: [{ route: 'nasal', startMin: 0, amountMg: mg! }],
  peakNgMl: peakNgMl!,
}))

/** Each minute of a day. */
const minutes = Array.from({ length: 1441 }, (_, t) => t)

export interface Predicted {
  readonly peakNgMl: number
  readonly peakAtMin: number
  readonly areaNgHMl: number
}

/** What the model says of the same dose: its peak on a grid of 0.05 min in the first two hours, and the area by trapezes. */
export const predictedFor = ({ model, patient, doses }: Published): Predicted => {
  const levelsAt = (timesMin: readonly number[]): readonly number[] => {
    const answer = simulate({ model, patient, doses, timesMin } satisfies DosingCase)
    if (!answer.ok) throw new Error(JSON.stringify(answer.error))
    return answer.value.plasmaNgMl
  }
  const day = levelsAt(minutes)
  const area = day.slice(1).reduce((sum, level, i) => sum + (level + day[i]!) / 2, 0) / 60
  const fine = Array.from({ length: 2401 }, (_, i) => i / 20)
  const early = levelsAt(fine)
  const peakNgMl = Math.max(...early)
  return { peakNgMl, peakAtMin: fine[early.indexOf(peakNgMl)]!, areaNgHMl: area }
}

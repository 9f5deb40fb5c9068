import { type Citation, cite, ourRule } from '#core/evidence/sources.ts'

export type ScorePriority = 'medium' | 'high'

export interface SedationScale {
  readonly id: string
  readonly values: Readonly<Record<number, string>>
  readonly awake: readonly number[]
  /** `null` = no alarm at this value. */
  readonly alarm: (value: number) => ScorePriority | null
  /** Too drowsy for any more drug. */
  readonly forbidsIncrease: (value: number) => boolean
  readonly source: Citation
}

/** A clinic uses one of these; values are never converted from one to another. */
export const sedationScales = {
  'MOAA/S': {
    id: 'MOAA/S',
    values: {
      5: 'answers readily to the name',
      4: 'answers slowly to the name',
      3: 'answers only to a loud or repeated name',
      2: 'answers only to mild prodding',
      1: 'answers only to a squeeze of the shoulder muscle',
      0: 'does not answer',
    },
    awake: [5],
    alarm: (v) => (v <= 2 ? 'high' : v === 3 ? 'medium' : null),
    forbidsIncrease: (v) => v <= 3,
    source: cite('chernik-1990', 'values of the modified scale', 'verified'),
  },
  RASS: {
    id: 'RASS',
    values: {
      4: 'combative',
      3: 'very agitated',
      2: 'agitated',
      1: 'restless',
      0: 'alert and calm',
      [-1]: 'drowsy',
      [-2]: 'light sedation',
      [-3]: 'moderate sedation',
      [-4]: 'deep sedation',
      [-5]: 'cannot be roused',
    },
    awake: [0],
    alarm: (v) => (v >= 3 || v <= -3 ? 'high' : v === 2 || v === -2 ? 'medium' : null),
    forbidsIncrease: (v) => v <= -2,
    source: cite('sessler-2002', 'values −5 to +4', 'verified'),
  },
  POSS: {
    id: 'POSS',
    values: { 0: 'asleep, easy to wake', 1: 'awake, alert', 2: 'slightly drowsy', 3: 'drifts off', 4: 'somnolent' },
    awake: [1],
    alarm: (v) => (v === 4 ? 'high' : v === 3 ? 'medium' : null),
    forbidsIncrease: (v) => v >= 3,
    source: cite('pasero-poss', 'made for opioids; S is written 0 here', 'recalled'),
  },
} as const satisfies Record<string, SedationScale>

const letters = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, '')

/** However its name is written ("MOAA/S", "moaas"); `null` = a scale nobody here knows. */
export const sedationScale = (name: string): SedationScale | null =>
  Object.values(sedationScales).find(({ id }) => letters(id) === letters(name)) ?? null

/** 0–10, "how far from yourself or the room". */
export const dissociationSource = ourRule('7 of 10 or distress is medium, 9 of 10 with distress is high')
export const dissociationAlarm = (value: number, distress: boolean): ScorePriority | null =>
  value >= 9 && distress ? 'high' : value >= 7 || distress ? 'medium' : null

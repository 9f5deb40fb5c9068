import type { DemoPerson } from './people.ts'
import { type Persona, personas, type SeriesEffect } from './persona.ts'

/** What a series does to each kind of responder; invented, and not what any study found. */
const effects = {
  better: { removes: 0.6, halfLifeDays: 160 },
  'half-better': { removes: 0.42, halfLifeDays: 60 },
  same: { removes: 0, halfLifeDays: 1 },
  'none-yet': { removes: 0, halfLifeDays: 1 },
} as const satisfies Record<DemoPerson['response'], Omit<SeriesEffect, 'from'>>

/** The demo person's headaches, changed from the first session day on (`null`: no series yet). */
export const personaOf = ({ diary, response }: DemoPerson, firstSession: string | null): Persona => ({
  ...personas[diary],
  effects: firstSession === null ? [] : [{ from: firstSession, ...effects[response] }],
})

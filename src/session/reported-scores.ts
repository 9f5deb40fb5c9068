import { corrected, lineOf } from './effective.ts'
import type { SessionEvent } from './events.ts'
import type { Ms } from './true-time.ts'

/** What a person said, or a nurse saw, of one session; the scale is named where it was. */
export interface ReportedScore {
  readonly what: 'dissociation' | 'sedation' | 'pain'
  readonly scale: string | null
  readonly value: number
  /** From the first drug; negative = before it. */
  readonly atMin: number
}

const scored = {
  'dissociation-scored': 'dissociation',
  'sedation-scored': 'sedation',
  'pain-scored': 'pain',
} as const

/** In the order of time, corrections applied. No score is turned into a level: no model of that is published. */
export const reportedScores = (events: readonly SessionEvent[], startMs: Ms): readonly ReportedScore[] =>
  corrected(lineOf(events).line).flatMap(({ at, event, voided }) => {
    if (voided) return []
    switch (event.type) {
      case 'dissociation-scored':
      case 'sedation-scored':
      case 'pain-scored': {
        const { scale = null, value } = event.payload
        return [{ what: scored[event.type], scale, value, atMin: (at - startMs) / 60_000 }]
      }
      default:
        return []
    }
  })

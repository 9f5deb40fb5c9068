import { Ban, CircleHelp, Info, type LucideIcon, Scale } from 'lucide-react'
import type { Verdict } from '#core/safety/verdict.ts'

/** A shape and words for every verdict: never colour alone. */
export const verdictWords = {
  'not-a-candidate': { Icon: Ban, words: 'Not a candidate', today: 'Not today', heading: 'Speaks against it' },
  ask: { Icon: CircleHelp, words: 'Ask first', today: 'Ask first', heading: 'Still unknown' },
  'physician-judgement': {
    Icon: Scale,
    words: 'Physician’s judgement',
    today: 'Physician’s judgement',
    heading: 'For the physician to weigh',
  },
  ok: { Icon: Info, words: 'Nothing found against it', today: 'Nothing found against it', heading: 'To be known' },
} as const satisfies Record<
  Verdict,
  { readonly Icon: LucideIcon; readonly words: string; readonly today: string; readonly heading: string }
>

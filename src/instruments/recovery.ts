import { cite } from '#core/evidence/sources.ts'
import { zeroTo } from './answers.ts'
import { sumScale } from './sum-scale.ts'

const licence = { text: 'may-be-shown', note: 'free; in our own words' } as const
const enough = 9

/** Activity, breathing, circulation (± 20 / 20–50 / > 50 % of before), consciousness, oxygen saturation: 0–2 each. */
export const aldrete = sumScale(
  {
    id: 'aldrete',
    version: 'aldrete-modified',
    name: 'Recovery score after Aldrete, modified',
    recallDays: null,
    items: { count: 5, allowed: zeroTo(2) },
    bands: [],
    mids: [],
    licence,
    source: cite('aldrete-1995', '9 or more leaves phase 1', 'verified'),
  },
  ({ score }) => ({ mayLeave: score !== null && score >= enough }),
)

/** Vital signs, activity and orientation, pain and nausea, bleeding, intake and output: 0–2 each. */
export const padss = sumScale(
  {
    id: 'padss',
    version: 'padss',
    name: 'Post-Anaesthetic Discharge Scoring System',
    recallDays: null,
    items: { count: 5, allowed: zeroTo(2) },
    bands: [],
    mids: [],
    licence,
    source: cite('chung-1995', '9 or more, and home with an adult; that no item may be 0 is our own rule', 'verified'),
  },
  ({ score, answers }, { adultEscort }) => {
    const isFit = score !== null && score >= enough && !answers.includes(0)
    if (!isFit || adultEscort === true) return { mayLeave: isFit }
    const why =
      adultEscort === false
        ? 'no adult takes the person home'
        : 'whether an adult takes the person home is not recorded'
    return { mayLeave: false, why }
  },
)

import { ourRule } from '#core/evidence/sources.ts'

/** What stands behind the reading of other scales than 0–10. */
export const painScaleRules = [
  {
    id: 'pain-0-3',
    text: 'Pain on 0–3 is kept as its words are: 0 none, 1 mild (2), 2 moderate (5), 3 severe (8 of 10)',
    source: ourRule(
      'a scale of four grades is the words none, mild, moderate, severe in numbers; no source maps them to 0–10',
    ),
  },
  {
    id: 'pain-0-5',
    text: 'Pain on 0–5 is doubled',
    source: ourRule('a straight line keeps the order and the ends; no source maps 0–5 to 0–10'),
  },
  {
    id: 'pain-0-100',
    text: 'Pain on 0–100 is divided by ten and rounded to a whole number; what is above 0 stays at least 1',
    source: ourRule(
      'a straight line keeps the order and the ends; the bands mild, moderate, severe move by at most half a point',
    ),
  },
  {
    id: 'pain-scale-unknown',
    text: 'Numbers of which nobody can tell the scale (none above 5, no word in the heading) leave the intensity unknown until somebody says',
    source: ourRule('3 is severe on 0–3 and mild on 0–10: a guess would decide criterion C'),
  },
] as const

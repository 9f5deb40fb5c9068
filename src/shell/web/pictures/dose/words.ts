import type { doseText } from '../../text/dose-picture.ts'
import type { useText } from '../../text/text.ts'

export type DoseWords = ReturnType<typeof useText<keyof (typeof doseText)['en']>>

/** 0, 9.4, 105, 1,230: a predicted level is not known to more digits than these. */
export const level = (ngMl: number): string =>
  ngMl === 0 || ngMl >= 10 ? Math.round(ngMl).toString() : ngMl.toFixed(1)

/** A dose as it is written: no trailing zeros, no binary crumbs. */
export const amount = (n: number): string => String(Number(n.toFixed(2)))

/** 40 min, 2 h, 2 h 10. */
export const duration = (minutes: number): string => {
  const [h, min] = [Math.floor(minutes / 60), Math.round(minutes % 60)]
  if (h === 0) return `${min} min`
  return min === 0 ? `${h} h` : `${h} h ${min}`
}

/** `ketamine/domino-1984` is spoken of as domino-1984. */
export const shortName = (model: string): string => model.slice(model.indexOf('/') + 1)

/** A share of simulated people as a count of a hundred; not 0 or 100 where somebody differs. */
export const ofHundred = (share: number): string => {
  const count = Math.round(share * 100)
  if (count === 0 && share > 0) return '< 1'
  return count === 100 && share < 1 ? '> 99' : String(count)
}

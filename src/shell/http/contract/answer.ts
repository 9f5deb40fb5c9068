import { z } from 'zod'

/** An answer somebody gave; left out or `unknown`: nobody knows. */
export const orUnknown = <T extends z.ZodType>(answer: T, wanted: string) =>
  z.union([answer, z.literal('unknown')], { error: `${wanted}, or "unknown"` }).exactOptional()

export const choice = <const T extends readonly [string, ...string[]]>(...words: T) =>
  orUnknown(z.enum(words), words.map((word) => `"${word}"`).join(', '))

const within = (number: z.ZodNumber, low: number, high: number, wanted: string) =>
  orUnknown(number.min(low, { error: wanted }).max(high, { error: wanted }), wanted)

/** A measured value between what a body can show and what an instrument can. */
export const measured = (low: number, high: number, unit: string) =>
  within(z.number(), low, high, `a number from ${low} to ${high} (${unit})`)

export const whole = (low: number, high: number) => within(z.int(), low, high, `a whole number from ${low} to ${high}`)

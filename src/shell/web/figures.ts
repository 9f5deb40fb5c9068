/** A chance as a count of a hundred; never 0 and never 100, since no record is that sure. */
export const inHundred = (chance: number): string => {
  const n = Math.round(100 * chance)
  return n < 1 ? '< 1' : n > 99 ? '> 99' : String(n)
}

const withMinus = (text: string): string => text.replace('-', '−')

/** A whole number with a true minus. */
export const whole = (n: number): string => withMinus(String(Math.round(n) || 0))

/** One decimal with a true minus; `null` as the given word. */
export const tenths = (n: number | null, unknown: string): string => (n === null ? unknown : withMinus(n.toFixed(1)))

/** A formatter is dear, and a page that is moved by hand writes the same days again and again. */
const written = new Map<string, string>()

/** An ISO day as people of that language write it. */
export const dayInWords = (date: string, language: string): string => {
  const key = `${language} ${date}`
  const words = written.get(key) ?? Temporal.PlainDate.from(date).toLocaleString(language, { dateStyle: 'medium' })
  written.set(key, words)
  return words
}

import type { DoseTaken } from '#core/headache/diary.ts'

export const doseText = ({ name, doseMg }: Pick<DoseTaken, 'name' | 'doseMg'>, language: string): string =>
  typeof doseMg === 'number' ? `${name} ${doseMg.toLocaleString(language)} mg` : name

/** A stored instant as a clock shows it in the diary's zone. */
export const clockText = (instant: string, timeZone: string, language: string): string =>
  Temporal.Instant.from(instant)
    .toZonedDateTimeISO(timeZone)
    .toPlainTime()
    .toLocaleString(language, { hour: 'numeric', minute: '2-digit' })

export const dayText = (date: string, language: string, style: 'short' | 'long' = 'long'): string =>
  Temporal.PlainDate.from(date).toLocaleString(
    language,
    style === 'long' ? { weekday: 'long', day: 'numeric', month: 'long' } : { weekday: 'short', day: 'numeric' },
  )

/** "2 h 40" */
export const lengthText = (from: string, to: Temporal.Instant): string => {
  const { hours, minutes } = Temporal.Instant.from(from).until(to, { largestUnit: 'hours', smallestUnit: 'minutes' })
  return hours === 0 ? `${minutes} min` : `${hours} h ${String(minutes).padStart(2, '0')}`
}

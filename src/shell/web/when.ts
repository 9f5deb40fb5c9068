import type { Language } from './language.ts'

/** The one place that turns an instant of the API into words: a time of a visit is the clinic's, and its zone is named. */
const local = (at: string, timeZone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.from(at).toZonedDateTimeISO(timeZone)

export const dayOf = (at: string, timeZone: string): string => local(at, timeZone).toPlainDate().toString()

/** 9:15, 13:30: the same in both languages. */
export const timeWords = (at: string, timeZone: string): string => {
  const { hour, minute } = local(at, timeZone)
  return `${hour}:${String(minute).padStart(2, '0')}`
}

/** Wednesday, December 2 · miércoles, 2 de diciembre. `day` is an ISO local date. */
export const dayWords = (day: string, language: Language): string =>
  Temporal.PlainDate.from(day).toLocaleString(language, { weekday: 'long', day: 'numeric', month: 'long' })

export const shortDay = (day: string, language: Language): { readonly weekday: string; readonly date: number } => {
  const date = Temporal.PlainDate.from(day)
  return { weekday: date.toLocaleString(language, { weekday: 'short' }), date: date.day }
}

/** America/Phoenix → Phoenix. */
export const zoneWords = (timeZone: string): string => timeZone.split('/').at(-1)!.replaceAll('_', ' ')

export const ownZone = (): string => Temporal.Now.timeZoneId()

/** The same instant on the reader's own clock; `null` where both clocks show the same. */
export const onOwnClock = (at: string, timeZone: string): string | null => {
  const mine = local(at, ownZone())
  if (mine.offsetNanoseconds === local(at, timeZone).offsetNanoseconds) return null
  return timeWords(at, ownZone())
}

export const addDays = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString()

/** 45 min, 3 h 30 min; a number never parts from its unit at the end of a line. */
export const hoursAndMinutes = (minutes: number): string => {
  const words =
    minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h${minutes % 60 === 0 ? '' : ` ${minutes % 60} min`}`
  return words.replaceAll(' ', '\u00a0')
}

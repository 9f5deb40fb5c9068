/**
 * Calendar days as whole numbers: days since 1970-01-01, so that "27 days earlier" is a subtraction. A local day has no
 * zone and no hours; what turns an instant into one is the diary's zone, before it gets here.
 * The arithmetic is Hinnant's "days from civil" for the proleptic Gregorian calendar, as ISO 8601 has it.
 */
const daysPerEra = 146_097
const epochShift = 719_468
const zero = 48
const hyphen = 45

/** The number that two digits at a place of a text make; −1 where there are not two digits. */
export const twoDigits = (text: string, at: number): number => {
  const tens = text.charCodeAt(at) - zero
  const ones = text.charCodeAt(at + 1) - zero
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1
}

const fromCivil = (writtenYear: number, month: number, day: number): number => {
  const year = month <= 2 ? writtenYear - 1 : writtenYear
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * daysPerEra + dayOfEra - epochShift
}

/** Of the date a text begins with; `null` where it begins with none. Whether the day exists is not asked. */
export const leadingDay = (text: string): number | null => {
  const century = twoDigits(text, 0)
  const year = twoDigits(text, 2)
  const month = twoDigits(text, 5)
  const day = twoDigits(text, 8)
  const isDate = text.charCodeAt(4) === hyphen && text.charCodeAt(7) === hyphen
  if (!isDate || century < 0 || year < 0 || month < 0 || day < 0) return null
  return fromCivil(century * 100 + year, month, day)
}

/** Throws a RangeError on what is not written as an ISO date; whether the day exists is for the reader of a file to say. */
export const dayNumber = (date: string): number => {
  const day = date.length === 10 ? leadingDay(date) : null
  if (day === null) throw new RangeError(`not an ISO date: ${date}`)
  return day
}

const padded = (n: number, width: number): string => String(n).padStart(width, '0')

const written = (day: number): string => {
  const shifted = day + epochShift
  const era = Math.floor(shifted / daysPerEra)
  const dayOfEra = shifted - era * daysPerEra
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthIndex = Math.floor((5 * dayOfYear + 2) / 153)
  const month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(dayOfYear - Math.floor((153 * monthIndex + 2) / 5) + 1, 2)}`
}

const daysAPage = 256
/** 1970 to 2149; days outside are written anew each time. */
const pagesKept = 256
const pages: (string[] | undefined)[] = []

/** The ISO date of a day number. Written once and remembered: the same days are named again and again. */
export const isoDay = (day: number): string => {
  const at = day >> 8
  if (at < 0 || at >= pagesKept) return written(day)
  const page = pages[at] ?? newPage(at)
  return page[day & (daysAPage - 1)]!
}

const newPage = (at: number): string[] => {
  const page = Array.from({ length: daysAPage }, (_, n) => written(at * daysAPage + n))
  pages[at] = page
  return page
}

const monthAndDay = (date: string): number => twoDigits(date, 5) * 100 + twoDigits(date, 8)

/** Completed years from a birth date to a day, both ISO: the age on that day. */
export const ageOn = (birthDate: string, date: string): number => {
  const years = Number(date.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return monthAndDay(date) < monthAndDay(birthDate) ? years - 1 : years
}

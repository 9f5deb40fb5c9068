/**
 * Calendar days as whole numbers: days since 1970-01-01, so that "27 days earlier" is a subtraction. A local day has no
 * zone and no hours; what turns an instant into one is the diary's zone, before it gets here.
 * The arithmetic is Hinnant's "days from civil" for the proleptic Gregorian calendar, as ISO 8601 has it.
 */
const iso = /^(\d{4})-(\d{2})-(\d{2})$/
const daysPerEra = 146_097
const epochShift = 719_468

/** Throws a RangeError on what is not written as an ISO date; whether the day exists is for the reader of a file to say. */
export const dayNumber = (date: string): number => {
  const [, y, m, d] = iso.exec(date) ?? []
  if (y === undefined) throw new RangeError(`not an ISO date: ${date}`)
  const month = Number(m)
  const year = month <= 2 ? Number(y) - 1 : Number(y)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(d) - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * daysPerEra + dayOfEra - epochShift
}

const padded = (n: number, width: number): string => String(n).padStart(width, '0')

/** The ISO date of a day number. */
export const isoDay = (day: number): string => {
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

/** Completed years from a birth date to a day, both ISO: the age on that day. */
export const ageOn = (birthDate: string, date: string): number => {
  const years = Number(date.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return date.slice(5) < birthDate.slice(5) ? years - 1 : years
}

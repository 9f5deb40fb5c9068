import { dayNumber } from '#core/kernel/calendar-day.ts'

/** What somebody was given in one session, by local day of the clinic. Milligrams as given, never converted between routes. */
export interface GivenDose {
  readonly date: string
  readonly drug: 'ketamine' | 'esketamine'
  readonly route: string
  readonly mg: number
  readonly courseId: string | null
}

/** One drug by one route: a milligram in the nose is not a milligram in the vein, so these are never added up. */
export interface DrugByRoute {
  readonly drug: GivenDose['drug']
  readonly route: string
  readonly sessions: number
  readonly mg: number
  readonly mgIn12Months: number
  readonly first: string
  readonly last: string
}

/** The sessions since treatment last began: a pause of three months ends it, and what follows begins anew (our own rule). */
export interface RunningTreatment {
  readonly began: string
  readonly sessions: readonly string[]
}

export interface Exposure {
  /** The day it is told for, ISO. */
  readonly on: string
  readonly sessions: number
  /** Of the 12 months up to that day; that day counted even where nothing was given yet, since it is what is decided about. */
  readonly sessions12Months: number
  readonly byDrugAndRoute: readonly DrugByRoute[]
  readonly running: RunningTreatment | null
}

export const monthsOfExposure = 12
const monthsThatEnd = 3

const monthsBefore = (on: string, months: number): string => Temporal.PlainDate.from(on).subtract({ months }).toString()

const summed = (doses: readonly GivenDose[], since: string): DrugByRoute => {
  const dates = doses.map(({ date }) => date).sort()
  const mg = (of: readonly GivenDose[]): number => of.reduce((total, dose) => total + dose.mg, 0)
  return {
    drug: doses[0]!.drug,
    route: doses[0]!.route,
    sessions: doses.length,
    mg: mg(doses),
    mgIn12Months: mg(doses.filter(({ date }) => date > since)),
    first: dates[0]!,
    last: dates.at(-1)!,
  }
}

const runningOn = (dates: readonly string[], on: string): RunningTreatment | null => {
  const last = dates.at(-1)
  if (last === undefined || last < monthsBefore(on, monthsThatEnd)) return null
  const startsAt = dates.findLastIndex((date, n) => n === 0 || dates[n - 1]! < monthsBefore(date, monthsThatEnd))
  const sessions = dates.slice(startsAt)
  return { began: sessions[0]!, sessions }
}

/** Everything given up to and on a day: how often, how much by which way. There is no proven safe limit. */
export const cumulativeExposure = (given: readonly GivenDose[], on: string): Exposure => {
  const upTo = given.filter(({ date }) => dayNumber(date) <= dayNumber(on))
  const since = monthsBefore(on, monthsOfExposure)
  const dates = upTo.map(({ date }) => date).sort()
  const within = dates.filter((date) => date > since)
  const groups = Map.groupBy(upTo, ({ drug, route }) => `${drug} ${route}`)
  return {
    on,
    sessions: dates.length,
    sessions12Months: within.length + (within.includes(on) ? 0 : 1),
    byDrugAndRoute: [...groups.values()].map((doses) => summed(doses, since)),
    running: runningOn(dates, on),
  }
}

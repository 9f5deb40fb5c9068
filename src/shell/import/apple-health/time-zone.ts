import type { Question } from '../diary-rows.ts'
import type { Collected } from './collect.ts'

/** The whole hours that the time zone database has a name for, with the sign turned round: Etc/GMT+7 is 7 hours behind. */
const fixedZone = (offset: string | null): string | null => {
  const found = /^([+-])(\d\d):00$/.exec(offset ?? '')
  if (!found) return null
  const hours = Number(found[2])
  if (hours === 0) return 'UTC'
  const turned = found[1] === '-' ? '+' : '-'
  return hours <= (turned === '+' ? 12 : 14) ? `Etc/GMT${turned}${hours}` : null
}

export interface ZoneFound {
  readonly timeZone: string
  readonly questions: readonly Question[]
}

/** Where nobody said it: the zone that most entries name; else the offset the export is written with, and a question. */
export const zoneOf = ({ zones, exportOffset }: Collected, otherwise: string): ZoneFound => {
  const [named] = [...zones].toSorted(([, a], [, b]) => b - a)
  if (named !== undefined) return { timeZone: named[0], questions: [] }
  const timeZone = fixedZone(exportOffset) ?? otherwise
  const text = `In which time zone does this person live? No entry says it: the days were counted as in ${timeZone}, all year round. (--time-zone, as America/Phoenix)`
  return { timeZone, questions: [{ row: 0, text }] }
}

import type { DiaryRow, Question } from '../diary-rows.ts'
import type { Collected, RefusedRecord } from './collect.ts'
import { type Calendar, calendarIn } from './days-of.ts'
import { absenceSaid, absent, attackSaid, type Said } from './headaches.ts'
import { periodSaid } from './period.ts'
import { questionsOf } from './questions.ts'
import { recordText } from './record-text.ts'
import type { Sample } from './sample.ts'
import { oneAMoment, withoutDenied } from './settle.ts'
import { matchSymptoms } from './symptoms.ts'

export interface Read {
  /** By day; what nobody wrote down but a device, after all else of its day. */
  readonly rows: readonly DiaryRow[]
  readonly questions: readonly Question[]
}

const rejected = ({ line, text, reasons }: RefusedRecord): DiaryRow => ({
  kind: 'rejected',
  row: line,
  where: `line ${line}`,
  reasons,
  raw: { xml: text },
})

const offered = (isPassive: boolean, { sample, day }: Said): DiaryRow => ({
  kind: 'day',
  row: sample.line,
  person: null,
  day,
  raw: { xml: recordText(sample) },
  ...(isPassive && { isPassive }),
})

/** Answers the calendar of the place where an entry was made. */
const calendarsBeside = (calendar: Calendar): ((sample: Sample) => Calendar) => {
  const known = new Map<string | null, Calendar>([
    [null, calendar],
    [calendar.timeZone, calendar],
  ])
  return ({ zone }) => {
    const found = known.get(zone) ?? calendarIn(zone!)
    known.set(zone, found)
    return found
  }
}

/**
 * What was collected as rows of a diary. A headache wins over a "not present" of the same day, bleeding over none, the
 * stronger of two headaches over one that begins with it; what loses is left out and asked about. Sleep comes from a
 * device, not from the person: it goes to days that somebody wrote.
 */
export const rowsFrom = (collected: Collected, calendar: Calendar): Read => {
  const ownOf = calendarsBeside(calendar)
  const calendars = (sample: Sample) => ({ calendar, own: ownOf(sample) })
  const headaches = oneAMoment(collected.headaches.filter(({ value }) => value !== absent))
  const { matched, apart } = matchSymptoms(headaches.kept, collected.symptoms)
  const attacks = matched.map((each) => attackSaid(each, calendars(each.headache)))
  const denied = collected.headaches.filter(({ value }) => value === absent)
  const free = withoutDenied(
    denied.flatMap((each) => absenceSaid(each, calendars(each))),
    attacks,
  )
  const periods = collected.periods.flatMap((sample) => periodSaid(sample, calendars(sample)))
  const bleeding = periods.filter(({ day }) => day.menstruation)
  const dry = withoutDenied(
    periods.filter(({ day }) => !day.menstruation),
    bleeding,
  )
  const written = [...attacks, ...free.kept, ...bleeding, ...dry.kept].map((said) => offered(false, said))
  const recorded = collected.nights.said(calendar, collected.exportedAt).map((said) => offered(true, said))
  const against = { headaches: headaches.against, free: free.against, dry: dry.against }
  return {
    rows: [...collected.refused.map(rejected), ...[...written, ...recorded].toSorted(byDate)],
    questions: questionsOf({ collected, headaches: headaches.kept, apart, against, calendar, ownOf }),
  }
}

const dateOf = (row: DiaryRow): string => (row.kind === 'day' ? row.day.date : '')
const byDate = (a: DiaryRow, b: DiaryRow): number => (dateOf(a) < dateOf(b) ? -1 : Number(dateOf(a) > dateOf(b)))

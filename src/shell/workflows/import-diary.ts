import { sql } from 'kysely'
import type { DiaryDay } from '#core/headache/diary.ts'
import { isUuid, type PatientId } from '#core/kernel/identity.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { DiaryRow, OpenDiary, Question } from '../import/diary-rows.ts'
import { leftOutNote } from '../import/read-diary.ts'
import type { Reason } from '../import/row.ts'
import {
  addSubject,
  appendVersions,
  currentDays,
  type DayVersion,
  diaryZoneOf,
  importedBefore,
  lockDiary,
  subjectOf,
} from '../store/repositories/diary.ts'
import { findPatient } from '../store/repositories/patients.ts'
import type { Work } from '../work.ts'
import { type DayRow, type TakenDay, takeDay } from './imported-day.ts'

/** Every row is in exactly one of the three: `read` = `stored` + `duplicates` + `rejected`. */
export interface ImportCounts {
  readonly read: number
  readonly stored: number
  readonly duplicates: number
  readonly rejected: number
  readonly questions: readonly Question[]
}

export type RejectedRow = Extract<DiaryRow, { kind: 'rejected' }>

/** Whose diary it is: one person's, or whoever the file itself names (`source` keeps the names of two files apart). */
export type Whose = { readonly patientId: PatientId } | { readonly source: string }

export type ImportError =
  | { readonly code: 'several-people'; readonly people: readonly string[] }
  | { readonly code: 'whose-diary' }
  | { readonly code: 'no-such-person'; readonly person: string }

export interface HowToImport {
  readonly whose: Whose
  /** Counts what would be stored, and stores nothing. */
  readonly isDryRun: boolean
  readonly onReject: (row: RejectedRow) => void | Promise<void>
  /** Each day as it will stand. */
  readonly onDay?: (day: DiaryDay) => void
}

/** Rows held at once: what bounds the memory of a file of any size. */
const rowsAtOnce = 5_000
/** Questions are for a person to read. */
const mostQuestions = 100

class Tally {
  read = 0
  stored = 0
  duplicates = 0
  rejected = 0
  leftOut = 0
  readonly questions: Question[] = []
  /** Questions beyond the most that somebody will read. */
  unasked = 0
  /** Whose each label is, so that it is looked up once. */
  readonly people = new Map<string | null, PatientId>()
  /** The date it is where each of them lives; whoever is in it has their diary locked. */
  readonly todays = new Map<PatientId, string>()
  add({ stored, duplicates, questions }: TakenDay): void {
    this.stored += stored
    this.duplicates += duplicates
    for (const question of questions) this.ask(question)
  }
  /** Rows that belong to no record: neither stored nor refused, and not among those read. */
  leaveOut(rows: number): void {
    this.leftOut += rows
    this.read -= rows
  }
  ask(question: Question): void {
    if (this.questions.length < mostQuestions) this.questions.push(question)
    else this.unasked++
  }
}

interface Import extends HowToImport {
  readonly work: Work
  readonly tally: Tally
}

/**
 * Takes a diary file's days into the diary, all of them or (where it fails midway) none. The same content offered again
 * for a day is a duplicate, whatever was edited since. A day that exists already gets a new version with what the file
 * adds; nothing is taken away; what somebody wrote by hand stands, what an earlier import brought is replaced.
 */
export const importDiary = async (
  work: Work,
  opened: OpenDiary,
  how: HowToImport,
): Promise<Result<ImportCounts, ImportError>> => {
  const run: Import = { ...how, work, tally: new Tally() }
  await sql`savepoint before_import`.execute(work.db)
  const done = await takeAll(run, opened)
  if (!done.ok || how.isDryRun) await sql`rollback to savepoint before_import`.execute(work.db)
  if (!done.ok) return done
  const { read, stored, duplicates, rejected, questions, unasked } = run.tally
  const more = unasked > 0 ? [{ row: 0, text: `And ${unasked} more of these.` }] : []
  const rest = [...more, ...leftOutNote(run.tally.leftOut)]
  return ok({ read, stored, duplicates, rejected, questions: [...opened.questions, ...questions, ...rest] })
}

const takeAll = async (run: Import, opened: OpenDiary): Promise<Result<null, ImportError>> => {
  let held: DayRow[] = []
  for await (const row of opened.rows) {
    run.tally.read++
    if (row.kind === 'rejected') {
      await reject(run, row)
      continue
    }
    held.push(row)
    if (held.length < rowsAtOnce) continue
    const taken = await takeRows(run, held)
    if (!taken.ok) return taken
    held = []
  }
  return takeRows(run, held)
}

const reject = async ({ tally, onReject }: Import, row: RejectedRow): Promise<void> => {
  tally.rejected++
  await onReject(row)
}

const takeRows = async (run: Import, rows: readonly DayRow[]): Promise<Result<null, ImportError>> => {
  for (const [person, own] of Map.groupBy(rows, (row) => row.person)) {
    const patient = await patientFor(run, person)
    if (!patient.ok) return patient
    await takePerson(run, patient.value, own)
  }
  return ok(null)
}

const patientFor = async (run: Import, person: string | null): Promise<Result<PatientId, ImportError>> => {
  const { tally, whose } = run
  const known = tally.people.get(person)
  if (known !== undefined) return ok(known)
  const found = 'patientId' in whose ? ok(whose.patientId) : await patientNamed(run, whose.source, person)
  if (!found.ok) return found
  tally.people.set(person, found.value)
  if ('patientId' in whose && tally.people.size > 1)
    return err({ code: 'several-people', people: [...tally.people.keys()].map(String) })
  return found
}

const patientNamed = async (
  { work, tally }: Import,
  source: string,
  person: string | null,
): Promise<Result<PatientId, ImportError>> => {
  if (person === null) return err({ code: 'whose-diary' })
  if (isUuid(person))
    return (await findPatient(work, person as PatientId))
      ? ok(person as PatientId)
      : err({ code: 'no-such-person', person })
  const known = await subjectOf(work, source, person)
  if (known) return ok(known)
  tally.ask({
    row: 0,
    text: `Who is "${person}"? The diary is kept under a new record without a name until somebody says.`,
  })
  return ok(await addSubject(work, source, person))
}

/** What can be taken of a person's rows: a day that has not come is refused. */
const comeBy = async (run: Import, today: string, rows: readonly DayRow[]): Promise<readonly DayRow[]> => {
  const come = rows.filter(({ day }) => day.date <= today)
  if (come.length === rows.length) return rows
  for (const row of rows)
    if (row.day.date > today)
      await rejectDay(run, row, {
        column: 'date',
        found: row.day.date,
        wanted: `a day that has come (today is ${today})`,
      })
  return come
}

const rejectDay = (run: Import, row: DayRow, reason: Reason): Promise<void> =>
  reject(run, {
    kind: 'rejected',
    row: row.row,
    where: `${Array.isArray(row.raw) ? 'line' : 'row'} ${row.row}`,
    reasons: [reason],
    raw: row.raw,
  })

const takePerson = async (run: Import, patientId: PatientId, rows: readonly DayRow[]): Promise<void> => {
  const { work, tally } = run
  if (!tally.todays.has(patientId)) {
    await lockDiary(work, patientId)
    const zone = await diaryZoneOf(work, patientId)
    tally.todays.set(patientId, work.now.toZonedDateTimeISO(zone).toPlainDate().toString())
  }
  const come = await comeBy(run, tally.todays.get(patientId)!, rows)
  if (come.length === 0) return
  const byDate = Map.groupBy(come, ({ day }) => day.date)
  const dates = [...byDate.keys()].sort()
  const span = { from: dates[0]!, to: dates.at(-1)! }
  const [current, before] = [await currentDays(work, patientId, span), await importedBefore(work, patientId, span)]
  const versions: DayVersion[] = []
  for (const [date, own] of byDate) {
    if (!current.has(date) && own.every(({ isPassive }) => isPassive)) {
      tally.leaveOut(own.length)
      continue
    }
    const taken = takeDay(work, {
      record: current.get(date) ?? null,
      rows: own,
      isKnown: (hash) => before.has(`${date} ${hash}`),
    })
    tally.add(taken)
    for (const [row, reason] of taken.rejected) await rejectDay(run, row, reason)
    if (taken.version) versions.push(taken.version)
  }
  for (const { day } of versions) run.onDay?.(day)
  await appendVersions(work, patientId, versions)
}

import { sql } from 'kysely'
import type { PatientId } from '#core/kernel/identity.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import type { OpenDiary } from '../import/diary-rows.ts'
import { leftOutNote } from '../import/read-diary.ts'
import {
  appendVersions,
  currentDays,
  type DayVersion,
  diaryZoneOf,
  importedBefore,
  lockDiary,
} from '../store/repositories/diary.ts'
import type { Work } from '../work.ts'
import {
  type HowToImport,
  type Import,
  type ImportCounts,
  type ImportError,
  reject,
  rejectDay,
  Tally,
} from './import-run.ts'
import { type DayRow, takeDay } from './imported-day.ts'
import { patientFor } from './whose-diary.ts'

/** Rows held at once: what bounds the memory of a file of any size. */
const rowsAtOnce = 5_000

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
  await run.tally.written
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

const takeRows = async (run: Import, rows: readonly DayRow[]): Promise<Result<null, ImportError>> => {
  for (const [person, own] of Map.groupBy(rows, (row) => row.person)) {
    const patient = await patientFor(run, person)
    if (!patient.ok) return patient
    await takePerson(run, patient.value, own)
  }
  return ok(null)
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

const takePerson = async (run: Import, patientId: PatientId, rows: readonly DayRow[]): Promise<void> => {
  const { work, tally } = run
  await tally.written
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
  tally.write(appendVersions(work, patientId, versions))
}

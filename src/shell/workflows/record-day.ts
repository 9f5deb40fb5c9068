import type { DiaryDay } from '#core/headache/diary.ts'
import { changesBetween, mergeEdits } from '#core/headache/merge-days.ts'
import type { PatientId } from '#core/kernel/identity.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { appendVersions, type DayVersion, diaryZoneOf, lockDiary, versionsOf } from '../store/repositories/diary.ts'
import type { Work } from '../work.ts'

/** How a day came to be written. */
export interface How {
  /** Made by the device; the same one sent again changes nothing. */
  readonly editId: string
  /** By the device's clock; one that runs ahead counts as now. */
  readonly editedAt: Temporal.Instant
  /** The version the person saw when they wrote; `null` = an empty day. */
  readonly base: number | null
}

export type RecordDayError =
  | { readonly code: 'day-to-come'; readonly today: string }
  | { readonly code: 'base-unknown'; readonly newest: number }

export interface RecordedDay {
  readonly version: number
  readonly day: DiaryDay
  /** The edit was made without knowing a version that had come in meanwhile: both are kept, and stand merged. */
  readonly isMerged: boolean
}

/** What somebody wrote about a day, beside everything that was written about it before. */
export const recordDay = async (
  work: Work,
  patientId: PatientId,
  day: DiaryDay,
  how: How,
): Promise<Result<RecordedDay, RecordDayError>> => {
  const today = work.now
    .toZonedDateTimeISO(await diaryZoneOf(work, patientId))
    .toPlainDate()
    .toString()
  if (day.date > today) return err({ code: 'day-to-come', today })
  await lockDiary(work, patientId)
  const before = await versionsOf(work, patientId, day.date)
  const newest = before.at(-1)
  const known = before.find(({ editId }) => editId === how.editId)
  if (known) return ok({ version: newest!.version, day: newest!.day, isMerged: false })
  const base = before.find(({ version }) => version === how.base)
  if (how.base !== null && base === undefined) return err({ code: 'base-unknown', newest: newest?.version ?? 0 })
  const version = nextVersion(work, { before, day, how, base })
  await appendVersions(work, patientId, [version])
  return ok({ version: version.version, day: version.day, isMerged: how.base !== (newest?.version ?? null) })
}

interface Next {
  readonly before: readonly DayVersion[]
  readonly day: DiaryDay
  readonly how: How
  readonly base: DayVersion | undefined
}

/** Not after now, and never before the version it was made from, whatever the device's clock says. */
const editTime = ({ now }: Work, how: How, base: DayVersion | undefined): Temporal.Instant => {
  const said = Temporal.Instant.compare(how.editedAt, now) > 0 ? now : how.editedAt
  const whole = said.round({ smallestUnit: 'microsecond', roundingMode: 'floor' })
  return base && Temporal.Instant.compare(whole, base.editedAt) <= 0 ? base.editedAt.add({ microseconds: 1 }) : whole
}

const nextVersion = (work: Work, { before, day, how, base }: Next): DayVersion => {
  const editedAt = editTime(work, how, base)
  const own = { id: how.editId, at: stamp(editedAt), changes: changesBetween(base?.day ?? null, day) }
  const edits = before.map(({ editId, editedAt: at, changes }) => ({ id: editId, at: stamp(at), changes }))
  return {
    version: (before.at(-1)?.version ?? 0) + 1,
    day: mergeEdits(day.date, [...edits, own]),
    changes: own.changes,
    baseVersion: how.base,
    editId: how.editId,
    editedAt,
    origin: work.actor.role === 'patient' ? 'app' : 'staff',
    importHash: null,
  }
}

/** One width for all, so that texts sort as times do; microseconds, as the database keeps them. */
const stamp = (at: Temporal.Instant): string => at.toString({ fractionalSecondDigits: 6 })

import type { DiaryDay } from '#core/headache/diary.ts'
import type { PatientId } from '#core/kernel/identity.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { TooLarge } from '../../import/apple-health/too-large.ts'
import type { OpenDiary, Understanding } from '../../import/diary-rows.ts'
import { openDiary } from '../../import/read-diary.ts'
import type { Rejected } from '../../import/reject-file.ts'
import { rejectText } from '../../import/reject-text.ts'
import { withUpload } from '../../import/upload.ts'
import { WrongInput } from '../../plain-failure.ts'
import { diaryZoneOf, versionsOf } from '../../store/repositories/diary.ts'
import { findPatient } from '../../store/repositories/patients.ts'
import type { Work } from '../../work.ts'
import { importDiary } from '../../workflows/import-diary.ts'
import type { ImportError } from '../../workflows/import-run.ts'
import { type RecordDayError, recordDay } from '../../workflows/record-day.ts'
import { rememberedMapping, rememberMapping } from '../../workflows/remember-mapping.ts'
import { acuteOn, showDiary } from '../../workflows/show-diary.ts'
import {
  DayEdit,
  DayParams,
  DayVersions,
  DayWritten,
  DiaryAnswer,
  DiaryQuery,
  ImportAnswer,
  ImportQuery,
} from '../contract/diary.ts'
import { ImportMapping } from '../contract/import-mapping.ts'
import { PatientParams } from '../contract/people.ts'
import { type Problem, problem } from '../problem.ts'
import { route } from '../route.ts'

const noSuchPerson = problem(404, 'no-such-person', 'There is no such person in this clinic.')

const isHere = async (work: Work, patientId: string): Promise<boolean> =>
  (await findPatient(work, patientId as PatientId)) !== null

const notWritten = (error: RecordDayError): Problem => {
  const of = {
    'day-to-come': () =>
      problem(422, error.code, 'This day has not come yet.', {
        errors: [{ pointer: '/day/date', detail: 'a day that has come' }],
      }),
    'base-unknown': () =>
      problem(
        409,
        error.code,
        'This was written from a version that is not here. Load the day again; what you typed is kept.',
      ),
  } as const satisfies Record<RecordDayError['code'], () => Problem>
  return of[error.code]()
}

const notImported = (error: ImportError): Problem => {
  const of = {
    'several-people': () =>
      problem(422, error.code, 'This file holds the diaries of several people. Take one with yours alone.'),
    'whose-diary': () => problem(422, error.code, 'This file does not say whose diary it is.'),
    'no-such-person': () => noSuchPerson,
  } as const satisfies Record<ImportError['code'], () => Problem>
  return of[error.code]()
}

const megabyte = 1024 * 1024

/** What an answer carries of refused rows: enough to look at, and enough to mend. */
const rejectsShown = 100
const rejectsInFile = 10_000

/** A preview is looked at, not read through. */
const daysShown = 56

interface Taken {
  readonly counts: Pick<ImportAnswer, 'read' | 'stored' | 'duplicates' | 'rejected' | 'questions'>
  readonly rejects: readonly Rejected[]
  readonly days: readonly DiaryDay[]
  readonly isGiven: boolean
}

const understandingOf = (seen: Understanding | undefined, isGiven: boolean): ImportAnswer['understanding'] =>
  seen
    ? {
        mapping: ImportMapping.parse(seen.mapping),
        origin: isGiven ? 'given' : seen.isConfirmed ? 'remembered' : 'guessed',
        columns: seen.columns.map((column) => ({ ...column, samples: [...column.samples] })),
        scaleGround: seen.scaleGround,
        asksScale: seen.asksScale,
        words: [...seen.words],
      }
    : null

const answerOf = (opened: OpenDiary, { counts, rejects, days, isGiven }: Taken): ImportAnswer => {
  return {
    ...counts,
    questions: [...counts.questions],
    columns: opened.columns.map(({ header, role }) => ({ header, role })),
    asksDateOrder: opened.asksDateOrder,
    leftOut: opened.leftOut?.rows ?? 0,
    understanding: understandingOf(opened.understanding, isGiven),
    days: days.map((day) => ({ day, acuteMedicine: acuteOn(day) })),
    rejects: rejects.slice(0, rejectsShown).map(({ where, reasons }) => ({ where, reasons: [...reasons] })),
    rejectFile:
      rejects.length === 0 ? null : { ...rejectText(opened, rejects), complete: counts.rejected === rejects.length },
  }
}

interface Upload {
  readonly patientId: PatientId
  readonly query: ImportQuery
  readonly stream: ReadableStream<Uint8Array> | null
}

const takeUpload = async (work: Work, { patientId, query, stream }: Upload): Promise<Result<ImportAnswer, Problem>> => {
  if (stream === null) return err(problem(400, 'no-file', 'The body must be the diary file.'))
  const how = {
    timeZone: await diaryZoneOf(work, patientId),
    dayZero: query.dayZero,
    dateOrder: query.dateOrder,
    mapping: query.mapping,
    remembered: rememberedMapping(work),
  }
  try {
    return await withUpload(stream as Parameters<typeof withUpload>[0], async (source) => {
      const opened = await openDiary(query.name, source, how)
      const rejects: Rejected[] = []
      const onReject = (row: Rejected) => {
        if (rejects.length < rejectsInFile) rejects.push(row)
      }
      const isDryRun = query.dryRun === 'true'
      const days: DiaryDay[] = []
      const onDay = (day: DiaryDay) => {
        if (days.length < daysShown) days.push(day)
      }
      const done = await importDiary(work, opened, { whose: { patientId }, isDryRun, onReject, onDay })
      if (!done.ok) return err(notImported(done.error))
      if (!isDryRun && query.remember === 'true' && opened.understanding)
        await rememberMapping(work, opened.understanding.shape, opened.understanding.mapping)
      const { questions, ...counts } = done.value
      const isGiven = query.mapping !== undefined
      return ok(answerOf(opened, { counts: { ...counts, questions: [...questions] }, rejects, days, isGiven }))
    })
  } catch (error) {
    if (error instanceof TooLarge) return err(problem(413, 'too-large', error.message))
    if (error instanceof WrongInput) return err(problem(422, 'not-a-diary', error.message))
    throw error
  }
}

export const diaryRoutes = [
  route(
    {
      method: 'get',
      path: '/api/patients/{patientId}/diary',
      action: 'diary.read',
      summary: 'A person’s diary, its newest 28 days counted',
      params: PatientParams,
      query: DiaryQuery,
      answer: DiaryAnswer,
    },
    async (work, { params, query }) =>
      (await isHere(work, params.patientId))
        ? ok(await showDiary(work, params.patientId as PatientId, query))
        : err(noSuchPerson),
  ),
  route(
    {
      method: 'put',
      path: '/api/patients/{patientId}/diary/{date}',
      action: 'diary.write',
      summary: 'Write a day: the same edit twice is one, and an edit of an older version is merged',
      params: DayParams,
      body: DayEdit,
      answer: DayWritten,
    },
    async (work, { params, body }) => {
      if (!(await isHere(work, params.patientId))) return err(noSuchPerson)
      if (body.day.date !== params.date)
        return err(
          problem(422, 'other-day', 'The day and its address differ.', {
            errors: [{ pointer: '/day/date', detail: params.date }],
          }),
        )
      const how = { editId: body.editId, editedAt: Temporal.Instant.from(body.editedAt), base: body.base }
      const written = await recordDay(work, params.patientId as PatientId, body.day, how)
      if (!written.ok) return err(notWritten(written.error))
      const { version, day, isMerged } = written.value
      return ok({ version, day, merged: isMerged })
    },
  ),
  route(
    {
      method: 'get',
      path: '/api/patients/{patientId}/diary/{date}/versions',
      action: 'diary.read',
      summary: 'Every version of a day, oldest first',
      params: DayParams,
      answer: DayVersions,
    },
    async (work, { params }) => {
      const versions = await versionsOf(work, params.patientId as PatientId, params.date)
      return ok({
        versions: versions.map(({ version, editedAt, origin, day }) => ({
          version,
          editedAt: editedAt.toString(),
          origin,
          day,
        })),
      })
    },
  ),
  route(
    {
      method: 'post',
      path: '/api/patients/{patientId}/diary/import',
      action: 'diary.write',
      summary: 'Import a diary file; with dryRun=true a preview',
      params: PatientParams,
      query: ImportQuery,
      answer: ImportAnswer,
      stream: true,
      largest: 512 * megabyte,
    },
    async (work, { params, query, stream }) =>
      (await isHere(work, params.patientId))
        ? takeUpload(work, { patientId: params.patientId as PatientId, query, stream })
        : err(noSuchPerson),
  ),
]

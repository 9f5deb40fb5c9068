import { basename, dirname, extname, join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Kysely } from 'kysely'
import { type ClinicId, isUuid, type PatientId } from '#core/kernel/identity.ts'
import { openDiaryCsv } from '../import/diary-csv.ts'
import { openDiaryJson } from '../import/diary-json.ts'
import type { HowToRead } from '../import/diary-rows.ts'
import { rejectWriter } from '../import/reject-writer.ts'
import { fileSource } from '../import/text-source.ts'
import { newId } from '../new-id.ts'
import { WrongInput } from '../plain-failure.ts'
import { inClinic, openDatabase } from '../store/database.ts'
import { defaultFolder } from '../store/embedded-postgres.ts'
import { appendAudit } from '../store/repositories/audit.ts'
import { findPatient } from '../store/repositories/patients.ts'
import type { Tables } from '../store/tables.ts'
import type { Work } from '../work.ts'
import { type ImportCounts, type ImportError, importDiary, type Whose } from '../workflows/import-diary.ts'

const wanted =
  'import diary-json|diary-csv FILE --clinic ID [--patient ID] [--day-zero DATE] [--date-order day-first|month-first] [--dry-run] [--database URL|FOLDER] [--json]'

const openers = { 'diary-csv': openDiaryCsv, 'diary-json': openDiaryJson } as const
type Kind = keyof typeof openers

export interface ImportRequest {
  readonly kind: Kind
  readonly file: string
  readonly clinic: ClinicId
  readonly patient: PatientId | null
  readonly dayZero?: string
  readonly dateOrder?: NonNullable<HowToRead['dateOrder']>
  readonly isDryRun: boolean
}

export interface ImportResult extends ImportCounts {
  readonly rejectFile: string | null
}

const options = {
  clinic: { type: 'string' },
  patient: { type: 'string' },
  'day-zero': { type: 'string' },
  'date-order': { type: 'string' },
  'dry-run': { type: 'boolean' },
  database: { type: 'string' },
  json: { type: 'boolean' },
} as const

const parsed = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (error) {
    throw new WrongInput(`${(error as Error).message}\nWanted: ${wanted}`)
  }
}

const idFrom = (flag: string, text: string): string => {
  if (isUuid(text)) return text
  throw new WrongInput(`${flag}: found "${text}"; wanted an id, as 0199a7c2-5b1e-7cc0-8000-0123456789ab.`)
}

const dateFrom = (text: string): string => {
  try {
    return Temporal.PlainDate.from(text).toString()
  } catch {
    throw new WrongInput(`--day-zero: found "${text}"; wanted a date as YYYY-MM-DD.`)
  }
}

const orderFrom = (text: string): NonNullable<HowToRead['dateOrder']> => {
  if (text === 'day-first' || text === 'month-first') return text
  throw new WrongInput(`--date-order: found "${text}"; wanted day-first or month-first.`)
}

const kindFrom = (text: string | undefined): Kind => {
  if (text !== undefined && Object.hasOwn(openers, text)) return text as Kind
  const later = ['apple-health', 'fhir-bundle', 'hl7v2'].includes(text ?? '')
  throw new WrongInput(
    later
      ? `import: "${text}" can’t be read yet; wanted diary-json or diary-csv.`
      : `import: found ${text === undefined ? 'no kind' : `"${text}"`}; wanted diary-json or diary-csv.\nWanted: ${wanted}`,
  )
}

const requestFrom = ({ values, positionals }: ReturnType<typeof parsed>): ImportRequest => {
  const [kindText, file, ...more] = positionals
  const kind = kindFrom(kindText)
  if (file === undefined || more.length > 0)
    throw new WrongInput(`import: found ${positionals.length - 1} files; wanted one.\nWanted: ${wanted}`)
  if (values.clinic === undefined)
    throw new WrongInput(`import: found no --clinic; wanted the clinic’s id.\nWanted: ${wanted}`)
  return {
    kind,
    file,
    clinic: idFrom('--clinic', values.clinic) as ClinicId,
    patient: values.patient === undefined ? null : (idFrom('--patient', values.patient) as PatientId),
    ...(values['day-zero'] !== undefined && { dayZero: dateFrom(values['day-zero']) }),
    ...(values['date-order'] !== undefined && { dateOrder: orderFrom(values['date-order']) }),
    isDryRun: values['dry-run'] ?? false,
  }
}

/** Rows that were refused lie beside the diary; importing them again counts as the same source. */
const rejectMark = '.rejected'
const rejectPath = (file: string): string => {
  const extension = extname(file)
  return join(dirname(file), `${sourceOf(file)}${rejectMark}${extension}`)
}
const sourceOf = (file: string): string => {
  const name = basename(file, extname(file))
  return name.endsWith(rejectMark) ? name.slice(0, -rejectMark.length) : name
}

/** The command line has no sign-in: whoever may read the database's files may do this, and the audit says so. */
const commandLine = '00000000-0000-0000-0000-000000000000'
const workOf = (db: Work['db'], clinicId: ClinicId, timeZone: string): Work => ({
  db,
  clinicId,
  timeZone,
  now: Temporal.Now.instant().round('microsecond'),
  newId,
  demo: false,
  confirm: { self: async () => false, colleague: async () => null },
  openAccount: async () => null,
  actor: { userId: commandLine, clinicId, role: 'clinic-admin', name: 'command line', staffId: null, patientId: null },
})

const refused = (file: string, error: ImportError): WrongInput => {
  const of = {
    'several-people': () =>
      `found the diaries of several people (${(error as { people?: readonly string[] }).people?.join(', ')}); wanted one person’s, or no --patient.`,
    'whose-diary': () => 'found a diary that names nobody; wanted --patient with the person’s id.',
    'no-such-person': () =>
      `found the person ${(error as { person?: string }).person}; wanted the id of somebody in this clinic.`,
  } as const satisfies Record<ImportError['code'], () => string>
  return new WrongInput(`${file}: ${of[error.code]()}`)
}

/** One transaction: all of the file's good rows, or none. */
export const importFile = (app: Kysely<Tables>, request: ImportRequest): Promise<ImportResult> =>
  inClinic(app, request.clinic, async (db) => {
    const clinic = await db
      .selectFrom('clinic')
      .select('time_zone')
      .where('clinic_id', '=', request.clinic)
      .executeTakeFirst()
    if (clinic === undefined)
      throw new WrongInput(`--clinic: found ${request.clinic}; wanted the id of a clinic in this database.`)
    const work = workOf(db, request.clinic, clinic.time_zone)
    const patient = request.patient === null ? null : await findPatient(work, request.patient)
    if (request.patient !== null && patient === null)
      throw new WrongInput(`--patient: found ${request.patient}; wanted the id of somebody in this clinic.`)
    const how = {
      timeZone: patient?.timeZone ?? clinic.time_zone,
      dayZero: request.dayZero,
      dateOrder: request.dateOrder,
    }
    const opened = await openers[request.kind](request.file, fileSource(request.file), how)
    const rejects = rejectWriter(rejectPath(request.file), opened)
    const whose: Whose = request.patient === null ? { source: sourceOf(request.file) } : { patientId: request.patient }
    const done = await importDiary(work, opened, { whose, isDryRun: request.isDryRun, onReject: rejects.write })
    const rejectFile = await rejects.close()
    if (!done.ok) throw refused(request.file, done.error)
    await appendAudit(db, request.clinic, {
      at: work.now,
      actorId: commandLine,
      actorRole: 'clinic-admin',
      action: 'diary.write',
      subject: request.patient,
      request: `import ${request.kind}${request.isDryRun ? ' --dry-run' : ''}`,
      outcome: 'done',
      origin: 'command line',
    })
    return { ...done.value, rejectFile }
  })

const report = (
  { read, stored, duplicates, rejected, questions, rejectFile }: ImportResult,
  isDryRun: boolean,
): string =>
  [
    `${read} rows read: ${stored} ${isDryRun ? 'would be stored' : 'stored'}, ${duplicates} known already, ${rejected} refused.`,
    ...(rejectFile === null ? [] : [`Refused rows, to be mended and imported again: ${rejectFile}`]),
    ...questions.map(({ row, text }) => (row === 0 ? `? ${text}` : `? row ${row}: ${text}`)),
  ].join('\n')

export const run = async (args: readonly string[]): Promise<number> => {
  const given = parsed(args)
  const request = requestFrom(given)
  const place = given.values.database ?? process.env.DATABASE_URL
  const isServer = place !== undefined && /^postgres(ql)?:\/\//.test(place)
  const database = await openDatabase(isServer ? { url: place } : { folder: place ?? defaultFolder() })
  try {
    const result = await importFile(database.app, request)
    console.log(given.values.json ? JSON.stringify(result) : report(result, request.isDryRun))
    return 0
  } finally {
    await database.close()
  }
}

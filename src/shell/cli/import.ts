import { basename, dirname, extname, join } from 'node:path'
import type { Kysely } from 'kysely'
import type { ClinicId } from '#core/kernel/identity.ts'
import { fileSource } from '../import/file-source.ts'
import type { Mapping } from '../import/mapping.ts'
import { rejectWriter } from '../import/reject-writer.ts'
import { newId } from '../new-id.ts'
import { WrongInput } from '../plain-failure.ts'
import { inClinic, openDatabase, whereIs } from '../store/database.ts'
import { appendAudit } from '../store/repositories/audit.ts'
import { findPatient } from '../store/repositories/patients.ts'
import type { Tables } from '../store/tables.ts'
import type { Work } from '../work.ts'
import { importDiary } from '../workflows/import-diary.ts'
import type { ImportCounts, ImportError, Whose } from '../workflows/import-run.ts'
import { rememberedMapping, rememberMapping } from '../workflows/remember-mapping.ts'
import { type ImportRequest, openers, parsedArgs, requestFrom } from './import-request.ts'

export interface ImportResult extends ImportCounts {
  readonly rejectFile: string | null
  /** Rows that the mapping leaves out, as food in a log; not among those read. */
  readonly leftOut?: number
  /** Of a dry run over a table: how it was read, to be corrected and given back with --mapping. */
  readonly mapping?: Mapping
}

/** Rows that were refused lie beside the diary; importing them again counts as the same source. */
const rejectMark = '.rejected'
const rejectPath = (file: string): string => {
  // A zip is not written again: what was refused of it is.
  const extension = extname(file).toLowerCase() === '.zip' ? '.xml' : extname(file)
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
  about: () => {},
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
      scale: request.scale,
      mapping: request.mapping,
      remembered: rememberedMapping(work),
    }
    const opened = await openers[request.kind](request.file, fileSource(request.file), how)
    const rejects = rejectWriter(rejectPath(request.file), opened)
    const whose: Whose = request.patient === null ? { source: sourceOf(request.file) } : { patientId: request.patient }
    const done = await importDiary(work, opened, { whose, isDryRun: request.isDryRun, onReject: rejects.write })
    const rejectFile = await rejects.close()
    if (!done.ok) throw refused(request.file, done.error)
    const { understanding, leftOut } = opened
    if (!request.isDryRun && request.mapping && understanding)
      await rememberMapping(work, understanding.shape, understanding.mapping)
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
    return {
      ...done.value,
      rejectFile,
      ...(leftOut && leftOut.rows > 0 && { leftOut: leftOut.rows }),
      ...(request.isDryRun && understanding && { mapping: understanding.mapping }),
    }
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
  const given = parsedArgs(args)
  const request = requestFrom(given)
  const database = await openDatabase(whereIs(given.values.database ?? process.env.DATABASE_URL))
  try {
    const result = await importFile(database.app, request)
    console.log(given.values.json ? JSON.stringify(result) : report(result, request.isDryRun))
    return 0
  } finally {
    await database.close()
  }
}

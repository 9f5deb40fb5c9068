import { parseArgs } from 'node:util'
import type { PainScale } from '#core/headache/pain-scales.ts'
import { type ClinicId, isUuid, type PatientId } from '#core/kernel/identity.ts'
import { openAppleHealth } from '../import/apple-health/open-apple-health.ts'
import { openDiaryCsv } from '../import/diary-csv.ts'
import { openDiaryJson } from '../import/diary-json.ts'
import type { Mapping } from '../import/mapping.ts'
import type { DateOrder } from '../import/read-cell.ts'
import { WrongInput } from '../plain-failure.ts'
import { mappingFrom, orderFrom, scaleFrom } from './how-to-read.ts'

const wanted =
  'import diary-json|diary-csv|apple-health FILE --clinic ID [--patient ID] [--day-zero DATE] [--date-order day-first|month-first] [--scale 0-3|0-5|0-10|0-100|words] [--mapping FILE] [--dry-run] [--database URL|FOLDER] [--json]'

/** What each kind is opened with. */
export const openers = {
  'apple-health': openAppleHealth,
  'diary-csv': openDiaryCsv,
  'diary-json': openDiaryJson,
} as const
type Kind = keyof typeof openers

export interface ImportRequest {
  readonly kind: Kind
  readonly file: string
  readonly clinic: ClinicId
  readonly patient: PatientId | null
  readonly dayZero?: string
  readonly dateOrder?: DateOrder
  readonly scale?: PainScale
  readonly mapping?: Mapping
  readonly isDryRun: boolean
}

const options = {
  clinic: { type: 'string' },
  patient: { type: 'string' },
  'day-zero': { type: 'string' },
  'date-order': { type: 'string' },
  scale: { type: 'string' },
  mapping: { type: 'string' },
  'dry-run': { type: 'boolean' },
  database: { type: 'string' },
  json: { type: 'boolean' },
} as const

export const parsedArgs = (args: readonly string[]) => {
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

const kindFrom = (text: string | undefined): Kind => {
  if (text !== undefined && Object.hasOwn(openers, text)) return text as Kind
  const later = ['fhir-bundle', 'hl7v2'].includes(text ?? '')
  throw new WrongInput(
    later
      ? `import: "${text}" can’t be read yet; wanted diary-json, diary-csv or apple-health.`
      : `import: found ${text === undefined ? 'no kind' : `"${text}"`}; wanted diary-json, diary-csv or apple-health.\nWanted: ${wanted}`,
  )
}

/** Throws `WrongInput` naming the flag, what was found and what is wanted. */
export const requestFrom = ({ values, positionals }: ReturnType<typeof parsedArgs>): ImportRequest => {
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
    ...(values.scale !== undefined && { scale: scaleFrom(values.scale) }),
    ...(values.mapping !== undefined && { mapping: mappingFrom(values.mapping) }),
    isDryRun: values['dry-run'] ?? false,
  }
}

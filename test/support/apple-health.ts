import { type Zippable, zipSync } from 'fflate'

/** Files as the Health app writes them, for tests. */

interface Written {
  readonly type?: string
  readonly value: string
  readonly start: string
  /** The start, where nothing is said. */
  readonly end?: string
  readonly source?: string
  readonly zone?: string
}

const device = '&lt;&lt;HKDevice: 0x28308c0f0&gt;, name:iPhone, manufacturer:Apple Inc., model:iPhone&gt;'

/** A category record; its type and value by the end of Apple’s names ("Headache", "SeverityMild"). */
export const record = ({ type = 'Headache', value, start, end = start, source = 'Health', zone }: Written): string => {
  const tag = ` <Record type="HKCategoryTypeIdentifier${type}" sourceName="${source}" sourceVersion="26.0" device="${device}" creationDate="${end}" startDate="${start}" endDate="${end}" value="HKCategoryValue${value}"`
  return zone ? `${tag}>\n  <MetadataEntry key="HKTimeZone" value="${zone}"/>\n </Record>` : `${tag}/>`
}

export const headache = (value: string, start: string, more: Partial<Written> = {}): string =>
  record({ value: `Severity${value}`, start, ...more })

export const sleep = (stage: string, start: string, end: string): string =>
  record({ type: 'SleepAnalysis', value: `SleepAnalysis${stage}`, start, end })

/** The declarations of export version 12, whose VisionPrescription lacks its closing bracket. */
const doctype = `<!DOCTYPE HealthData [
<!-- HealthKit Export Version: 12 -->
<!ELEMENT HealthData (ExportDate,Me,(Record|Correlation|Workout|ActivitySummary|ClinicalRecord|VisionPrescription)*)>
<!ATTLIST HealthData
  locale CDATA #REQUIRED
>
<!-- Note: Any Records that appear as children of a correlation also appear as top-level records in this document. -->
<!ATTLIST VisionPrescription
  type             CDATA #REQUIRED
  brand            CDATA #IMPLIED
<!ELEMENT RightEye EMPTY>
]>`

export const exportXmlOf = (records: readonly string[], exported = '2026-10-01 08:00:00 -0700'): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${doctype}\n<HealthData locale="en_US">\n <ExportDate value="${exported}"/>\n <Me HKCharacteristicTypeIdentifierDateOfBirth="1990-05-17" HKCharacteristicTypeIdentifierBiologicalSex="HKBiologicalSexFemale"/>\n${records.join('\n')}\n</HealthData>\n`

/** What else lies in the zip: never read. */
const beside = {
  'apple_health_export/export_cda.xml': '<?xml version="1.0"?><ClinicalDocument/>',
  'apple_health_export/workout-routes/route_2026-03-02_5.21pm.gpx': '<gpx/>',
  'apple_health_export/electrocardiograms/ecg_2026-03-02.csv': 'Name,\n',
}

export const zipOf = (xml: string, name = 'apple_health_export/export.xml'): Uint8Array =>
  zipFiles({ ...beside, [name]: xml })

export const zipFiles = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array => {
  const entries = Object.entries(files).map(([name, content]) => [
    name,
    typeof content === 'string' ? new TextEncoder().encode(content) : content,
  ])
  return zipSync(Object.fromEntries(entries) as Zippable)
}

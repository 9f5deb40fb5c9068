import { rejectXml } from './apple-health/reject-xml.ts'
import type { OpenDiary } from './diary-rows.ts'
import { type Rejected, rejectHeader, rejectJson, rejectLine } from './reject-file.ts'

/** All refused rows of a file as one text, in the file’s own kind, and what such a file is called. */
export const rejectText = (
  { columns, delimiter, rejectsAs }: OpenDiary,
  rejects: readonly Rejected[],
): { readonly name: string; readonly text: string } => {
  if (rejectsAs === 'xml') return { name: 'refused-records.xml', text: rejectXml(rejects) }
  if (columns.length === 0) return { name: 'refused-days.json', text: rejectJson(rejects) }
  const lines = rejects.map((each) => rejectLine(each, columns, delimiter))
  return { name: 'refused-rows.csv', text: [rejectHeader(columns, delimiter), ...lines, ''].join('\n') }
}

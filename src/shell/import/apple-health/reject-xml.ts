import { type Rejected, reasonText } from '../reject-file.ts'

/** Refused records as an export of their own, each under the reasons why: to be mended and imported again. */
export const rejectXml = (rejects: readonly Rejected[]): string => {
  const records = rejects.map(({ where, reasons, raw }) => {
    // Two hyphens end a comment.
    const why = `${where}: ${reasonText(reasons)}`.replaceAll(/-(?=-|$)/g, '- ')
    return `<!-- ${why} -->\n${(raw as { readonly xml: string }).xml}`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<HealthData>\n${records.join('\n')}\n</HealthData>\n`
}

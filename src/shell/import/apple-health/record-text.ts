import type { Sample } from './sample.ts'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** As Apple writes it, in UTC. */
const written = (at: number): string =>
  Temporal.Instant.fromEpochMilliseconds(at)
    .toString({ smallestUnit: 'second' })
    .replace('T', ' ')
    .replace('Z', ' +0000')

/** A sample as a record again, for a file of refused records. */
export const recordText = ({ type, value, start, end, zone }: Sample): string => {
  const times = `startDate="${written(start)}" endDate="${end === null ? '4001-01-01 00:00:00 +0000' : written(end)}"`
  const tag = `<Record type="${type}" ${times} value="${escaped(value)}"`
  return zone === null ? `${tag}/>` : `${tag}><MetadataEntry key="HKTimeZone" value="${zone}"/></Record>`
}

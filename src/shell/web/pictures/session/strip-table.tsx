import { useMemo } from 'react'
import style from './strip.module.css'
import type { RowId, StripData } from './strip-data.ts'
import { rowWords } from './strip-row.tsx'

/** The strip's twin: what was seen, what was given and what alarmed, in the order of time. */
export function StripTable({ data, time }: { readonly data: StripData; readonly time: (ms: number) => string }) {
  const lines = useMemo(() => linesOf(data), [data])
  return (
    <details className={style.twin}>
      <summary>As a table</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">Time</th>
            <th scope="col">What</th>
            <th scope="col">Value</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ at, what, value }) => (
            <tr key={`${at} ${what} ${value}`}>
              <th scope="row">{time(at)}</th>
              <td>{what}</td>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

interface Said {
  readonly at: number
  readonly what: string
  readonly value: string
}

const linesOf = ({ rows, segments, given, alarms, moments }: StripData): readonly Said[] =>
  [
    ...(Object.keys(rows) as RowId[]).flatMap((row) =>
      rows[row].map(({ at, value, low }) => ({
        at,
        what: rowWords[row].name,
        value: `${low === undefined ? value : `${value}/${low}`} ${rowWords[row].unit}`,
      })),
    ),
    ...segments.map(({ from, mgPerH }) => ({ at: from, what: 'Rate', value: `${mgPerH} mg/h` })),
    ...given.map(({ at, mg, words }) => ({ at, what: 'Given', value: `${mg} mg (${words})` })),
    ...alarms.map(({ from, ruleId, signal, priority }) => ({
      at: from,
      what: `Alarm ${ruleId}`,
      value: `${signal}, ${priority}`,
    })),
    ...moments.map(({ at, word }) => ({ at, what: 'Moment', value: word })),
  ].sort((a, b) => a.at - b.at)

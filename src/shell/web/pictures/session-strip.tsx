import { memo, useMemo } from 'react'
import type { SessionInput } from '#core/session/events.ts'
import style from './session/strip.module.css'
import type { StripData } from './session/strip-data.ts'
import { type RowId, stripData } from './session/strip-data.ts'
import { frameOf, type StripFrame } from './session/strip-frame.ts'
import { rowWords, StripRow } from './session/strip-row.tsx'
import { StripTable } from './session/strip-table.tsx'
import { useWidth } from './use-width.ts'

interface Props {
  readonly input: SessionInput
  /** True time, ms; the right edge. */
  readonly now: number
  readonly timeZone: string
  /** The session has ended at `now`: values are its last, they don't grow old. */
  readonly isOver: boolean
}

const order: readonly RowId[] = ['spo2', 'hr', 'bp', 'rr', 'sedation', 'dissociation', 'pain']
const staleAfter = { device: 10_000, manual: 15 * 60_000 }

/** What a person showed on one time axis, what was running above it, alarms behind it; values with their age at the right. */
export const SessionStrip = memo(function SessionStrip({ input, now, timeZone, isOver }: Props) {
  const [holder, width] = useWidth<HTMLDivElement>(900)
  // The line changes with its events; the clock only moves its right edge, a quarter of a minute at a time.
  const edge = Math.ceil(now / 15_000) * 15_000
  const data = useMemo(() => stripData(input, edge), [input, edge])
  const frame = frameOf(data, edge, width)
  const time = (ms: number): string => clock(ms, timeZone)
  const height = frame.top + order.length * frame.rowHeight + 28
  return (
    <figure className={style.figure}>
      <div ref={holder}>
        <svg
          role="img"
          aria-label={summary(data, now)}
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
        >
          <Running data={data} frame={frame} />
          {order.map((row, i) => {
            const top = frame.top + i * frame.rowHeight
            return (
              <g key={row}>
                <StripRow row={row} data={data} frame={frame} top={top} />
                <Latest row={row} data={data} frame={frame} top={top} now={isOver ? null : now} />
              </g>
            )
          })}
          <Axis data={data} frame={frame} bottom={height - 24} time={time} />
        </svg>
      </div>
      <StripTable data={data} time={time} />
    </figure>
  )
})

const clock = (ms: number, timeZone: string): string => {
  const { hour, minute } = Temporal.Instant.fromEpochMilliseconds(Math.round(ms)).toZonedDateTimeISO(timeZone)
  return `${hour}:${String(minute).padStart(2, '0')}`
}

const age = (ms: number): string => {
  const s = Math.round(ms / 1000)
  return s < 60
    ? `${Math.max(0, s)} s ago`
    : s < 3600
      ? `${Math.floor(s / 60)} min ago`
      : `${Math.floor(s / 3600)} h ago`
}

interface PartProps {
  readonly data: StripData
  readonly frame: StripFrame
}

/** The steps of the rate, sprays and boluses. */
function Running({ data, frame }: PartProps) {
  return (
    <g>
      <text className={style.name} x={0} y={18}>
        Drug
      </text>
      {data.segments.map(({ from, to, mgPerH }, i) => (
        <g key={from}>
          <rect
            className={style.rate}
            data-step={Math.min(i, 4)}
            x={frame.x(from)}
            width={Math.max(2, frame.x(to) - frame.x(from) - 1)}
            y={2}
            height={24}
            rx={3}
          />
          {frame.x(to) - frame.x(from) > 64 && (
            <text className={style.rateWord} data-step={Math.min(i, 4)} x={frame.x(from) + 7} y={19}>
              {mgPerH} mg/h
            </text>
          )}
        </g>
      ))}
      {data.given.map(({ at, mg }) => (
        <g key={at}>
          <path className={style.spray} d={`M${frame.x(at)} 2l7 12h-14z`} />
          <text className={style.tick} x={frame.x(at)} y={28} textAnchor="middle">
            {mg} mg
          </text>
        </g>
      ))}
    </g>
  )
}

interface LatestProps extends PartProps {
  readonly row: RowId
  readonly top: number
  /** `null`: over, nothing has an age. */
  readonly now: number | null
}

/** The last value, large enough for two metres; grey once it is old. A sign nobody took is said to be so. */
function Latest({ row, data, frame, top, now }: LatestProps) {
  const point = data.rows[row].at(-1)
  const x = frame.right + 14
  const middle = top + frame.rowHeight / 2
  if (point === undefined)
    return (
      <text className={style.none} x={x} y={middle + 5}>
        not taken
      </text>
    )
  const old = now !== null && now - point.at > staleAfter[point.source ?? 'manual']
  return (
    <g data-stale={old} className={style.latest}>
      <text className={style.value} x={x} y={middle + 5}>
        {point.low === undefined ? point.value : `${point.value}/${point.low}`}
        <tspan className={style.unit}> {row === 'bp' ? '' : rowWords[row].unit}</tspan>
      </text>
      <text className={style.age} x={x} y={middle + 22}>
        {now === null ? 'the last' : age(now - point.at)}
      </text>
    </g>
  )
}

function Axis({
  data,
  frame,
  bottom,
  time,
}: PartProps & { readonly bottom: number; readonly time: (ms: number) => string }) {
  return (
    <g>
      {frame.ticks.map((tick) => (
        <text key={tick} className={style.tick} x={frame.x(tick)} y={bottom + 16} textAnchor="middle">
          {time(tick)}
        </text>
      ))}
      {data.moments.map(({ at, word }, i) => (
        <g key={`${at} ${word}`}>
          <line className={style.moment} x1={frame.x(at)} x2={frame.x(at)} y1={frame.top} y2={bottom} />
          {isRoomy(data, frame, i) && (
            <text className={style.tick} x={frame.x(at) + 4} y={frame.top + 12}>
              {word}
            </text>
          )}
        </g>
      ))}
      <line className={style.now} x1={frame.right} x2={frame.right} y1={frame.top} y2={bottom} />
    </g>
  )
}

/** Words of moments close together would lie over each other; the table has them all. */
const isRoomy = ({ moments }: StripData, { x }: StripFrame, i: number): boolean =>
  i === 0 || x(moments[i]!.at) - x(moments[i - 1]!.at) > 56

const summary = (data: StripData, now: number): string => {
  const last = order.flatMap((row) => {
    const point = data.rows[row].at(-1)
    if (point === undefined) return []
    const value = point.low === undefined ? point.value : `${point.value}/${point.low}`
    return [`${rowWords[row].name} ${value} ${rowWords[row].unit}, ${age(now - point.at)}`]
  })
  return last.length === 0
    ? 'Nothing has been measured yet.'
    : `Session strip. Last: ${last.join('; ')}. ${data.alarms.length} alarms marked.`
}

import { linear, linePath } from '../scale.ts'
import style from './strip.module.css'
import { limitOf, type Point, type RowId, type StripData } from './strip-data.ts'
import type { StripFrame } from './strip-frame.ts'

export const rowWords: Readonly<
  Record<RowId, { readonly name: string; readonly unit: string; readonly range: readonly [number, number] }>
> = {
  spo2: { name: 'SpO₂', unit: '%', range: [84, 100] },
  hr: { name: 'HR', unit: '/min', range: [40, 140] },
  bp: { name: 'BP', unit: 'mmHg', range: [50, 190] },
  rr: { name: 'RR', unit: '/min', range: [4, 30] },
  sedation: { name: 'Awake', unit: 'of 5', range: [0, 5] },
  dissociation: { name: 'Apart', unit: 'of 10', range: [0, 10] },
  pain: { name: 'Pain', unit: 'of 10', range: [0, 10] },
}

const clamp = (value: number, [low, high]: readonly [number, number]): number => Math.min(high, Math.max(low, value))

/** One sign on the shared time axis: its limit as a dashed line, its alarms as quiet fields behind it. */
export function StripRow({
  row,
  data,
  frame,
  top,
}: {
  readonly row: RowId
  readonly data: StripData
  readonly frame: StripFrame
  readonly top: number
}) {
  const { name, range } = rowWords[row]
  const points = data.rows[row]
  const y = linear(range, [top + frame.rowHeight - 10, top + 10])
  const at = (value: number): number => y(clamp(value, range))
  const limit = limitOf(row, data.rules)
  return (
    <g>
      <line
        className={style.grid}
        x1={frame.left}
        x2={frame.right}
        y1={top + frame.rowHeight}
        y2={top + frame.rowHeight}
      />
      <text className={style.name} x={0} y={top + frame.rowHeight / 2 + 5}>
        {name}
      </text>
      {data.alarms
        .filter(({ signal }) => frame.rowOf(signal) === row)
        .map(({ ruleId, from, to, priority }) => (
          <rect
            key={`${ruleId} ${from}`}
            className={style.alarm}
            data-priority={priority}
            x={frame.x(from)}
            width={Math.max(6, frame.x(to) - frame.x(from))}
            y={top + 3}
            height={frame.rowHeight - 6}
            rx={4}
          />
        ))}
      {limit !== null && (
        <line className={style.limit} x1={frame.left} x2={frame.right} y1={at(limit)} y2={at(limit)} />
      )}
      <Marks row={row} points={points} frame={frame} at={at} bottom={top + frame.rowHeight - 8} />
    </g>
  )
}

interface MarksProps {
  readonly row: RowId
  readonly points: readonly Point[]
  readonly frame: StripFrame
  readonly at: (value: number) => number
  readonly bottom: number
}

function Marks({ row, points, frame, at, bottom }: MarksProps) {
  if (row === 'bp')
    return points.map(({ at: t, value, low }) => (
      <path key={t} className={style.seen} d={pressureBar(frame.x(t), at(value), at(low ?? value))} />
    ))
  if (row === 'dissociation')
    return points.map(({ at: t, value }) => (
      <rect
        key={t}
        className={style.apart}
        x={frame.x(t) - 5}
        width={10}
        y={Math.min(at(value), bottom - 3)}
        height={Math.max(3, bottom - at(value))}
        rx={2}
      />
    ))
  const line = linePath(
    points.map(({ at: t }) => frame.x(t)),
    points.map(({ value }) => at(value)),
  )
  const isDense = points.length > 60
  return (
    <>
      <path className={row === 'pain' ? style.painLine : style.seen} d={line} />
      {!isDense &&
        points.map(({ at: t, value }) => (
          <circle
            key={t}
            className={row === 'pain' ? style.pain : style.dot}
            cx={frame.x(t)}
            cy={at(value)}
            r={row === 'pain' ? 6 : 3.5}
          />
        ))}
    </>
  )
}

const pressureBar = (x: number, high: number, low: number): string =>
  `M${x - 5} ${high}h10M${x} ${high}V${low}M${x - 5} ${low}h10`

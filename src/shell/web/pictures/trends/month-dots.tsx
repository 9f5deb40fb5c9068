import type { PeriodCounts, TrendFigure } from '#core/headache/trends/period-counts.ts'
import { rangeText } from '../ribbon-months.ts'
import { linear } from '../scale.ts'
import { useWidth } from '../use-width.ts'
import style from './trends.module.css'

const height = 132
const top = 22
const ground = 110
const left = 26
const right = 14
const ticks = [0, 14, 28]
const reach = 6

interface Props {
  readonly name: string
  readonly figure: TrendFigure
  /** Oldest first. */
  readonly months: readonly PeriodCounts[]
}

/** A month a dot: filled at the days that are known, an open capsule up to what the days not written down could add. */
export function MonthDots({ name, figure, months }: Props) {
  const [frame, width] = useWidth<HTMLElement>(320)
  const y = linear([0, 28], [ground, top])
  const x = linear([0, Math.max(1, months.length - 1)], [left + 16, width - right - 12])
  const newest = months.at(-1)
  return (
    <figure className={style.dots} ref={frame}>
      <figcaption>
        <span>{name}</span>
        {newest && <strong>{rangeText(newest.counts[figure])}</strong>}
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
        {ticks.map((tick) => (
          <g key={tick}>
            <line className={style.rule} x1={left} x2={width - right} y1={y(tick)} y2={y(tick)} />
            <text x={left - 8} y={y(tick) + 5} textAnchor="end">
              {tick}
            </text>
          </g>
        ))}
        {months.map(({ from, counts }, n) => (
          <Month
            key={from}
            at={months.length === 1 ? (left + width - right) / 2 : x(n)}
            range={counts[figure].map(y)}
          />
        ))}
      </svg>
    </figure>
  )
}

function Month({ at, range: [least = 0, most = 0] }: { readonly at: number; readonly range: readonly number[] }) {
  return (
    <g>
      {most < least && (
        <rect
          className={style.open}
          x={at - reach}
          y={most - reach}
          width={2 * reach}
          height={least - most + 2 * reach}
          rx={reach}
        />
      )}
      <circle className={style.part} cx={at} cy={least} r={reach - 1} />
    </g>
  )
}

import { linear, linePath } from '../scale.ts'
import style from './dose.module.css'
import { type Frame, leftMargin, type ObservedSeries } from './frame.ts'

export const observedHeight = 60

interface Props {
  readonly series: readonly ObservedSeries[]
  readonly frame: Frame
}

/** What was seen at the bedside, a row a sign, on the time axis of the prediction. */
export function Observed({ series, frame }: Props) {
  return (
    <g>
      {series.map((one, i) => (
        <Row key={one.name} series={one} frame={frame} top={frame.givenBottom + 16 + i * observedHeight} />
      ))}
    </g>
  )
}

function Row({ series, frame, top }: { readonly series: ObservedSeries; readonly frame: Frame; readonly top: number }) {
  const { points, name, unit } = series
  const values = points.flatMap(({ value, low }) => [value, low ?? value])
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const y = linear([least, most === least ? least + 1 : most], [top + observedHeight - 12, top + 18])
  const xs = points.map(({ atMin }) => frame.x(atMin))
  const hasBars = points.some(({ low }) => low !== undefined)
  return (
    <g>
      <line className={style.grid} x1={leftMargin} x2={frame.right} y1={top} y2={top} />
      <text className={style.rowName} x={leftMargin} y={top + 13}>
        {name}{' '}
        <tspan className={style.tick}>
          {points.length === 0 ? unit : `${least === most ? least : `${least}–${most}`} ${unit}`}
        </tspan>
      </text>
      {!hasBars && (
        <path
          className={style.seen}
          d={linePath(
            xs,
            points.map(({ value }) => y(value)),
          )}
        />
      )}
      {points.map(({ atMin, value, low }) => (
        <path
          key={atMin}
          className={style.seenMark}
          d={low === undefined ? dot(frame.x(atMin), y(value)) : bar(frame.x(atMin), y(value), y(low))}
        />
      ))}
    </g>
  )
}

const dot = (x: number, y: number): string => `M${x - 2.5} ${y}a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0`
const bar = (x: number, high: number, low: number): string =>
  `M${x - 4} ${high}h8M${x} ${high}V${low}M${x - 4} ${low}h8`

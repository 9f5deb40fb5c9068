import style from './dose.module.css'
import { type Frame, leftMargin } from './frame.ts'
import { type DoseWords, duration } from './words.ts'

interface Props {
  readonly frame: Frame
  readonly stopMin: number | null
  readonly nowMin: number | undefined
  readonly readMin: number
  readonly bottom: number
  readonly t: DoseWords
}

/** One time axis for everything: levels, what is given, what was observed. */
export function TimeAxis({ frame, stopMin, nowMin, readMin, bottom, t }: Props) {
  return (
    <g>
      <line className={style.ground} x1={leftMargin} x2={frame.right} y1={frame.curvesBottom} y2={frame.curvesBottom} />
      {stopMin !== null && <Upright frame={frame} at={stopMin} bottom={bottom} word={t('stop')} of={style.stop!} />}
      {nowMin !== undefined && <Upright frame={frame} at={nowMin} bottom={bottom} word={t('now')} of={style.now!} />}
      <line className={style.reading} x1={frame.x(readMin)} x2={frame.x(readMin)} y1={frame.curvesTop} y2={bottom} />
      {frame.xTicks.map((tick) => (
        <text
          key={tick}
          className={style.tick}
          x={frame.x(tick)}
          y={frame.curvesBottom + 18}
          textAnchor={anchorAt(frame, tick)}
        >
          {tick === 0 ? t('start') : duration(tick)}
        </text>
      ))}
    </g>
  )
}

const anchorAt = ({ x, right }: Frame, tick: number): 'end' | 'middle' => (x(tick) > right - 16 ? 'end' : 'middle')

interface UprightProps {
  readonly frame: Frame
  readonly at: number
  readonly bottom: number
  readonly word: string
  readonly of: string
}

function Upright({ frame, at, bottom, word, of }: UprightProps) {
  const x = frame.x(at)
  const isAtEdge = x > frame.right - 40
  return (
    <g>
      <line className={of} x1={x} x2={x} y1={8} y2={bottom} />
      <text className={style.tick} x={isAtEdge ? x - 5 : x + 5} y={16} textAnchor={isAtEdge ? 'end' : 'start'}>
        {word}
      </text>
    </g>
  )
}

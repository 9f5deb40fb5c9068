import { bandPath, linear, linePath } from '../../pictures/scale.ts'
import { useWidth } from '../../pictures/use-width.ts'
import type { expectedText } from '../../text/expected-levels.ts'
import type { useText } from '../../text/text.ts'
import { hoursAndMinutes } from '../../when.ts'
import style from './expected.module.css'
import type { Shape } from './expected-shape.ts'

export type ExpectedWords = ReturnType<typeof useText<keyof (typeof expectedText)['en']>>

interface Props {
  readonly shape: Shape
  readonly lastDoseMin: number
  /** By the rule on staying; `null` of a session that is over. */
  readonly leaveMin: number | null
  readonly t: ExpectedWords
}

const [left, top, height] = [46, 48, 190]

/** The shape alone: no figure on the upright axis, hours along the other. The numbers are in the table below. */
export function PlainLevels({ shape, lastDoseMin, leaveMin, t }: Props) {
  const [holder, width] = useWidth<HTMLDivElement>(640)
  const [last, most] = [shape.timesMin.at(-1)!, Math.max(1, ...shape.high)]
  const x = linear([0, last], [left, width - 10])
  const y = linear([0, most], [top + height, top])
  const xs = shape.timesMin.map(x)
  const hours = Array.from({ length: Math.floor(last / 60) }, (_, i) => 60 * (i + 1))
  return (
    <figure className={style.figure}>
      <div ref={holder}>
        <svg
          role="img"
          aria-label={t('picture', { rise: hoursAndMinutes(shape.peakMin) })}
          viewBox={`0 0 ${width} ${top + height + 30}`}
        >
          <path className={style.band} d={bandPath(xs, shape.high.map(y), shape.low.map(y))} />
          <path className={style.middle} d={linePath(xs, shape.middle.map(y))} />
          <line className={style.ground} x1={left} x2={width - 10} y1={y(0)} y2={y(0)} />
          <text className={style.word} x={0} y={top + 10}>
            {t('much')}
          </text>
          <text className={style.word} x={0} y={y(0)}>
            {t('little')}
          </text>
          <Upright at={x(lastDoseMin)} row={0} word={t('end')} width={width} />
          {leaveMin !== null && leaveMin <= last && <Upright at={x(leaveMin)} row={1} word={t('home')} width={width} />}
          <text className={style.word} x={left} y={top + height + 20}>
            {t('start')}
          </text>
          {hours
            .filter((_, i) => width >= 520 || hours.length < 6 || i % 2 === 1)
            .map((minute) => (
              <text key={minute} className={style.word} x={x(minute)} y={top + height + 20} textAnchor="middle">
                {minute / 60} h
              </text>
            ))}
        </svg>
      </div>
      <figcaption className={style.legend}>
        <span>
          <svg width="28" height="10" aria-hidden>
            <path className={style.middle} d="M0 5H28" />
          </svg>{' '}
          {t('line')}
        </span>
        <span>
          <svg width="28" height="12" aria-hidden>
            <rect className={style.band} width="28" height="12" rx="2" />
          </svg>{' '}
          {t('band')}
        </span>
      </figcaption>
    </figure>
  )
}

interface UprightProps {
  readonly at: number
  /** Words of two lines close together stand in rows of their own. */
  readonly row: 0 | 1
  readonly word: string
  readonly width: number
}

function Upright({ at, row, word, width }: UprightProps) {
  const isRight = at > width / 2
  return (
    <g>
      <line className={style.upright} x1={at} x2={at} y1={8 + row * 20} y2={top + height} />
      <text
        className={style.strong}
        x={isRight ? at - 6 : at + 6}
        y={18 + row * 20}
        textAnchor={isRight ? 'end' : 'start'}
      >
        {word}
      </text>
    </g>
  )
}

import { memo } from 'react'
import type { Stretch } from '#core/headache/verdict-tracks.ts'
import style from './verdict-timeline.module.css'

/** Of 14: height says what the tone says, so that it reads without any. */
const heights = { met: 14, probable: 8, unknown: 9, 'insufficient-data': 9, 'not-met': 2 } as const satisfies Record<
  Stretch['status'],
  number
>
const tall = 14

interface Props {
  readonly stretches: readonly Stretch[]
  /** ISO dates, both included. */
  readonly from: string
  readonly to: string
}

export const dayCount = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days

/** One verdict over time, a stretch a block; drawn once, whichever day is looked at. */
export const TimelineBar = memo(({ stretches, from, to }: Props) => {
  const days = dayCount(from, to) + 1
  return (
    <svg className={style.bar} viewBox={`0 0 ${days} ${tall}`} preserveAspectRatio="none" aria-hidden="true">
      {stretches.map((stretch) => {
        const height = heights[stretch.status]
        return (
          <rect
            key={stretch.from}
            data-status={stretch.status}
            x={dayCount(from, stretch.from)}
            y={(tall - height) / 2}
            width={dayCount(stretch.from, stretch.to) + 1}
            height={height}
            vectorEffect="non-scaling-stroke"
          />
        )
      })}
    </svg>
  )
})

import { dayNumber } from '#core/kernel/calendar-day.ts'
import type { MonitoringView } from '../../http/contract/monitoring.ts'
import { type ExposureLayout, exposureLayout, type Lane } from './exposure-layout.ts'
import style from './exposure-picture.module.css'
import { useWidth } from './use-width.ts'

const laneHeight = 56
const barHeight = 30
const axisHeight = 22
const dueHeight = 46

export const routeNames: Readonly<Record<string, string>> = { iv: 'IV', im: 'IM', sc: 'SC', nasal: 'nasal' }
export const laneName = ({ drug, route }: Pick<Lane, 'drug' | 'route'>): string =>
  `${drug} ${routeNames[route] ?? route}`

const at = ({ x }: ExposureLayout, day: string): number => x(dayNumber(day))

/** A bar a session; its height is its milligrams against the most that this way was given. */
function LaneRow({
  lane,
  layout,
  top,
}: {
  readonly lane: Lane
  readonly layout: ExposureLayout
  readonly top: number
}) {
  const ground = top + laneHeight - 4
  return (
    <g className={style.lane}>
      <text x={0} y={top + 14}>
        {laneName(lane)}{' '}
        <tspan className={style.most}>
          {lane.given.length} {lane.given.length === 1 ? 'session' : 'sessions'}, at most {lane.mostMg.toFixed(0)} mg
        </tspan>
      </text>
      <line x1={0} x2="100%" y1={ground} y2={ground} />
      {lane.given.map(({ date, mg }, n) => {
        const height = Math.max(4, (mg / (lane.mostMg || 1)) * barHeight)
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: two sessions of one day are told apart by their place
            key={`${date} ${n}`}
            data-route={lane.route}
            x={at(layout, date) - layout.barWidth / 2}
            y={ground - height}
            width={layout.barWidth}
            height={height}
            rx={lane.route === 'nasal' ? layout.barWidth / 2 : 0}
          />
        )
      })}
    </g>
  )
}

function DueRow({ layout, top }: { readonly layout: ExposureLayout; readonly top: number }) {
  const middle = top + dueHeight - 11
  return (
    <g className={style.due}>
      <text x={0} y={top + 12}>
        due
      </text>
      {layout.due.map(({ day, items, isOverdue }) => (
        <g
          key={`${day} ${isOverdue}`}
          data-overdue={isOverdue || undefined}
          transform={`translate(${at(layout, day) + (isOverdue ? -9 : 9)} ${middle})`}
        >
          <path d="M0 -7L7 0L0 7L-7 0Z" />
          {items.length > 1 && (
            <text y={-11} textAnchor="middle">
              {items.length}
            </text>
          )}
        </g>
      ))}
    </g>
  )
}

const monthName = (day: string): string => Temporal.PlainDate.from(day).toLocaleString('en', { month: 'narrow' })

function Axis({
  layout,
  on,
  bottom,
}: {
  readonly layout: ExposureLayout
  readonly on: string
  readonly bottom: number
}) {
  return (
    <g className={style.axis}>
      {layout.months.map((day) => (
        <g key={day}>
          <line x1={at(layout, day)} x2={at(layout, day)} y1={bottom - axisHeight} y2={bottom - axisHeight + 5} />
          <text x={at(layout, day) + 3} y={bottom - 5}>
            {monthName(day)}
          </text>
        </g>
      ))}
      <line className={style.today} x1={at(layout, on)} x2={at(layout, on)} y1={0} y2={bottom - axisHeight} />
    </g>
  )
}

/** The twin in words: every session with its milligrams; the items due stand in the list beside the picture. */
function Twin({ view }: { readonly view: MonitoringView }) {
  return (
    <details className={style.twin}>
      <summary>The picture in words</summary>
      <table>
        <thead>
          <tr>
            <th>Session</th>
            <th>Drug and route</th>
            <th>Given</th>
          </tr>
        </thead>
        <tbody>
          {view.exposure.given.map(({ date, drug, route, mg }, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two sessions of one day are told apart by their place
            <tr key={`${date} ${n}`}>
              <td>{date}</td>
              <td>{laneName({ drug, route })}</td>
              <td>{mg.toFixed(1)} mg</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

/** Sessions of twelve months, each way with a height of its own, and what is due on the same axis. */
export function ExposurePicture({ view }: { readonly view: MonitoringView }) {
  const [element, width] = useWidth<HTMLDivElement>(560)
  const layout = exposureLayout(view, width)
  const lanes = layout.lanes.length * laneHeight
  const bottom = lanes + dueHeight + axisHeight
  return (
    <div ref={element} className={style.exposure}>
      <svg width={width} height={bottom} viewBox={`0 0 ${width} ${bottom}`} role="img" aria-label={described(view)}>
        {layout.lanes.map((lane, n) => (
          <LaneRow key={lane.key} lane={lane} layout={layout} top={n * laneHeight} />
        ))}
        <DueRow layout={layout} top={lanes} />
        <Axis layout={layout} on={view.on} bottom={bottom} />
      </svg>
      <p className={style.legend}>
        The line is today. A diamond is something due; left of the line it is overdue. Bars of different ways have
        different heights for the same milligrams.
      </p>
      {view.exposure.given.length > 0 && <Twin view={view} />}
    </div>
  )
}

const described = ({ exposure, schedule, on }: MonitoringView): string => {
  const overdue = schedule.filter(({ state }) => state === 'overdue').length
  const ways = Map.groupBy(exposure.given, laneName)
  const words = [...ways].map(([way, given]) => `${given.length} sessions of ${way}`).join(', ')
  return `The twelve months up to ${on}: ${words || 'no session'}; ${overdue} items overdue`
}

import type { Board } from '../../../http/contract/sessions.ts'
import { linear } from '../../pictures/scale.ts'
import { useWidth } from '../../pictures/use-width.ts'
import { stateWord } from '../../session/words.ts'
import style from './chairs.module.css'

const rowHeight = 40
const hour = 3_600_000
const ms = (at: string): number => Temporal.Instant.from(at).epochMilliseconds

/** The day as a picture: a row a chair, a bar a visit; its text twin is a table. */
export function DayOfChairs({ board, now }: { readonly board: Board; readonly now: number }) {
  const [holder, width] = useWidth<HTMLDivElement>(800)
  const chairs = [...new Set(board.rows.map(({ chair }) => chair ?? 'no chair'))].sort()
  const from = Math.floor(Math.min(now, ...board.rows.map(({ start }) => ms(start))) / hour) * hour
  const to = Math.ceil(Math.max(now, ...board.rows.map(({ end }) => ms(end))) / hour) * hour
  const x = linear([from, to], [84, width - 12])
  const pace = (to - from) / hour > 12 || width < 600 ? 2 : 1
  const hours = Array.from({ length: Math.floor((to - from) / hour / pace) + 1 }, (_, i) => from + i * pace * hour)
  const bottom = 24 + chairs.length * rowHeight
  return (
    <div ref={holder} className={style.day}>
      <svg
        role="img"
        aria-label={`${board.rows.length} visits in ${chairs.length} chairs; the table below says which.`}
        width={width}
        height={bottom + 4}
      >
        {hours.map((at) => (
          <g key={at}>
            <line className={style.hour} x1={x(at)} x2={x(at)} y1={20} y2={bottom} />
            <text className={style.tick} x={x(at)} y={14} textAnchor={x(at) > width - 30 ? 'end' : 'middle'}>
              {time(at, board.timeZone)}
            </text>
          </g>
        ))}
        {chairs.map((chair, i) => (
          <text key={chair} className={style.chairName} x={0} y={24 + i * rowHeight + 25}>
            {chair}
          </text>
        ))}
        {board.rows.map((row) => (
          <g key={row.bookingId}>
            <rect
              className={style.visit}
              data-state={row.state === null ? 'booked' : 'here'}
              x={x(ms(row.start))}
              width={Math.max(4, x(ms(row.end)) - x(ms(row.start)) - 2)}
              y={24 + chairs.indexOf(row.chair ?? 'no chair') * rowHeight + 6}
              height={rowHeight - 12}
              rx={5}
            />
            <text
              className={style.visitName}
              data-state={row.state === null ? 'booked' : 'here'}
              x={x(ms(row.start)) + 8}
              y={24 + chairs.indexOf(row.chair ?? 'no chair') * rowHeight + 25}
            >
              {row.patient.name.split(' ')[0]}
            </text>
          </g>
        ))}
        <line className={style.now} x1={x(now)} x2={x(now)} y1={18} y2={bottom} />
      </svg>
      <details>
        <summary className={style.summary}>As a table</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">Chair</th>
              <th scope="col">Who</th>
              <th scope="col">From</th>
              <th scope="col">To</th>
              <th scope="col">Phase</th>
            </tr>
          </thead>
          <tbody>
            {board.rows.map((row) => (
              <tr key={row.bookingId}>
                <th scope="row">{row.chair ?? 'no chair'}</th>
                <td>{row.patient.name}</td>
                <td>{time(ms(row.start), board.timeZone)}</td>
                <td>{time(ms(row.end), board.timeZone)}</td>
                <td>{row.state === null ? 'booked' : stateWord[row.state]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  )
}

const time = (at: number, timeZone: string): string => {
  const { hour: h, minute } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone)
  return `${h}:${String(minute).padStart(2, '0')}`
}

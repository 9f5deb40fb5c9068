import type { Change } from '#core/outcomes/change.ts'
import style from './before-and-after.module.css'
import { bandPath, linear, type Scale } from './scale.ts'
import { useWidth } from './use-width.ts'

/** What the picture says; the page brings it in its language. */
export interface Words {
  readonly before: string
  readonly after: string
  readonly change: string
  readonly axis: string
  readonly description: string
  readonly asTable: string
  readonly low: string
  readonly middle: string
  readonly high: string
}

const height = 236
const ground = 176
const top = 34
const side = 14
const ticks = [0, 7, 14, 21, 28]

/**
 * How many days in 28 a person truly has, as far as the record tells: one hill before and one after, the width is what isn't
 * known. Below them the middle and the 5–95 band. Filled, never hatched; told apart by words and by the after hill's thick edge.
 */
export function BeforeAndAfter({ change, words }: { readonly change: Change; readonly words: Words }) {
  const [frame, width] = useWidth<HTMLElement>(640)
  const x = linear([0, 28], [side, width - side])
  const tallest = Math.max(...change.density.before, ...change.density.after)
  const y = linear([0, tallest], [ground, top])
  const isLess = change.after.middle <= change.before.middle
  return (
    <figure className={style.picture} ref={frame}>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={words.description}>
        <Hill density={change.density.before} scales={{ x, y }} tone="accent" edge={1.5} />
        <Hill density={change.density.after} scales={{ x, y }} tone="calm" edge={3} />
        <HillName
          word={words.before}
          middle={change.before.middle}
          scales={{ x, y }}
          density={change.density.before}
          toRight={isLess}
        />
        <HillName
          word={words.after}
          middle={change.after.middle}
          scales={{ x, y }}
          density={change.density.after}
          toRight={!isLess}
        />
        <line x1={x(0)} x2={x(28)} y1={ground} y2={ground} stroke="var(--edge)" strokeWidth={1.5} />
        {ticks.map((tick) => (
          <text key={tick} x={x(tick)} y={ground + 22} textAnchor="middle" data-quiet>
            {tick}
          </text>
        ))}
        <text x={x(14)} y={height - 8} textAnchor="middle" data-quiet>
          {words.axis}
        </text>
      </svg>
      <Twin change={change} words={words} />
    </figure>
  )
}

interface Scales {
  readonly x: Scale
  readonly y: Scale
}

const dayAt = (cell: number, cells: number): number => ((cell + 0.5) * 28) / cells

function Hill({
  density,
  scales: { x, y },
  tone,
  edge,
}: {
  readonly density: readonly number[]
  readonly scales: Scales
  readonly tone: 'accent' | 'calm'
  readonly edge: number
}) {
  const seen = density.map((mass, cell) => ({ mass, at: x(dayAt(cell, density.length)) }))
  const path = bandPath(
    seen.map(({ at }) => at),
    seen.map(({ mass }) => y(mass)),
    seen.map(() => y(0)),
  )
  return <path d={path} fill={`var(--${tone})`} fillOpacity={0.55} stroke={`var(--${tone})`} strokeWidth={edge} />
}

/** Beside the hill's top, on the side away from the other hill. */
function HillName({
  word,
  middle,
  density,
  scales: { x, y },
  toRight,
}: {
  readonly word: string
  readonly middle: number
  readonly density: readonly number[]
  readonly scales: Scales
  readonly toRight: boolean
}) {
  const crest = y(Math.max(...density)) - 10
  const nearEdge = toRight ? middle > 24 : middle < 4
  const anchor = nearEdge ? (toRight ? 'end' : 'start') : toRight ? 'start' : 'end'
  const place = Math.max(x(0), Math.min(x(28), x(middle)))
  return (
    <text x={place} y={crest} textAnchor={anchor} fontWeight={700}>
      {word} {oneDecimal(middle)}
    </text>
  )
}

const oneDecimal = (n: number): string => n.toFixed(1).replace('-', '−')

/** The same in words and figures. */
function Twin({ change, words }: { readonly change: Change; readonly words: Words }) {
  const rows = [
    [words.before, change.before],
    [words.after, change.after],
    [words.change, change.days],
  ] as const
  return (
    <details>
      <summary>{words.asTable}</summary>
      <table>
        <caption className="visually-hidden">{words.axis}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{words.low}</th>
            <th scope="col">{words.middle}</th>
            <th scope="col">{words.high}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([word, band]) => (
            <tr key={word}>
              <th scope="row">{word}</th>
              <td>{oneDecimal(band.low)}</td>
              <td>{oneDecimal(band.middle)}</td>
              <td>{oneDecimal(band.high)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

import style from './trends.module.css'

/** One row: how many of how many, and how many of those nobody wrote down. */
export interface RateRow {
  readonly key: string
  readonly label: string
  readonly part: number
  readonly open: number
  readonly whole: number
  /** The figures in words; they stand beside the bar, so the bar itself is silent. */
  readonly words: string
}

const width = 100
const height = 10

/** Rows of bars that can be compared: filled is yes, the outlined end is what nobody wrote down, the rest is no. */
export function RateRows({ rows }: { readonly rows: readonly RateRow[] }) {
  return (
    <ul className={style.rates}>
      {rows.map(({ key, label, part, open, whole, words }) => {
        const at = (count: number) => (whole === 0 ? 0 : (count / whole) * width)
        return (
          <li key={key}>
            <span>{label}</span>
            <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
              <rect className={style.ground} width={width} height={height} />
              <rect className={style.part} width={at(part)} height={height} />
              {open > 0 && (
                <rect
                  className={style.open}
                  x={width - at(open) + 0.4}
                  y={1}
                  width={Math.max(0, at(open) - 0.8)}
                  height={height - 2}
                  vectorEffect="non-scaling-stroke"
                />
              )}
            </svg>
            <span className={style.figures}>{words}</span>
          </li>
        )
      })}
    </ul>
  )
}

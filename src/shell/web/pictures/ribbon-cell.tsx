import type { RibbonDay } from '#core/headache/ribbon-days.ts'
import style from './ribbon.module.css'
import { type Place, size } from './ribbon-layout.ts'

/** How a cell is filled: what is not known is drawn as itself, never as "no headache". */
const fillOf = ({ isRecorded, headache, pain }: RibbonDay): string => {
  if (headache === 'met') return pain === null ? 'var(--pain-unknown)' : `var(--pain-${pain})`
  return isRecorded && headache === 'not-met' ? 'var(--pain-0)' : 'transparent'
}

const kindOf = ({ isRecorded, headache, pain }: RibbonDay): string =>
  !isRecorded
    ? 'missing'
    : headache === 'unknown'
      ? 'undecided'
      : headache === 'met' && pain === null
        ? 'unrated'
        : 'known'

/** One day: its tone the worst pain, a dot for acute medicine, a notch for aura, hollow where nothing was written. */
export function RibbonCell({ day, place: { x, y } }: { readonly day: RibbonDay; readonly place: Place }) {
  const { cell } = size
  return (
    <g data-date={day.date}>
      <rect
        className={style.cell}
        data-kind={kindOf(day)}
        x={x + 0.5}
        y={y + 0.5}
        width={cell - 1}
        height={cell - 1}
        rx={3}
        style={{ fill: fillOf(day) }}
      />
      {day.acuteMedicine === 'met' && <circle className={style.dot} cx={x + cell / 2} cy={y + cell / 2} r={3} />}
      {day.hasAura && <path className={style.notch} d={`M${x + cell - 7} ${y}h7v7z`} />}
    </g>
  )
}

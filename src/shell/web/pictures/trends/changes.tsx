import type { Change } from '#core/headache/trends/changes.ts'
import type { Trends } from '#core/headache/trends/trends.ts'
import { useText } from '../../text/text.ts'
import { trendText } from '../../text/trends.ts'
import style from './trends.module.css'

const key = { fewer: 'fewer', more: 'more', 'no-clear-change': 'same', 'too-few-days': 'tooFew' } as const

/** Always so, or never: nothing was compared. */
const keyOf = ({ verdict, chance }: Change) =>
  verdict === 'no-clear-change' && chance === null ? 'steady' : key[verdict]

const signed = (days: number): string => (days < 0 ? `−${-days}` : `+${days}`)

/** Of a change the sizes without their sign, smaller end first: "about 9 days fewer (5 to 13 fewer)"; else the band as it is. */
const sizes = ({ difference, verdict }: Change) => {
  if (difference === null) return {}
  const { days, low, high } = difference
  if (verdict === 'no-clear-change') return { low: signed(low), high: signed(high) }
  const [smaller = 0, larger = 0] = [Math.abs(low), Math.abs(high)].sort((a, b) => a - b)
  return { days: Math.abs(days), low: smaller, high: larger }
}

/** Three months against the three before, in words: what changed, what did not, and for what it is too early. */
export function Changes({ trends: { changes } }: { readonly trends: Trends }) {
  const t = useText(trendText)
  return (
    <section className={style.block}>
      <h3>{t('changes')}</h3>
      <p className="muted">{t('changesWhat')}</p>
      <ul className={style.said}>
        {changes.changes.map((change) => (
          <li key={change.figure}>{t(keyOf(change), { figure: t(change.figure), ...sizes(change) })}</li>
        ))}
      </ul>
      {changes.taken > 0 && <p className="muted">{t('comparedTogether', { taken: changes.taken })}</p>}
    </section>
  )
}

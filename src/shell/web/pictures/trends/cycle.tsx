import type { CycleDays } from '#core/headache/trends/cycle-days.ts'
import { useRuleWords } from '../../text/rule-words.ts'
import { useText } from '../../text/text.ts'
import { trendText } from '../../text/trends.ts'
import { RateRows } from './rate-rows.tsx'
import style from './trends.module.css'

const signed = (day: number): string => (day < 0 ? `−${-day}` : `+${day}`)

/** Headache around the first day of bleeding, and what the classification's appendix makes of it. */
export function Cycle({ cycle: { starts, days, diagnoses } }: { readonly cycle: CycleDays }) {
  const t = useText(trendText)
  const { rule } = useRuleWords()
  return (
    <section className={style.block}>
      <h3>{t('cycle')}</h3>
      <p className="muted">{t('cycleWhat', { cycles: starts.length })}</p>
      <RateRows
        rows={days.map(({ day, counted, known }) => ({
          key: String(day),
          label: t('cycleDay', { day: signed(day) }),
          part: counted,
          open: 0,
          whole: known,
          words: t('ofWhole', { part: counted, whole: known }),
        }))}
      />
      <ul className={style.said}>
        {diagnoses.map(({ code, name, status }) => (
          <li key={code}>{t('cycleVerdict', { name: `${code} ${rule(name)}`, status: t(status) })}</li>
        ))}
      </ul>
    </section>
  )
}

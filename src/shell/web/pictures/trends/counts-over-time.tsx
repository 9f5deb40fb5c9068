import { useState } from 'react'
import { type PeriodCounts, type TrendFigure, trendFigureNames } from '#core/headache/trends/period-counts.ts'
import type { Trends } from '#core/headache/trends/trends.ts'
import { Wide } from '../../components/wide.tsx'
import { useLanguage } from '../../language.ts'
import { useText } from '../../text/text.ts'
import { trendText } from '../../text/trends.ts'
import { rangeText } from '../ribbon-months.ts'
import { MonthDots } from './month-dots.tsx'
import style from './trends.module.css'

/** A year and a bit: more would crowd the picture; the table has all. */
const monthsShown = 13
const pictured: readonly TrendFigure[] = ['headacheDays', 'migraineDays', 'moderateOrSevereDays', 'acuteMedicationDays']

/** Small pictures of the same months, one for each count, and the same as a table. */
export function CountsOverTime({ trends: { windows, calendarMonths } }: { readonly trends: Trends }) {
  const t = useText(trendText)
  const months = windows.slice(0, monthsShown).toReversed()
  if (months.length === 0) return <p className="muted">{t('short')}</p>
  return (
    <section className={style.block}>
      <h3>{t('monthsOf28')}</h3>
      <p className={style.key} aria-hidden="true">
        <span>
          <Mark kind="part" /> {t('known')}
        </span>
        <span>
          <Mark kind="open" /> {t('open')}
        </span>
        <span>{t('monthsAxis')}</span>
      </p>
      <div className={style.multiples}>
        {pictured.map((figure) => (
          <MonthDots key={figure} name={t(figure)} figure={figure} months={months} />
        ))}
      </div>
      <Twin summary={t('asTable')} periods={windows} />
      <Twin summary={t('calendarMonths')} periods={calendarMonths} />
    </section>
  )
}

const Mark = ({ kind }: { readonly kind: 'part' | 'open' }) => (
  <svg width="14" height="14" aria-hidden="true">
    <circle className={style[kind]} cx="7" cy="7" r="5" />
  </svg>
)

/** The rows are made when somebody opens it. */
function Twin({ summary, periods }: { readonly summary: string; readonly periods: readonly PeriodCounts[] }) {
  const t = useText(trendText)
  const { language } = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const day = (date: string) => Temporal.PlainDate.from(date).toLocaleString(language, { dateStyle: 'medium' })
  return (
    <details className={style.twin} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen && (
        <Wide label={summary}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('period')}</th>
                {trendFigureNames.map((figure) => (
                  <th key={figure} scope="col">
                    {t(figure)}
                  </th>
                ))}
                <th scope="col">{t('missingDays')}</th>
              </tr>
            </thead>
            <tbody>
              {periods.map(({ from, to, counts, missing, days }) => (
                <tr key={from}>
                  <th scope="row">
                    {day(from)} – {day(to)}
                  </th>
                  {trendFigureNames.map((figure) => (
                    <td key={figure}>{rangeText(counts[figure])}</td>
                  ))}
                  <td>{t('ofWhole', { part: missing, whole: days })}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
    </details>
  )
}

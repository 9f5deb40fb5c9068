import type { Forecast } from '#core/headache/forecast/forecast.ts'
import { useLanguage } from '../language.ts'
import { pictureText } from '../text/pictures.ts'
import { useText } from '../text/text.ts'
import style from './medication-budget.module.css'
import { bandPath, linear, linePath } from './scale.ts'

/** Under one in twenty nothing is said: a figure that small would only worry. */
const worthSaying = 0.05

export const isWorthSaying = ({ byDayAtMost }: Forecast): boolean => (byDayAtMost.at(-1) ?? 0) >= worthSaying

const tenths = (chance: number): number => Math.round(chance * 10)

/** "about 7 of 10", or "3 to 6 of 10" where open days of the past leave it open; never none and never all. */
const useRuns = () => {
  const t = useText(pictureText)
  const word = (runs: number): string | number => (runs === 0 ? t('underOne') : runs === 10 ? t('overNine') : runs)
  return (least: number, most: number): string => {
    const [from, to] = [tenths(least), tenths(most)]
    if (from !== to) return t('runsBetween', { from: word(from), to: word(to) })
    return from === 0 ? t('noRun') : from === 10 ? t('everyRun') : t('aboutRuns', { runs: from })
  }
}

const useDay = () => {
  const { language } = useLanguage()
  return (date: string): string =>
    Temporal.PlainDate.from(date).toLocaleString(language, { day: 'numeric', month: 'long' })
}

/** The chance in words: how many of ten such months reach the limit by when. It advises nothing. */
export function ForecastSentence({ forecast, threshold }: { readonly forecast: Forecast; readonly threshold: number }) {
  const t = useText(pictureText)
  const runs = useRuns()
  const day = useDay()
  const { byDay, byDayAtMost, to } = forecast
  return (
    <p className={style.words}>
      {t('chance', { threshold, date: day(to), runs: runs(byDay.at(-1) ?? 0, byDayAtMost.at(-1) ?? 0) })}
    </p>
  )
}

const [width, height] = [280, 72]
const weekly = [7, 14, 21, 28]

/** The chance as it grows day by day; a band where days of the past are open. Its figures stand below it, week by week. */
export function ForecastPicture({ forecast }: { readonly forecast: Forecast }) {
  const t = useText(pictureText)
  const runs = useRuns()
  const day = useDay()
  const { byDay, byDayAtMost, from } = forecast
  const x = linear([0, byDay.length - 1], [0, width])
  const y = linear([0, 1], [height - 2, 2])
  const xs = byDay.map((_, n) => x(n))
  return (
    <details className={style.source}>
      <summary>{t('howChanceGrows')}</summary>
      <svg className={style.growth} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <path className={style.floor} d={`M0 ${height - 1}H${width}M0 1H${width}`} />
        <path className={style.band} d={bandPath(xs, byDayAtMost.map(y), byDay.map(y))} />
        <path className={style.line} d={linePath(xs, byDay.map(y))} />
      </svg>
      <table>
        <tbody>
          {weekly.map((ahead) => (
            <tr key={ahead}>
              <th scope="row">
                {t('untilDay', {
                  date: day(
                    Temporal.PlainDate.from(from)
                      .add({ days: ahead - 1 })
                      .toString(),
                  ),
                })}
              </th>
              <td>{runs(byDay[ahead - 1] ?? 0, byDayAtMost[ahead - 1] ?? 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t('whatChanceIs')}</p>
    </details>
  )
}

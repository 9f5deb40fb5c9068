import { Link } from 'wouter'
import { overuseThresholds } from '#core/formulary/overuse-threshold.ts'
import type { OpenDays as Open, OpenCount } from '#core/headache/completeness.ts'
import { useLanguage } from '../language.ts'
import { pictureText } from '../text/pictures.ts'
import { useText } from '../text/text.ts'
import { trendText } from '../text/trends.ts'
import { dayRanges } from './day-ranges.ts'
import style from './trends/trends.module.css'

/** So many can be filled in from memory; more are said as a number. */
const daysNamed = 7

const key = { '1.3 A': 'count15', '8.2 A': 'count15', '1.3 C': 'count8', 'EHF three-months': 'countGivenUp' } as const

/** In plain words, each once: two criteria may ask the same count. */
const useCounts = () => {
  const t = useText(trendText)
  const classes = useText(pictureText)
  const named = ({ about, threshold }: OpenCount): string => {
    if (about in key) return t(key[about as keyof typeof key])
    const budget = overuseThresholds.find(({ code }) => about === `${code} B`)?.budget
    return t('countMedicine', { name: budget === undefined ? about : classes(budget).toLowerCase(), threshold })
  }
  return (counts: readonly OpenCount[]): readonly string[] => [...new Set(counts.map(named))]
}

interface Props {
  readonly open: readonly Open[]
  /** Where a day is filled in; absent for those who only read. */
  readonly dayPath?: (date: string) => string
}

/** Which days to answer so that open counts are settled, whatever the answers are: the shortest lists first. */
export function OpenDays({ open, dayPath }: Props) {
  const t = useText(trendText)
  const named = useCounts()
  return (
    <ul className={style.waiting}>
      {open
        .filter(({ dates }) => dates.length > 0)
        .map(({ dates, beforeDiary, counts }) => (
          <li key={dates.join()} className={style.said}>
            <p>
              {dates.length > daysNamed || beforeDiary > 0
                ? t('openDaysMany', { count: dates.length, fewest: Math.min(...counts.map(({ fewest }) => fewest)) })
                : dates.length === 1
                  ? t('openDaySettles')
                  : t('openDaysSettle', { count: dates.length })}{' '}
              {beforeDiary > 0 && t('openDaysOlder', { count: beforeDiary })}
            </p>
            <ul>
              {named(counts).map((count) => (
                <li key={count}>{count}</li>
              ))}
            </ul>
            {dates.length <= daysNamed && <Dates dates={dates} {...(dayPath && { dayPath })} />}
          </li>
        ))}
    </ul>
  )
}

function Dates({ dates, dayPath }: { readonly dates: readonly string[]; readonly dayPath?: (date: string) => string }) {
  const { language } = useLanguage()
  if (!dayPath) return <p className="muted">{dayRanges(dates, language)}</p>
  return (
    <p className={style.days}>
      {dates.map((date) => (
        <Link key={date} href={dayPath(date)}>
          {Temporal.PlainDate.from(date).toLocaleString(language, { weekday: 'short', day: 'numeric', month: 'short' })}
        </Link>
      ))}
    </p>
  )
}

import { Pill } from 'lucide-react'
import type { Budget } from '#core/headache/medication-budget.ts'
import { useLanguage } from '../language.ts'
import { pictureText } from '../text/pictures.ts'
import { useText } from '../text/text.ts'
import { ForecastPicture, ForecastSentence, isWorthSaying } from './budget-forecast.tsx'
import style from './medication-budget.module.css'

/** What the picture needs of a budget: the assessment's own entries fit as they are. */
export type BudgetLine = Pick<
  Budget,
  'class' | 'days' | 'daysAtMost' | 'threshold' | 'status' | 'projectedCrossing' | 'source' | 'forecast'
>

/** In a patient's or a clinician's words: nothing said here is a verdict, the limits are about months. */
const useSentence = () => {
  const t = useText(pictureText)
  const { language } = useLanguage()
  return ({ days, daysAtMost, threshold, status, projectedCrossing }: BudgetLine): string => {
    if (status === 'met') return t('overuse', { threshold })
    if (days >= threshold) return t('atLimit', { threshold })
    const open = daysAtMost > days ? ` ${t('between', { days, most: daysAtMost })}` : ''
    if (projectedCrossing === null) return t('left', { left: threshold - days, threshold }) + open
    const date = Temporal.PlainDate.from(projectedCrossing).toLocaleString(language, { day: 'numeric', month: 'long' })
    return t('crossing', { threshold, date }) + open
  }
}

/** Days used, days that may have been used, and the limit, as one bar. Its figures stand beside it in words. */
function Bar({ days, daysAtMost, threshold, status }: BudgetLine) {
  // At the limit the bar says so, also where another class is the finding.
  const shown = status !== 'met' && days >= threshold ? 'at-risk' : status
  const width = (count: number): number => Math.min(100, (count / threshold) * 100)
  return (
    <svg className={style.bar} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" data-status={shown}>
      <rect className={style.room} width="100" height="6" rx="3" />
      <rect className={style.open} width={width(daysAtMost)} height="6" rx="3" />
      <rect className={style.used} width={width(days)} height="6" rx="3" />
    </svg>
  )
}

const isWorthShowing = ({ days, status }: BudgetLine): boolean => days > 0 || status === 'met' || status === 'at-risk'

interface Props {
  readonly budgets: readonly BudgetLine[]
  /** Only the budget that is fullest, for the first page. */
  readonly brief?: boolean
}

const fullness = ({ days, threshold }: BudgetLine): number => days / threshold

/** The medication budget: days with each kind of acute medicine in 28, against the number from which it may do harm. */
export function MedicationBudget({ budgets, brief = false }: Props) {
  const t = useText(pictureText)
  const sentence = useSentence()
  const used = budgets.filter(isWorthShowing).sort((a, b) => fullness(b) - fullness(a))
  const unused = budgets.filter((budget) => !isWorthShowing(budget) && budget.class !== 'multiple')
  return (
    <div className={style.budget}>
      <ul>
        {used.slice(0, brief ? 1 : undefined).map((budget) => (
          <li key={budget.class} data-status={budget.status}>
            <Pill aria-hidden size={20} />
            <div>
              <p className={style.head}>
                <span>
                  {t(budget.class)} <span className="visually-hidden">{t('window')}:</span>
                </span>
                <span>
                  <strong>{budget.days}</strong> {t('ofThreshold', { threshold: budget.threshold })}
                </span>
              </p>
              <Bar {...budget} />
              <p className={style.words}>{sentence(budget)}</p>
              {budget.forecast && isWorthSaying(budget.forecast) && (
                <>
                  <ForecastSentence forecast={budget.forecast} threshold={budget.threshold} />
                  {!brief && <ForecastPicture forecast={budget.forecast} />}
                </>
              )}
              {!brief && (
                <details className={style.source}>
                  <summary>{t('whyLimit')}</summary>
                  {budget.source}
                </details>
              )}
            </div>
          </li>
        ))}
      </ul>
      {!brief && unused.length > 0 && (
        <p className={style.words}>
          {t('noneTaken', { names: unused.map((budget) => t(budget.class).toLowerCase()).join(', ') })}
        </p>
      )}
    </div>
  )
}

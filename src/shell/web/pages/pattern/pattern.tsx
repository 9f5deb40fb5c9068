import { FileInput } from 'lucide-react'
import { Link } from 'wouter'
import { Loading } from '../../components/loading.tsx'
import { Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/panel.tsx'
import { DiaryStatus } from '../../diary/diary-status.tsx'
import { type DiaryView, useDiary } from '../../diary/use-diary.ts'
import { MedicationBudget } from '../../pictures/medication-budget.tsx'
import { Ribbon } from '../../pictures/ribbon.tsx'
import { detailText } from '../../text/diary-details.ts'
import { useText } from '../../text/text.ts'
import style from './pattern.module.css'

/** Half a year at a glance: the ribbon first, the counts with what is not known, the medicine days. */
export default function Pattern() {
  const t = useText(detailText)
  const { diary, error } = useDiary()
  if (error && !diary) return <Notice tone="danger" title={error.message} />
  if (!diary) return <Loading />
  return (
    <>
      <h1>{t('yourPattern')}</h1>
      <Sentence diary={diary} />
      <Panel title={t('halfYear')}>
        <HalfYear diary={diary} />
      </Panel>
      <Panel title={t('medicineDays')}>
        <MedicationBudget budgets={diary.answer.budgets} />
      </Panel>
      <DiaryStatus diary={diary} />
      <Link href="/import" className={style.link!}>
        <FileInput aria-hidden size={20} /> {t('importLink')}
      </Link>
    </>
  )
}

function Sentence({ diary }: { readonly diary: DiaryView }) {
  const t = useText(detailText)
  const { recorded, missing, headacheDays: headache, headacheDaysAtMost: most } = diary.answer.window
  if (recorded === 0) return <p className={style.sentence}>{t('patternNone')}</p>
  return (
    <p className={style.sentence}>
      {t('patternSentence', { headache, recorded })} {most > headache && t('patternOpen', { missing, headache, most })}
    </p>
  )
}

const monthsShown = 6
/** What a phone has room for with cells that can be told apart; whole weeks, so that the columns are full. */
const weeksOnPhone = 21

function HalfYear({ diary }: { readonly diary: DiaryView }) {
  const today = Temporal.PlainDate.from(diary.today)
  const days = diary.ribbon(
    today
      .subtract({ months: monthsShown - 1 })
      .with({ day: 1 })
      .toString(),
  )
  const weeks = diary.ribbon(today.subtract({ days: today.dayOfWeek - 1, weeks: weeksOnPhone - 1 }).toString())
  return (
    <>
      <div className={style.phone}>
        <Ribbon days={weeks} layout="weeks" treatments={diary.answer.treatments} />
      </div>
      <div className={style.wide}>
        <Ribbon days={days} layout="months" treatments={diary.answer.treatments} />
      </div>
    </>
  )
}

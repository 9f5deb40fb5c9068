import { FileInput } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { Link } from 'wouter'
import { Loading } from '../../components/loading.tsx'
import { Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/panel.tsx'
import type { OwnAssessment } from '../../diary/assess-here.ts'
import { DiaryStatus } from '../../diary/diary-status.tsx'
import { type DiaryView, useDiary } from '../../diary/use-diary.ts'
import { useOffline } from '../../diary/use-offline.ts'
import { useOwnAssessment } from '../../diary/use-own-assessment.ts'
import { MedicationBudget } from '../../pictures/medication-budget.tsx'
import { Ribbon } from '../../pictures/ribbon.tsx'
import { detailText } from '../../text/diary-details.ts'
import { useText } from '../../text/text.ts'
import style from './pattern.module.css'

const Reasoned = lazy(() => import('./reasoned.tsx'))
const OwnTrends = lazy(() => import('./own-trends.tsx'))

/** Half a year at a glance: the ribbon first, the counts with what is not known, the medicine days, then what it looks like. */
export default function Pattern() {
  const t = useText(detailText)
  const { diary, error } = useDiary()
  useOffline()
  if (error && !diary) return <Notice tone="danger" title={error.message} />
  if (!diary) return <Loading />
  return (
    <>
      <h1>{t('yourPattern')}</h1>
      <Looked diary={diary} />
      <DiaryStatus diary={diary} />
      <Link href="/import" className={style.link!}>
        <FileInput aria-hidden size={20} /> {t('importLink')}
      </Link>
    </>
  )
}

/** Counted on this device as soon as that is possible, so that what waits to be sent counts too; before, as the server did. */
function Looked({ diary }: { readonly diary: DiaryView }) {
  const t = useText(detailText)
  const own = useOwnAssessment(diary)
  return (
    <>
      <Sentence counts={own ? countsOf(own) : diary.answer.window} />
      <Panel title={t('halfYear')}>
        <HalfYear diary={diary} />
      </Panel>
      <Panel title={t('medicineDays')}>
        <MedicationBudget budgets={own?.assessment.medicationOveruse ?? diary.answer.budgets} />
      </Panel>
      {own && (
        <Suspense fallback={<Loading />}>
          <Reasoned own={own} />
          <OwnTrends own={own} />
        </Suspense>
      )}
    </>
  )
}

type Counts = Pick<DiaryView['answer']['window'], 'recorded' | 'missing' | 'headacheDays' | 'headacheDaysAtMost'>

const countsOf = ({ assessment: { window, monthlyRanges } }: OwnAssessment): Counts => {
  const [headacheDays, headacheDaysAtMost] = monthlyRanges.headacheDays
  return { recorded: window.recorded, missing: window.missing, headacheDays, headacheDaysAtMost }
}

function Sentence({ counts }: { readonly counts: Counts }) {
  const t = useText(detailText)
  const { recorded, missing, headacheDays: headache, headacheDaysAtMost: most } = counts
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

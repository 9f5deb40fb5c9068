import { CalendarDays, Check, FilePlus, Pill, Zap } from 'lucide-react'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { asQuietDay, ongoingAttack, withAttackFrom } from '#core/headache/diary-edits.ts'
import { Loading } from '../../components/loading.tsx'
import { Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/panel.tsx'
import { DiaryStatus } from '../../diary/diary-status.tsx'
import { TakeMedicine } from '../../diary/take-medicine.tsx'
import { type DiaryView, useDiary } from '../../diary/use-diary.ts'
import { useNow } from '../../diary/use-now.ts'
import { useOffline } from '../../diary/use-offline.ts'
import { useOwnAssessment } from '../../diary/use-own-assessment.ts'
import { clockText, dayText, lengthText } from '../../diary/words.ts'
import { useLanguage } from '../../language.ts'
import { MedicationBudget } from '../../pictures/medication-budget.tsx'
import { Ribbon } from '../../pictures/ribbon.tsx'
import { diaryText } from '../../text/diary.ts'
import { useText } from '../../text/text.ts'
import { NextVisit } from './next-visit.tsx'
import style from './today.module.css'

/** The patient's first page: one question, three answers, and below them where the month stands. */
export default function Today() {
  const t = useText(diaryText)
  const { diary, error } = useDiary()
  useOffline()
  if (error && !diary) return <Notice tone="danger" title={error.message} />
  if (!diary) return <Loading />
  return (
    <>
      <h1>{t('howIsToday')}</h1>
      <Answers diary={diary} />
      <DiaryStatus diary={diary} />
      <NotWritten diary={diary} />
      <FourWeeks diary={diary} />
      <NextVisit patientId={diary.patientId} />
    </>
  )
}

function Answers({ diary }: { readonly diary: DiaryView }) {
  const t = useText(diaryText)
  const { language } = useLanguage()
  const [, go] = useLocation()
  const [isTaking, setTaking] = useState(false)
  const now = useNow()
  const day = diary.dayOn(diary.today)
  const ongoing = ongoingAttack([...diary.days.values()], now)
  const isKept = diary.days.has(diary.today)
  const start = () => {
    void diary.write(diary.today, (today) => withAttackFrom(today, diary.now()))
    go('/attack')
  }
  return (
    <div className={style.answers}>
      {!ongoing && day.headache !== true && (
        <button
          type="button"
          aria-pressed={day.headache === false}
          onClick={() => void diary.write(diary.today, asQuietDay)}
        >
          <Check aria-hidden size={30} className={style.calm} />
          <span>
            <strong>{t('quietDay')}</strong>
            {day.headache === false ? t('quietKept') : t('quietDayMeans')}
          </span>
        </button>
      )}
      <button type="button" className={style.main} onClick={() => (ongoing ? go('/attack') : start())}>
        <Zap aria-hidden size={30} />
        <span>
          <strong>{ongoing ? t('goOn') : t('itStarted')}</strong>
          {ongoing
            ? t('since', {
                time: clockText(ongoing.start, diary.timeZone, language),
                length: lengthText(ongoing.start, now),
              })
            : t('itStartedMeans')}
        </span>
      </button>
      <button type="button" aria-expanded={isTaking} onClick={() => setTaking(!isTaking)}>
        <Pill aria-hidden size={30} />
        <span>
          <strong>{t('tookSomething')}</strong>
        </span>
      </button>
      {isTaking && <TakeMedicine diary={diary} />}
      <Link href={`/day/${diary.today}`} className={style.details!}>
        <FilePlus aria-hidden size={20} /> {isKept && day.headache !== false ? `${t('todayKept')} ` : ''}
        {t('details')}
      </Link>
    </div>
  )
}

/** Of the last week: what is easy to remember still. A missing day stays missing until somebody says what it was. */
function NotWritten({ diary }: { readonly diary: DiaryView }) {
  const t = useText(diaryText)
  const { language } = useLanguage()
  const today = Temporal.PlainDate.from(diary.today)
  const missing = [1, 2, 3, 4, 5, 6, 7]
    .map((n) => today.subtract({ days: n }).toString())
    .filter((date) => !diary.days.has(date))
  if (missing.length === 0) return null
  return (
    <section className={style.missing}>
      <h2>{t('notWritten')}</h2>
      <ul>
        {missing.map((date) => (
          <li key={date}>
            <Link href={`/day/${date}`}>{dayText(date, language, 'short')}</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

const fourWeeks = 28

function FourWeeks({ diary }: { readonly diary: DiaryView }) {
  const t = useText(diaryText)
  const from = Temporal.PlainDate.from(diary.today)
    .subtract({ days: fourWeeks - 1 })
    .toString()
  const days = diary.ribbon(from)
  const own = useOwnAssessment(diary)
  return (
    <Panel
      title={t('lastFourWeeks')}
      aside={t('kept', { recorded: days.filter((day) => day.isRecorded).length, days: fourWeeks })}
    >
      <Ribbon days={days} layout="fortnights" treatments={diary.answer.treatments} />
      <MedicationBudget budgets={own?.assessment.medicationOveruse ?? diary.answer.budgets} brief />
      <Link href="/pattern" className={style.details!}>
        <CalendarDays aria-hidden size={20} /> {t('yourPattern')}
      </Link>
    </Panel>
  )
}

import { Link, useParams } from 'wouter'
import { Loading } from '../../components/loading.tsx'
import { Notice } from '../../components/notice.tsx'
import { useDiary } from '../../diary/use-diary.ts'
import { dayText } from '../../diary/words.ts'
import { useLanguage } from '../../language.ts'
import { detailText } from '../../text/diary-details.ts'
import { useText } from '../../text/text.ts'
import { DayForm } from './day-form.tsx'
import { Versions } from './versions.tsx'

/** A day in full, when there is time for it. Nothing has to be filled in; what is left open stays unknown. */
export default function DayPage() {
  const t = useText(detailText)
  const { date = '' } = useParams()
  const { diary, error } = useDiary()
  const { language } = useLanguage()
  if (error && !diary) return <Notice tone="danger" title={error.message} />
  if (!diary) return <Loading />
  if (!isDay(date) || date > diary.today) return <Notice tone="plain" title={t('future')} />
  return (
    <>
      <Link href="/today" className="back">
        ← {t('back')}
      </Link>
      <h1>{dayText(date, language)}</h1>
      <DayForm key={date} diary={diary} date={date} />
      <Versions patientId={diary.patientId} date={date} timeZone={diary.timeZone} />
    </>
  )
}

const isDay = (text: string): boolean => {
  try {
    return Temporal.PlainDate.from(text).toString() === text
  } catch {
    return false
  }
}

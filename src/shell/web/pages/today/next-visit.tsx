import { useQuery } from '@tanstack/react-query'
import { CalendarClock } from 'lucide-react'
import { Link } from 'wouter'
import type { Visits } from '../../../http/contract/booking.ts'
import { api } from '../../api.ts'
import { clockText, dayText } from '../../diary/words.ts'
import { useLanguage } from '../../language.ts'
import { diaryText } from '../../text/diary.ts'
import { useText } from '../../text/text.ts'
import style from './today.module.css'

/** The next visit that stands, in the clinic's own time. Nothing is shown where nothing is known: the visits page says more. */
export function NextVisit({ patientId }: { readonly patientId: string }) {
  const t = useText(diaryText)
  const { language } = useLanguage()
  const { data } = useQuery({
    queryKey: ['visits', patientId],
    queryFn: () => api<Visits>(`/api/patients/${patientId}/bookings`),
    retry: false,
  })
  const now = Temporal.Now.instant()
  const [next] = (data?.visits ?? [])
    .filter(
      ({ status, end }) => (status === 'booked' || status === 'pending') && Temporal.Instant.compare(end, now) > 0,
    )
    .sort((a, b) => Temporal.Instant.compare(a.start, b.start))
  if (!data || !next) return null
  const date = Temporal.Instant.from(next.start).toZonedDateTimeISO(data.timeZone).toPlainDate().toString()
  return (
    <Link href="/visits" className={style.visit!}>
      <CalendarClock aria-hidden size={28} />
      <span>
        <strong>
          {t('nextVisit', { day: dayText(date, language), time: clockText(next.start, data.timeZone, language) })}
        </strong>
        {next.service[language]}. {t('visitTime', { zone: data.timeZone })}.{' '}
        {next.kind === 'treatment' && t('driveHome')}
      </span>
    </Link>
  )
}

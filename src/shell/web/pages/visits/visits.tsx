import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import type { Visits as VisitsAnswer, VisitView } from '../../../http/contract/booking.ts'
import { api } from '../../api.ts'
import { BeforeTreatment } from '../../components/before-treatment.tsx'
import { Loading } from '../../components/loading.tsx'
import { Notice } from '../../components/notice.tsx'
import { useLanguage } from '../../language.ts'
import { useSignedIn } from '../../me.ts'
import { bookingText } from '../../text/booking.ts'
import { useText } from '../../text/text.ts'
import { dayOf, dayWords, onOwnClock, timeWords, zoneWords } from '../../when.ts'
import { BeforeYouCome } from './before-you-come.tsx'
import { BookSeries } from './book-series.tsx'
import { CancelVisit } from './cancel-visit.tsx'
import style from './visits.module.css'

/** The models come along only once the visits stand. */
const Expected = lazy(() => import('./expected.tsx'))

/** A patient’s own visits: what comes next, what to do before it, and the series that still has to be booked. */
export default function Visits() {
  const me = useSignedIn()
  const t = useText(bookingText)
  const path = `/api/patients/${me.patientId}/bookings`
  const asked = useQuery({ queryKey: ['visits', me.patientId], queryFn: () => api<VisitsAnswer>(path) })
  if (asked.isPending) return <Loading />
  if (asked.isError) return <Notice tone="danger" title={asked.error.message} />
  const { timeZone, visits } = asked.data
  const ahead = visits.filter(
    ({ end }) => Temporal.Instant.compare(Temporal.Instant.from(end), Temporal.Now.instant()) > 0,
  )
  const [next, ...later] = ahead
  const route = ahead.find((each) => each.route !== null)?.route ?? null
  const changed = () => void asked.refetch()
  return (
    <div className={style.page}>
      <h1>{t('visitsTitle')}</h1>
      {next ? <Next visit={next} timeZone={timeZone} changed={changed} /> : <p className="muted">{t('noVisits')}</p>}
      <BeforeTreatment />
      {route && <BeforeYouCome route={route} />}
      <Suspense fallback={null}>
        <Expected patientId={me.patientId!} />
      </Suspense>
      {later.length > 0 && <Later visits={later} timeZone={timeZone} changed={changed} />}
      <BookSeries patientId={me.patientId!} changed={changed} />
    </div>
  )
}

interface Of {
  readonly timeZone: string
  readonly changed: () => void
}

function Next({ visit, timeZone, changed }: Of & { readonly visit: VisitView }) {
  const t = useText(bookingText)
  const { language } = useLanguage()
  const mine = onOwnClock(visit.start, timeZone)
  const zone = zoneWords(timeZone)
  return (
    <section className={style.next} aria-label={t('next')}>
      <p className="muted">{t('next')}</p>
      <h2>
        {dayWords(dayOf(visit.start, timeZone), language)}, {timeWords(visit.start, timeZone)}
      </h2>
      <p>
        {visit.service[language]}, {timeWords(visit.start, timeZone)}–{timeWords(visit.end, timeZone)}
      </p>
      <p className="muted">
        {mine ? t('zoneOther', { zone, mine, time: timeWords(visit.start, timeZone) }) : t('zoneSame', { zone })}
      </p>
      <Who visit={visit} />
      {visit.status === 'pending' && <Notice tone="caution" title={t('pending')} />}
      <CancelVisit visit={visit} timeZone={timeZone} changed={changed} />
    </section>
  )
}

function Who({ visit: { nurseName, clinicianName } }: { readonly visit: VisitView }) {
  const t = useText(bookingText)
  const name = nurseName ?? clinicianName
  return name ? <p>{t('with', { name })}</p> : null
}

function Later({ visits, timeZone, changed }: Of & { readonly visits: readonly VisitView[] }) {
  const { language } = useLanguage()
  return (
    <ol className={style.later}>
      {visits.map((visit) => (
        <li key={visit.id}>
          <p>
            <strong>
              {dayWords(dayOf(visit.start, timeZone), language)}, {timeWords(visit.start, timeZone)}
            </strong>
            <br />
            <span className="muted">{visit.service[language]}</span>
          </p>
          <CancelVisit visit={visit} timeZone={timeZone} changed={changed} />
        </li>
      ))}
    </ol>
  )
}

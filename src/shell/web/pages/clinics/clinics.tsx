import { useQuery } from '@tanstack/react-query'
import { CalendarPlus, MapPin, Phone } from 'lucide-react'
import { Link } from 'wouter'
import type { PublicClinic } from '../../../http/contract/booking.ts'
import { api } from '../../api.ts'
import { Loading } from '../../components/loading.tsx'
import { Notice } from '../../components/notice.tsx'
import { StopNotice } from '../../components/stop-notice.tsx'
import { useLanguage } from '../../language.ts'
import { bookingText } from '../../text/booking.ts'
import { useText } from '../../text/text.ts'
import { hoursAndMinutes, zoneWords } from '../../when.ts'
import style from './clinics.module.css'

export default function Clinics() {
  const t = useText(bookingText)
  const clinics = useQuery({ queryKey: ['clinics'], queryFn: () => api<PublicClinic[]>('/api/clinics') })
  return (
    <div className={style.page}>
      <h1>{t('clinicsTitle')}</h1>
      <p className="muted">{t('clinicsLead')}</p>
      {clinics.isError && <Notice tone="danger" title={clinics.error.message} />}
      {clinics.isPending && <Loading />}
      {clinics.data?.map((clinic) => (
        <Clinic key={clinic.id} clinic={clinic} />
      ))}
      <StopNotice />
    </div>
  )
}

function Clinic({ clinic }: { readonly clinic: PublicClinic }) {
  const t = useText(bookingText)
  const { id, name, address, phone, timeZone, services, clinicians } = clinic
  const bookable = services.some(({ online }) => online)
  return (
    <article className={style.clinic}>
      <header>
        <h2>{name}</h2>
        <p>
          <MapPin aria-hidden size={18} /> {address}
        </p>
        <p>
          <Phone aria-hidden size={18} /> <a href={`tel:${phone.replaceAll(' ', '')}`}>{t('call', { phone })}</a>
        </p>
      </header>
      <Offers services={services} />
      <section>
        <h3>{t('whoIsThere')}</h3>
        <ul>
          {clinicians.map((each) => (
            <li key={each.name}>
              {each.name}
              {each.credentials && `, ${each.credentials}`} <span className="muted">· {t(each.role)}</span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>{t('open')}</h3>
        <Hours hours={clinic.hours} />
        <p className="muted">{t('clinicTime', { zone: zoneWords(timeZone) })}</p>
      </section>
      {bookable ? (
        <Link href={`/book/${id}`} className={style.book!}>
          <CalendarPlus aria-hidden size={22} /> {t('bookAt', { clinic: name })}
        </Link>
      ) : (
        <p>{t('noOnline')}</p>
      )}
    </article>
  )
}

/** Nobody has to read “nasal spray” twice. */
const says = (name: string, word: string): boolean => name.toLowerCase().includes(word.toLowerCase())

function Offers({ services }: Pick<PublicClinic, 'services'>) {
  const t = useText(bookingText)
  const { language } = useLanguage()
  return (
    <section>
      <h3>{t('offers')}</h3>
      <ul>
        {services.map(({ id, names, route, minutes, online }) => (
          <li key={id}>
            {names[language]}
            {route && !says(names[language], t(route)) && `, ${t(route)}`}
            <span className="muted"> · {hoursAndMinutes(minutes)}</span>
            {!online && <span className="muted"> · {t('onOrder')}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** 2 January 2023 was a Monday: only its weekday's name is shown. */
const weekdayName = (weekday: number, language: string): string =>
  Temporal.PlainDate.from('2023-01-01').add({ days: weekday }).toLocaleString(language, { weekday: 'long' })

function Hours({ hours }: Pick<PublicClinic, 'hours'>) {
  const { language } = useLanguage()
  return (
    <ul className={style.hours}>
      {hours.map(({ weekday, from, to }) => (
        <li key={`${weekday} ${from}`}>
          <span>{weekdayName(weekday, language)}</span>
          <span>
            {from}–{to}
          </span>
        </li>
      ))}
    </ul>
  )
}

import { CalendarPlus } from 'lucide-react'
import { Link } from 'wouter'
import { StopNotice } from '../../components/stop-notice.tsx'
import { homeOf, useMe } from '../../me.ts'
import { bookingText } from '../../text/booking.ts'
import { useText } from '../../text/text.ts'
import style from './home.module.css'

export default function Home() {
  const t = useText(bookingText)
  const me = useMe()
  return (
    <div className={style.page}>
      <section className={style.lead}>
        <h1>{t('homeTitle')}</h1>
        <p>{t('homeLead')}</p>
        <p className={style.honest}>{t('homeHonest')}</p>
        <p className={style.acts}>
          <Link href="/clinics" className={style.main!}>
            <CalendarPlus aria-hidden size={22} /> {t('homeBook')}
          </Link>
          <Link href="/about-ketamine">{t('homeAbout')}</Link>
          <Link href="/assess">{t('homeAssess')}</Link>
        </p>
      </section>
      <section>
        <h2>{t('homeHow')}</h2>
        <ol className={style.how}>
          {(['how1', 'how2', 'how3', 'how4'] as const).map((key, index) => (
            <li key={key}>
              <span aria-hidden>{index + 1}</span>
              {t(key)}
            </li>
          ))}
        </ol>
        <p className={style.patient}>
          <Link href={me ? homeOf[me.role] : '/sign-in'}>{t('homePatient')}</Link>
        </p>
      </section>
      <StopNotice />
    </div>
  )
}

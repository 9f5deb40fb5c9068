import { Phone } from 'lucide-react'
import { intakeText } from '../../text/intake.ts'
import { useText } from '../../text/text.ts'
import style from './intake.module.css'

export function Call911() {
  const t = useText(intakeText)
  return (
    <a className={style.call} href="tel:911">
      <Phone aria-hidden size={20} /> {t('call911')}
    </a>
  )
}

/** First on every page of the intake, whatever was answered (H21). */
export function EmergencyLine() {
  const t = useText(intakeText)
  return (
    <aside className={style.emergency}>
      <p>{t('emergency')}</p>
      <Call911 />
    </aside>
  )
}

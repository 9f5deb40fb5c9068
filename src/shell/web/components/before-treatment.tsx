import { useQuery } from '@tanstack/react-query'
import { ClipboardList, PenLine } from 'lucide-react'
import { Link } from 'wouter'
import type { Intake } from '../../http/contract/candidacy.ts'
import { api } from '../api.ts'
import { useSignedIn } from '../me.ts'
import { beforeTreatmentText } from '../text/before-treatment.ts'
import { useText } from '../text/text.ts'
import style from './before-treatment.module.css'

/** A patient's way to the questions and the consent form, with what is still open. */
export function BeforeTreatment() {
  const t = useText(beforeTreatmentText)
  const { patientId } = useSignedIn()
  const { data } = useQuery({
    queryKey: ['intake', patientId],
    queryFn: () => api<Intake>(`/api/patients/${patientId}/intake`),
  })
  const open = data === undefined ? null : data.due.length
  return (
    <nav className={style.links} aria-label={t('title')}>
      <Link href="/intake">
        <ClipboardList aria-hidden size={24} />
        <span>
          <strong>{t('questions')}</strong>
          {open !== null && <span className="muted">{open === 0 ? t('nothingOpen') : t('open', { n: open })}</span>}
        </span>
      </Link>
      <Link href="/consent">
        <PenLine aria-hidden size={24} />
        <span>
          <strong>{t('consent')}</strong>
          <span className="muted">{t('consentWhat')}</span>
        </span>
      </Link>
    </nav>
  )
}

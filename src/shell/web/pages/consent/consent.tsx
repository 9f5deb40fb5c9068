import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Consents } from '../../../http/contract/consents.ts'
import { api } from '../../api.ts'
import { Loading } from '../../components/loading.tsx'
import { useSignedIn } from '../../me.ts'
import { consentText } from '../../text/consent.ts'
import { useText } from '../../text/text.ts'
import { Failed } from '../intake/failed.tsx'
import style from './consent.module.css'
import { ConsentForm } from './consent-form.tsx'
import { Signed } from './signed.tsx'

export default function ConsentPage() {
  const t = useText(consentText)
  const { patientId } = useSignedIn()
  const [chosen, choose] = useState<string | null>(null)
  const { data, isPending, error } = useQuery({
    queryKey: ['consents', patientId],
    queryFn: () => api<Consents>(`/api/patients/${patientId}/consents`),
  })
  if (isPending) return <Loading />
  if (error) return <Failed error={error} />
  const form = data.forms.find(({ hash }) => hash === chosen)
  return (
    <div className={style.page}>
      <section className={style.choice}>
        <h1>{t('title')}</h1>
        <p>{t('choose')}</p>
        {data.forms.map(({ hash, title, language, isInForce }) => (
          <button key={hash} type="button" aria-pressed={hash === chosen} onClick={() => choose(hash)}>
            <strong lang={language}>{title}</strong>
            <span className="muted">{t(isInForce ? 'inForce' : 'notSigned')}</span>
          </button>
        ))}
      </section>
      {form && <ConsentForm key={form.hash} form={form} fullName={data.fullName} />}
      <Signed consents={data} />
    </div>
  )
}

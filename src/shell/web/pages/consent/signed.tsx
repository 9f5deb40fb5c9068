import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Consents } from '../../../http/contract/consents.ts'
import { api, queries } from '../../api.ts'
import { Button } from '../../components/button.tsx'
import { Field } from '../../components/field.tsx'
import { Notice } from '../../components/notice.tsx'
import { dayInWords } from '../../figures.ts'
import { useLanguage } from '../../language.ts'
import { useSignedIn } from '../../me.ts'
import { consentText } from '../../text/consent.ts'
import { useText } from '../../text/text.ts'
import { Failed } from '../intake/failed.tsx'
import style from './consent.module.css'

type SignedConsent = Consents['signed'][number]

/** Which of its gaps a person has to hear of; the first that fits. */
const gapWords = [
  ['withdrawn', 'withdrawn'],
  ['expired', 'expired'],
  ['older-form', 'older'],
  ['other-language', 'language'],
] as const

function Withdraw({ consent, title }: { readonly consent: SignedConsent; readonly title: string }) {
  const t = useText(consentText)
  const { patientId } = useSignedIn()
  const [isAsking, setIsAsking] = useState(false)
  const [reason, setReason] = useState('')
  const withdraw = useMutation({
    mutationFn: () =>
      api(`/api/patients/${patientId}/consents/${consent.id}/withdrawal`, { method: 'POST', body: { reason } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['consents', patientId] }),
  })
  if (!isAsking) return <Button onClick={() => setIsAsking(true)}>{t('withdraw')}</Button>
  return (
    <>
      <Notice tone="caution" title={t('withdrawSure', { title })}>
        {t('withdrawWhy')}
      </Notice>
      <Field label={t('reason')}>
        {(wire) => <textarea {...wire} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
      {withdraw.isError && <Failed error={withdraw.error} />}
      <Button kind="danger" disabled={withdraw.isPending} onClick={() => withdraw.mutate()}>
        {t('withdrawYes')}
      </Button>
      <Button onClick={() => setIsAsking(false)}>{t('keep')}</Button>
    </>
  )
}

/** Everything that was signed, with what it still covers, and the way out of it. */
export function Signed({ consents }: { readonly consents: Consents }) {
  const t = useText(consentText)
  const { language } = useLanguage()
  const titleOf = (consent: SignedConsent): string =>
    consents.forms.find(({ drug, route }) => drug === consent.drug && route === consent.route)?.title ?? consent.drug
  if (consents.signed.length === 0) return null
  return (
    <section className={style.signed}>
      <h2>{t('yours')}</h2>
      <ul className={style.signed}>
        {consents.signed.map((consent) => {
          const gap = gapWords.find(([code]) => consent.gaps.includes(code))
          return (
            <li key={consent.id}>
              <strong>{titleOf(consent)}</strong>
              <span>{t('on', { date: dayInWords(consent.signedOn, language), version: consent.formVersion })}</span>
              <span className="muted">{gap ? t(gap[1]) : t('inForce')}</span>
              {consent.withdrawnAt === null && <Withdraw consent={consent} title={titleOf(consent)} />}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

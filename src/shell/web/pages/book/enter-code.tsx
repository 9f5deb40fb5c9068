import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Link } from 'wouter'
import type { Managed, PublicClinic, Reserved } from '../../../http/contract/booking.ts'
import { api } from '../../api.ts'
import { Button } from '../../components/button.tsx'
import { Field } from '../../components/field.tsx'
import { Notice } from '../../components/notice.tsx'
import { useLanguage } from '../../language.ts'
import { bookingText } from '../../text/booking.ts'
import { useText } from '../../text/text.ts'
import { dayOf, dayWords, timeWords, zoneWords } from '../../when.ts'
import style from './book.module.css'

interface Props {
  readonly reserved: Reserved
  readonly clinic: PublicClinic
}

const keyOf = ({ manageUrl }: Reserved): string => manageUrl.split('#')[1] ?? ''

export function EnterCode({ reserved, clinic }: Props) {
  const t = useText(bookingText)
  const [code, setCode] = useState('')
  const confirm = useMutation({
    mutationFn: () =>
      api<Managed>(`/api/bookings/${reserved.id}/confirmation`, {
        method: 'POST',
        body: { key: keyOf(reserved), code },
      }),
  })
  if (confirm.isSuccess) return <Done reserved={reserved} clinic={clinic} />
  if (reserved.confirmation === 'call') return <WillCall reserved={reserved} clinic={clinic} />
  const submit = (event: FormEvent) => {
    event.preventDefault()
    confirm.mutate()
  }
  const until = timeWords(reserved.confirmBy!, clinic.timeZone)
  return (
    <form onSubmit={submit} className={style.form}>
      <h1>{t('codeTitle')}</h1>
      <VisitLine reserved={reserved} clinic={clinic} />
      {reserved.demoCode ? (
        <Notice tone="caution" title={t('demoCode', { code: reserved.demoCode })} />
      ) : (
        <Notice
          tone={reserved.delivered ? 'plain' : 'danger'}
          title={t(sentKey(reserved), { until, phone: clinic.phone })}
        />
      )}
      <Field label={t('code')} error={confirm.error?.message}>
        {(wire) => (
          <input
            {...wire}
            className={style.code}
            inputMode="numeric"
            autoComplete="one-time-code"
            pattern="\d{6}"
            maxLength={6}
            required
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        )}
      </Field>
      <Button kind="main" size="bedside" type="submit" disabled={confirm.isPending}>
        {t('confirm')}
      </Button>
    </form>
  )
}

const sentKey = ({ delivered, sentTo }: Reserved): 'codeFailed' | 'codeSentEmail' | 'codeSentText' =>
  !delivered ? 'codeFailed' : sentTo === 'text' ? 'codeSentText' : 'codeSentEmail'

function VisitLine({ reserved: { start }, clinic: { timeZone } }: Props) {
  const t = useText(bookingText)
  const { language } = useLanguage()
  const day = dayWords(dayOf(start, timeZone), language)
  return (
    <p className={style.visit}>
      {t('bookedLead', { day, time: timeWords(start, timeZone), zone: zoneWords(timeZone) })}
    </p>
  )
}

function WillCall({ reserved, clinic }: Props) {
  const t = useText(bookingText)
  const { language } = useLanguage()
  const { confirmBy } = reserved
  const until = `${dayWords(dayOf(confirmBy!, clinic.timeZone), language)}, ${timeWords(confirmBy!, clinic.timeZone)}`
  return (
    <>
      <h1>{t('callTitle')}</h1>
      <VisitLine reserved={reserved} clinic={clinic} />
      <Notice tone="plain" title={t('callLead', { until, phone: clinic.phone })} />
      <ManageLink reserved={reserved} />
    </>
  )
}

function Done({ reserved, clinic }: Props) {
  const t = useText(bookingText)
  return (
    <>
      <h1>{t('booked')}</h1>
      <VisitLine reserved={reserved} clinic={clinic} />
      <Notice tone="good" title={t('keepLink')} />
      <ManageLink reserved={reserved} />
    </>
  )
}

function ManageLink({ reserved }: Pick<Props, 'reserved'>) {
  const t = useText(bookingText)
  return (
    <Link href={reserved.manageUrl} className={style.call!}>
      {t('manage')}
    </Link>
  )
}

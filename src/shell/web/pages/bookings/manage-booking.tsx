import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Link, useParams } from 'wouter'
import type { Managed } from '../../../http/contract/booking.ts'
import { api } from '../../api.ts'
import { Button } from '../../components/button.tsx'
import { Field } from '../../components/field.tsx'
import { Loading } from '../../components/loading.tsx'
import { Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/panel.tsx'
import { StopNotice } from '../../components/stop-notice.tsx'
import { useLanguage } from '../../language.ts'
import { bookingText } from '../../text/booking.ts'
import { useText } from '../../text/text.ts'
import { dayOf, dayWords, onOwnClock, timeWords, zoneWords } from '../../when.ts'
import style from './manage-booking.module.css'

const tones = { booked: 'good', pending: 'caution', cancelled: 'plain', expired: 'plain' } as const

/** A visit by its link alone: the key stands after the `#` and reaches the server in a header, never in an address. */
export default function ManageBooking() {
  const { id } = useParams<{ id: string }>()
  const t = useText(bookingText)
  const key = location.hash.slice(1)
  const asked = useQuery({
    queryKey: ['booking', id],
    queryFn: () => api<Managed>(`/api/bookings/${id}`, { headers: { 'booking-key': key } }),
    retry: false,
  })
  if (asked.isPending) return <Loading />
  if (asked.isError) return <Notice tone="caution" title={t('noBooking')} />
  return <Booking booking={asked.data} bookingKey={key} changed={() => void asked.refetch()} />
}

interface Props {
  readonly booking: Managed
  readonly bookingKey: string
  readonly changed: () => void
}

function Booking({ booking, bookingKey, changed }: Props) {
  const t = useText(bookingText)
  const { language } = useLanguage()
  const { clinic, start, status, service, clinicianName } = booking
  const day = dayWords(dayOf(start, clinic.timeZone), language)
  const time = timeWords(start, clinic.timeZone)
  const mine = onOwnClock(start, clinic.timeZone)
  const zone = zoneWords(clinic.timeZone)
  return (
    <div className={style.page}>
      <h1>{t(status)}</h1>
      <Notice tone={tones[status]} title={t('bookedLead', { day, time, zone })}>
        {mine && <p>{t('ownClock', { mine })}</p>}
      </Notice>
      <Panel>
        <p>
          <strong>{service[language]}</strong>
          {clinicianName && ` ${t('with', { name: clinicianName })}`}
        </p>
        <p>
          {clinic.name}, {clinic.address}
        </p>
        <p>
          <a className={style.call} href={`tel:${clinic.phone.replaceAll(' ', '')}`}>
            {t('call', { phone: clinic.phone })}
          </a>
        </p>
      </Panel>
      {status === 'pending' && booking.confirmation === 'code' && (
        <Confirm booking={booking} bookingKey={bookingKey} changed={changed} />
      )}
      {status === 'booked' || status === 'pending' ? (
        <Cancel booking={booking} bookingKey={bookingKey} changed={changed} words={{ day, time }} />
      ) : (
        <Link href={`/book/${clinic.id}`}>{t('bookAnother')}</Link>
      )}
      <StopNotice />
    </div>
  )
}

function Confirm({ booking, bookingKey, changed }: Props) {
  const t = useText(bookingText)
  const [code, setCode] = useState('')
  const confirm = useMutation({
    mutationFn: () =>
      api(`/api/bookings/${booking.id}/confirmation`, { method: 'POST', body: { key: bookingKey, code } }),
    onSuccess: changed,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    confirm.mutate()
  }
  return (
    <form onSubmit={submit} className={style.confirm}>
      <Field label={t('code')} error={confirm.error?.message}>
        {(wire) => (
          <input
            {...wire}
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
      <Button kind="main" type="submit">
        {t('confirm')}
      </Button>
    </form>
  )
}

function Cancel({ booking, bookingKey, changed, words }: Props & { readonly words: { day: string; time: string } }) {
  const t = useText(bookingText)
  const [asking, setAsking] = useState(false)
  const cancel = useMutation({
    mutationFn: () => api(`/api/bookings/${booking.id}/cancellation`, { method: 'POST', body: { key: bookingKey } }),
    onSuccess: changed,
  })
  if (!asking)
    return (
      <Button kind="danger" onClick={() => setAsking(true)}>
        {t('cancel', words)}
      </Button>
    )
  return (
    <Notice tone="caution" title={t('cancelSure', words)}>
      {cancel.error && <p role="alert">{cancel.error.message}</p>}
      <Button kind="danger" onClick={() => cancel.mutate()}>
        {t('cancelYes')}
      </Button>{' '}
      <Button onClick={() => setAsking(false)}>{t('cancelNo')}</Button>
    </Notice>
  )
}

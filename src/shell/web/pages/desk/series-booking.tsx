import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SeriesOffer } from '../../../http/contract/booking.ts'
import { api } from '../../api.ts'
import { Field } from '../../components/field.tsx'
import { Loading } from '../../components/loading.tsx'
import { Notice } from '../../components/notice.tsx'
import { useKept } from '../../use-kept.ts'
import { dayWords, hoursAndMinutes } from '../../when.ts'
import { BookedVisits } from './booked-visits.tsx'
import { ConsultationBooking } from './consultation-booking.tsx'
import style from './desk.module.css'
import type { OnTheLine } from './desk.tsx'
import { SayNow } from './say-now.tsx'
import { SeriesChoice } from './series-choice.tsx'

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri']

/** What the desk typed and ticked while the caller talked; ticked days win over typed ones. */
interface Wish {
  readonly said: string
  readonly days: readonly number[]
}

const pathOf = (id: string, { said, days }: Wish): string =>
  `/api/patients/${id}/series?${new URLSearchParams({ said, ...(days.length > 0 && { weekdays: days.join(',') }) })}`

export function SeriesBooking({ caller }: { readonly caller: OnTheLine }) {
  const { value: wish, keep } = useKept<Wish>(`desk:${caller.id}`, { said: '', days: [] })
  const path = pathOf(caller.id, wish)
  const asked = useQuery({
    queryKey: ['series', path],
    queryFn: () => api<SeriesOffer>(path),
    placeholderData: keepPreviousData,
  })
  if (asked.isError) return <Notice tone="danger" title={asked.error.message} />
  if (!asked.data) return <Loading />
  const offer = asked.data
  return (
    <>
      <BookedVisits caller={caller} />
      {offer.order && offer.left > 0 && (
        <>
          <p className="muted">
            {offer.left} {offer.order.route === 'iv' ? 'IV' : 'nasal'} sessions to book,{' '}
            {hoursAndMinutes(offer.order.minutes)} each with recovery, at least {offer.order.minHoursBetween} h apart,
            order until {offer.order.expiresOn}
          </p>
          <Wishes wish={wish} keep={keep} readAs={offer.readAs} />
          <SayNow route={offer.order.route} />
          <SeriesChoice key={path} caller={caller} offer={offer} />
        </>
      )}
      {offer.order && offer.left === 0 && <Notice tone="good" title="Every session of the order in force is booked." />}
      {!offer.order && <NoOrder obstacle={offer.obstacle} caller={caller} />}
    </>
  )
}

const obstacles = {
  'no-order': 'No signed order is in force, so no treatment can be booked. A talk with a prescriber can.',
  inpatient: 'The order in force is for an admission: the ward books it, not the desk.',
  'no-service': 'The clinic lists no service for the drug and route of the order. Tell the clinic admin.',
}

function NoOrder({ obstacle, caller }: { readonly obstacle: SeriesOffer['obstacle']; readonly caller: OnTheLine }) {
  return (
    <>
      <Notice tone="caution" title={obstacles[obstacle ?? 'no-order']} />
      {obstacle === 'no-order' && <ConsultationBooking caller={caller} />}
    </>
  )
}

function Wishes({
  wish,
  keep,
  readAs,
}: {
  readonly wish: Wish
  readonly keep: (wish: Wish) => void
  readonly readAs: SeriesOffer['readAs']
}) {
  const [said, setSaid] = useState(wish.said)
  const toggle = (day: number) =>
    keep({
      ...wish,
      days: wish.days.includes(day) ? wish.days.filter((each) => each !== day) : [...wish.days, day].sort(),
    })
  return (
    <div className={style.wishes}>
      <Field label="When can they come? In their words" hint={`read as: ${readWords(readAs)}`}>
        {(wire) => (
          <input
            {...wire}
            value={said}
            placeholder="tue or thu mornings, not before 9, from next week"
            onChange={(event) => {
              setSaid(event.target.value)
              keep({ ...wish, said: event.target.value })
            }}
          />
        )}
      </Field>
      <fieldset className={style.chips}>
        <legend>Days</legend>
        {weekdays.map((name, index) => (
          <button
            key={name}
            type="button"
            aria-pressed={wish.days.includes(index + 1)}
            onClick={() => toggle(index + 1)}
          >
            {name}
          </button>
        ))}
      </fieldset>
    </div>
  )
}

const readWords = ({ weekdays: days, from, before, since, unread }: SeriesOffer['readAs']): string =>
  [
    days.length > 0 ? days.map((day) => weekdays[day - 1] ?? ['Sat', 'Sun'][day - 6]).join(', ') : 'any day',
    from || before ? `${from ?? 'opening'} to ${before ?? 'closing'}` : 'any time',
    ...(since ? [`from ${dayWords(since, 'en')}`] : []),
    ...(unread.length > 0 ? [`not understood: ${unread.join(' ')}`] : []),
  ].join(' · ')

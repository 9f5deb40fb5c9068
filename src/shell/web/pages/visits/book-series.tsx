import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SeriesAnswer, SeriesOffer } from '../../../http/contract/booking.ts'
import { api, queries } from '../../api.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/panel.tsx'
import { useLanguage } from '../../language.ts'
import { bookingText } from '../../text/booking.ts'
import { useText } from '../../text/text.ts'
import { useKept } from '../../use-kept.ts'
import { dayOf, dayWords, hoursAndMinutes, timeWords } from '../../when.ts'
import style from './visits.module.css'

interface Wish {
  readonly weekdays: readonly number[]
  readonly part: 'any' | 'morning' | 'afternoon'
}

const partQuery = { any: {}, morning: { before: '12:00' }, afternoon: { from: '12:00' } } as const

const queryOf = ({ weekdays, part }: Wish): string =>
  String(new URLSearchParams({ ...(weekdays.length > 0 && { weekdays: weekdays.join(',') }), ...partQuery[part] }))

export function BookSeries({ patientId, changed }: { readonly patientId: string; readonly changed: () => void }) {
  const t = useText(bookingText)
  const { value: wish, keep } = useKept<Wish>('series-wish', { weekdays: [], part: 'any' })
  const path = `/api/patients/${patientId}/series?${queryOf(wish)}`
  const asked = useQuery({
    queryKey: ['series', path],
    queryFn: () => api<SeriesOffer>(path),
    placeholderData: keepPreviousData,
  })
  if (!asked.data) return asked.isError ? <Notice tone="danger" title={asked.error.message} /> : null
  const { order, left } = asked.data
  if (!order) return <Notice tone="plain" title={t('waitsForOrder')} />
  if (left === 0) return null
  return (
    <Panel title={t('seriesTitle')}>
      <p>{t('seriesLead', { n: left, minutes: hoursAndMinutes(order.minutes), hours: order.minHoursBetween })}</p>
      <Wishes wish={wish} keep={keep} />
      <Proposal key={path} patientId={patientId} offer={asked.data} changed={changed} />
    </Panel>
  )
}

function Wishes({ wish, keep }: { readonly wish: Wish; readonly keep: (wish: Wish) => void }) {
  const t = useText(bookingText)
  const { language } = useLanguage()
  const { weekdays } = wish
  const toggle = (day: number) =>
    keep({
      ...wish,
      weekdays: weekdays.includes(day) ? weekdays.filter((each) => each !== day) : [...weekdays, day].sort(),
    })
  const parts = { any: t('anyTime'), morning: t('morning'), afternoon: t('afternoon') }
  // 1 January 2024 was a Monday: only the names of its week are shown.
  const nameOf = (day: number) =>
    Temporal.PlainDate.from('2023-12-31').add({ days: day }).toLocaleString(language, { weekday: 'short' })
  return (
    <>
      <fieldset className={style.chips}>
        <legend>{t('daysOk')}</legend>
        {[1, 2, 3, 4, 5].map((day) => (
          <button key={day} type="button" aria-pressed={weekdays.includes(day)} onClick={() => toggle(day)}>
            {nameOf(day)}
          </button>
        ))}
        {weekdays.length === 0 && <span className="muted">{t('anyDay')}</span>}
      </fieldset>
      <fieldset className={style.chips}>
        <legend>{t('part')}</legend>
        {(['any', 'morning', 'afternoon'] as const).map((part) => (
          <button key={part} type="button" aria-pressed={wish.part === part} onClick={() => keep({ ...wish, part })}>
            {parts[part]}
          </button>
        ))}
      </fieldset>
    </>
  )
}

function Proposal({
  patientId,
  offer,
  changed,
}: {
  readonly patientId: string
  readonly offer: SeriesOffer
  readonly changed: () => void
}) {
  const t = useText(bookingText)
  const { language } = useLanguage()
  const [shown, show] = useState(0)
  const visits = offer.proposals[shown % Math.max(1, offer.proposals.length)] ?? []
  const book = useMutation({
    mutationFn: () =>
      api<SeriesAnswer>(`/api/patients/${patientId}/series`, {
        method: 'POST',
        body: { visits: visits.map(({ start, nurseId }) => ({ start, nurseId })) },
      }),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['series'] })
      changed()
    },
  })
  if (visits.length === 0)
    return <Notice tone="caution" title={t('nothingFits', { date: dayWords(offer.order!.expiresOn, language) })} />
  const { timeZone } = offer
  return (
    <>
      <h3>{t('proposal')}</h3>
      <ol className={style.proposal}>
        {visits.map(({ start, end, nurseName }) => (
          <li key={start}>
            <strong>{dayWords(dayOf(start, timeZone), language)}</strong>
            <span>
              {timeWords(start, timeZone)}–{timeWords(end, timeZone)}
            </span>
            {nurseName && <span className="muted">{t('with', { name: nurseName })}</span>}
          </li>
        ))}
      </ol>
      {book.error && <Notice tone="danger" title={book.error.message} />}
      <div className={style.acts}>
        <Button kind="main" disabled={book.isPending} onClick={() => book.mutate()}>
          {t('bookAll', { n: visits.length })}
        </Button>
        {offer.proposals.length > 1 && <Button onClick={() => show(shown + 1)}>{t('another')}</Button>}
      </div>
    </>
  )
}

import { useState } from 'react'
import type { Slot } from '../../../http/contract/booking.ts'
import { Button } from '../../components/button.tsx'
import { followingSlots } from '../../following-slots.ts'
import { useLanguage } from '../../language.ts'
import { bookingText } from '../../text/booking.ts'
import { useText } from '../../text/text.ts'
import { dayOf, dayWords, onOwnClock, timeWords, zoneWords } from '../../when.ts'
import style from './book.module.css'
import type { Draft } from './draft.ts'

interface Choice {
  readonly slots: readonly Slot[]
  readonly draft: Draft
  readonly timeZone: string
  readonly take: (slot: Slot) => void
  readonly withDay?: boolean
}

export function TimesOfDay({ slots, day, ...rest }: Choice & { readonly day: string }) {
  const t = useText(bookingText)
  const { language } = useLanguage()
  const { timeZone } = rest
  const [every, showEvery] = useState(false)
  const ofDay = slots.filter((slot) => dayOf(slot.start, timeZone) === day)
  const few = followingSlots(ofDay)
  const isChosen = ({ start }: Slot) => start === rest.draft.slot?.start
  const offered = every ? ofDay : ofDay.filter((slot) => few.includes(slot) || isChosen(slot))
  const mine = ofDay[0] ? onOwnClock(ofDay[0].start, timeZone) : null
  const zone = zoneWords(timeZone)
  return (
    <section>
      <h2>{dayWords(day, language)}</h2>
      <p className="muted">
        {mine ? t('zoneOther', { zone, mine, time: timeWords(ofDay[0]!.start, timeZone) }) : t('zoneSame', { zone })}
      </p>
      {ofDay.length === 0 && <p>{t('noTimes')}</p>}
      <SlotButtons slots={offered} {...rest} />
      {offered.length < ofDay.length && (
        <Button kind="quiet" onClick={() => showEvery(true)}>
          {t('allTimes')}
        </Button>
      )}
    </section>
  )
}

export function SlotButtons({ slots, draft, timeZone, take, withDay = false }: Choice) {
  const { language } = useLanguage()
  const t = useText(bookingText)
  const several = new Set(slots.map(({ clinician }) => clinician)).size > 1
  return (
    <div className={style.slots}>
      {slots.map((slot) => {
        const isChosen = draft.slot?.start === slot.start && draft.slot.clinician === slot.clinician
        const day = dayWords(dayOf(slot.start, timeZone), language)
        const time = timeWords(slot.start, timeZone)
        return (
          <button
            key={`${slot.start} ${slot.clinician}`}
            type="button"
            aria-pressed={isChosen}
            aria-label={`${day}, ${time}`}
            onClick={() => take(slot)}
          >
            {withDay && <small>{day}</small>}
            <strong>{time}</strong>
            {several && slot.clinicianName && <small>{t('with', { name: slot.clinicianName })}</small>}
          </button>
        )
      })}
    </div>
  )
}

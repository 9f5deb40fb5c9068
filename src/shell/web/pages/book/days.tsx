import { useState } from 'react'
import type { Slot } from '../../../http/contract/booking.ts'
import { Button } from '../../components/button.tsx'
import { followingSlots } from '../../following-slots.ts'
import { useLanguage } from '../../language.ts'
import { bookingText } from '../../text/booking.ts'
import { useText } from '../../text/text.ts'
import { addDays, dayOf, shortDay } from '../../when.ts'
import style from './book.module.css'

const shown = 5

/** How far ahead times are asked for, in days. */
export const ahead = 40

export function Days({
  slots,
  day,
  choose,
  from,
  timeZone,
}: {
  readonly slots: readonly Slot[]
  readonly day: string
  readonly choose: (day: string) => void
  readonly from: string
  readonly timeZone: string
}) {
  const t = useText(bookingText)
  const { language } = useLanguage()
  const [first, setFirst] = useState<string | null>(null)
  const start = first ?? day
  const days = Array.from({ length: shown }, (_, index) => addDays(start, index))
  const freeOn = (each: string) => followingSlots(slots.filter((slot) => dayOf(slot.start, timeZone) === each)).length
  return (
    <div>
      <div className={style.pager}>
        <Button
          kind="quiet"
          disabled={start <= from}
          onClick={() => setFirst(addDays(start, -shown) < from ? from : addDays(start, -shown))}
        >
          ‹ {t('earlier')}
        </Button>
        <Button
          kind="quiet"
          disabled={addDays(start, shown) > addDays(from, ahead)}
          onClick={() => setFirst(addDays(start, shown))}
        >
          {t('later')} ›
        </Button>
      </div>
      <fieldset className={style.days}>
        <legend className="visually-hidden">{t('whenTitle')}</legend>
        {days.map((each) => {
          const free = freeOn(each)
          const { weekday, date } = shortDay(each, language)
          return (
            <button
              key={each}
              type="button"
              aria-pressed={each === day}
              disabled={free === 0}
              onClick={() => choose(each)}
            >
              <span>{weekday}</span>
              <strong>{date}</strong>
              <small>{free === 0 ? t('noneFree') : t('free', { n: free })}</small>
            </button>
          )
        })}
      </fieldset>
    </div>
  )
}

import { useState } from 'react'
import { useSearchParams } from 'wouter'
import { Caller } from './caller.tsx'
import style from './desk.module.css'
import { Newcomers } from './newcomers.tsx'
import { SeriesBooking } from './series-booking.tsx'
import { Today } from './today.tsx'

/** Who is on the line. `identified` only after name and birth date were said and matched (T19). */
export interface OnTheLine {
  readonly id: string
  readonly name: string
  readonly identified: boolean
}

/** One page for a call: who it is on the left, what is booked in the middle, what else waits on the right. */
export default function Desk() {
  const [search] = useSearchParams()
  const asked = search.get('person')
  const [caller, setCaller] = useState<OnTheLine | null>(asked ? { id: asked, name: '', identified: false } : null)
  return (
    <div className={style.desk}>
      <Caller caller={caller} set={setCaller} />
      <section className={style.middle} aria-label="Booking">
        {caller?.identified ? (
          <SeriesBooking key={caller.id} caller={caller} />
        ) : (
          <>
            <h1>Booking desk</h1>
            <p className="muted">
              Find the caller, then ask for full name and birth date. Nothing about visits is shown before both match.
            </p>
            <Today />
          </>
        )}
      </section>
      <aside className={style.side} aria-label="Waiting">
        <Newcomers />
        <section>
          <h2>Keys</h2>
          <p className="muted">
            <kbd>/</kbd> search · <kbd>↑</kbd> <kbd>↓</kbd> another series · <kbd>h</kbd> hold · <kbd>Enter</kbd> book ·{' '}
            <kbd>Esc</kbd> let go
          </p>
        </section>
      </aside>
    </div>
  )
}

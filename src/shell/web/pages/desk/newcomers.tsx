import { useMutation, useQuery } from '@tanstack/react-query'
import type { Visits, VisitView } from '../../../http/contract/booking.ts'
import { api, queries } from '../../api.ts'
import { Button } from '../../components/button.tsx'
import { dayOf, dayWords, timeWords } from '../../when.ts'
import style from './desk.module.css'

/** Booked on the web by people without a chart: to be called where no code could be sent, and to be linked or registered. */
export function Newcomers() {
  const asked = useQuery({
    queryKey: ['newcomers'],
    queryFn: () => api<Visits>('/api/desk/newcomers'),
    refetchInterval: 30_000,
  })
  const visits = asked.data?.visits ?? []
  return (
    <section>
      <h2>New from the web</h2>
      {visits.length === 0 && <p className="muted">Nobody is waiting.</p>}
      <ul className={style.newcomers}>
        {visits.map((visit) => (
          <Newcomer key={visit.id} visit={visit} timeZone={asked.data!.timeZone} />
        ))}
      </ul>
    </section>
  )
}

function Newcomer({ visit, timeZone }: { readonly visit: VisitView; readonly timeZone: string }) {
  const again = () => void queries.invalidateQueries({ queryKey: ['newcomers'] })
  const base = `/api/desk/bookings/${visit.id}`
  const confirm = useMutation({
    mutationFn: () => api(`${base}/confirmation`, { method: 'POST', body: {} }),
    onSuccess: again,
  })
  const register = useMutation({
    mutationFn: () => api(`${base}/person`, { method: 'POST', body: { to: 'new' } }),
    onSuccess: again,
  })
  const error = confirm.error ?? register.error
  const toCall = visit.status === 'pending' && visit.confirmation === 'call'
  return (
    <li>
      <strong>{visit.personName}</strong>
      <span className="muted">
        {dayWords(dayOf(visit.start, timeZone), 'en')}, {timeWords(visit.start, timeZone)} · {visit.service.en}
        <br />
        {toCall
          ? `call ${visit.phone ?? visit.email} by ${dayWords(dayOf(visit.confirmBy!, timeZone), 'en')}, ${timeWords(visit.confirmBy!, timeZone)}`
          : visit.status === 'pending'
            ? `waits for the code until ${timeWords(visit.confirmBy!, timeZone)}`
            : visit.status}
      </span>
      {error && <p role="alert">{error.message}</p>}
      <span>
        {visit.status === 'pending' && (
          <Button onClick={() => confirm.mutate()}>On the phone: confirm for {visit.personName}</Button>
        )}
        {visit.status === 'booked' && (
          <Button onClick={() => register.mutate()}>Begin a chart for {visit.personName}</Button>
        )}
      </span>
    </li>
  )
}

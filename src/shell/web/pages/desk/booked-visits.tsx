import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Visits, VisitView } from '../../../http/contract/booking.ts'
import { api, queries } from '../../api.ts'
import { Button } from '../../components/button.tsx'
import { dayOf, dayWords, timeWords } from '../../when.ts'
import style from './desk.module.css'
import type { OnTheLine } from './desk.tsx'

const isAhead = ({ end }: VisitView): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(end), Temporal.Now.instant()) > 0

export function BookedVisits({ caller }: { readonly caller: OnTheLine }) {
  const path = `/api/patients/${caller.id}/bookings`
  const asked = useQuery({ queryKey: ['desk-visits', caller.id], queryFn: () => api<Visits>(path) })
  const ahead = asked.data?.visits.filter(isAhead) ?? []
  if (ahead.length === 0) return <p className="muted">Nothing is booked for {caller.name}.</p>
  return (
    <section>
      <h2>Booked for {caller.name}</h2>
      <ul className={style.booked}>
        {ahead.map((visit) => (
          <Visit key={visit.id} visit={visit} timeZone={asked.data!.timeZone} name={caller.name} />
        ))}
      </ul>
    </section>
  )
}

function Visit({
  visit,
  timeZone,
  name,
}: {
  readonly visit: VisitView
  readonly timeZone: string
  readonly name: string
}) {
  const [asking, setAsking] = useState(false)
  const cancel = useMutation({
    mutationFn: () =>
      api(`/api/patients/${visit.patientId}/bookings/${visit.id}/cancellation`, { method: 'POST', body: {} }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['desk-visits'] })
      void queries.invalidateQueries({ queryKey: ['series'] })
    },
  })
  const when = `${dayWords(dayOf(visit.start, timeZone), 'en')}, ${timeWords(visit.start, timeZone)}`
  return (
    <li>
      <span>
        <strong>{when}</strong>–{timeWords(visit.end, timeZone)} · {visit.service.en}
        {visit.nurseName && ` · ${visit.nurseName}`} {visit.status === 'pending' && '· held'}
      </span>
      {asking ? (
        <span>
          <Button kind="danger" onClick={() => cancel.mutate()}>
            Cancel {when} for {name}
          </Button>{' '}
          <Button onClick={() => setAsking(false)}>Keep it</Button>
        </span>
      ) : (
        <Button kind="quiet" onClick={() => setAsking(true)}>
          Cancel…
        </Button>
      )}
      {cancel.error && <p role="alert">{cancel.error.message}</p>}
    </li>
  )
}

import { useQuery } from '@tanstack/react-query'
import type { Visits } from '../../../http/contract/booking.ts'
import { api } from '../../api.ts'
import { Notice } from '../../components/notice.tsx'
import { useSignedIn } from '../../me.ts'
import { timeWords, zoneWords } from '../../when.ts'
import style from './desk.module.css'

/** The day’s visits by time, chair and nurse; names stand on the chairs’ board, not where a caller’s screen is shared. */
export function Today() {
  const { today, clinic } = useSignedIn()
  const asked = useQuery({
    queryKey: ['day', today],
    queryFn: () => api<Visits>(`/api/desk/bookings?date=${today}`),
    refetchInterval: 60_000,
  })
  if (asked.isError) return <Notice tone="danger" title={asked.error.message} />
  const visits = asked.data?.visits ?? []
  return (
    <section>
      <h2>Today</h2>
      {asked.data && visits.length === 0 && <p className="muted">Nothing is booked today.</p>}
      {visits.length > 0 && (
        <table className={style.series}>
          <caption className="muted">{zoneWords(clinic.timeZone)} time</caption>
          <tbody>
            {visits.map(({ id, start, end, service, chairName, nurseName, clinicianName, status }) => (
              <tr key={id}>
                <th scope="row">
                  {timeWords(start, clinic.timeZone)}–{timeWords(end, clinic.timeZone)}
                </th>
                <td>{service.en}</td>
                <td>{[chairName, nurseName ?? clinicianName].filter((each) => each !== null).join(' · ')}</td>
                <td>{status === 'pending' ? 'not confirmed' : status}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

import { useMutation, useQuery } from '@tanstack/react-query'
import type { Availability, PublicClinic, Slot, VisitView } from '../../../http/contract/booking.ts'
import { api, queries } from '../../api.ts'
import { Notice } from '../../components/notice.tsx'
import { followingSlots } from '../../following-slots.ts'
import { useSignedIn } from '../../me.ts'
import { addDays, dayOf, dayWords, timeWords } from '../../when.ts'
import style from './desk.module.css'
import type { OnTheLine } from './desk.tsx'

const shown = 12

/** Without an order there is still something to offer: a talk with a prescriber, the next free ones first. */
export function ConsultationBooking({ caller }: { readonly caller: OnTheLine }) {
  const me = useSignedIn()
  const clinics = useQuery({ queryKey: ['clinics'], queryFn: () => api<PublicClinic[]>('/api/clinics') })
  const service = clinics.data?.find(({ id }) => id === me.clinic.id)?.services.find(({ route }) => route === null)
  const query = { clinic: me.clinic.id, service: service?.id ?? '', from: me.today, to: addDays(me.today, 21) }
  const slots = useQuery({
    queryKey: ['availability', query],
    queryFn: () => api<Availability>(`/api/availability?${new URLSearchParams(query)}`),
    enabled: service !== undefined,
  })
  const book = useMutation({
    mutationFn: (slot: Slot) =>
      api<VisitView>(`/api/desk/people/${caller.id}/consultation`, {
        method: 'POST',
        body: { service: service!.id, start: slot.start, ...(slot.clinician && { clinician: slot.clinician }) },
      }),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['desk-visits'] })
      void queries.invalidateQueries({ queryKey: ['availability'] })
    },
  })
  const { timeZone } = me.clinic
  return (
    <section>
      <h2>{service?.name ?? 'A talk with a prescriber'}</h2>
      {book.error && <Notice tone="danger" title={book.error.message} />}
      {book.data && (
        <Notice
          tone="good"
          title={`Booked for ${caller.name}: ${dayWords(dayOf(book.data.start, timeZone), 'en')}, ${timeWords(book.data.start, timeZone)}`}
        />
      )}
      <ul className={style.found}>
        {followingSlots(slots.data?.slots ?? [])
          .slice(0, shown)
          .map((slot) => (
            <li key={`${slot.start} ${slot.clinician}`}>
              <button type="button" disabled={book.isPending} onClick={() => book.mutate(slot)}>
                <strong>
                  Book {dayWords(dayOf(slot.start, timeZone), 'en')}, {timeWords(slot.start, timeZone)} for{' '}
                  {caller.name}
                </strong>
                <span className="muted">{slot.clinicianName}</span>
              </button>
            </li>
          ))}
      </ul>
    </section>
  )
}

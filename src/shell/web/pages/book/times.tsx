import { useMutation, useQuery } from '@tanstack/react-query'
import { Clock, Phone } from 'lucide-react'
import { useState } from 'react'
import type { Availability, Held, PublicClinic, Slot } from '../../../http/contract/booking.ts'
import { ApiProblem, api } from '../../api.ts'
import { Button } from '../../components/button.tsx'
import { Loading } from '../../components/loading.tsx'
import { Notice } from '../../components/notice.tsx'

import { useLanguage } from '../../language.ts'
import { bookingText } from '../../text/booking.ts'
import { useText } from '../../text/text.ts'
import { addDays, dayOf, dayWords, hoursAndMinutes, timeWords } from '../../when.ts'
import style from './book.module.css'
import { ahead, Days } from './days.tsx'
import type { StepProps } from './draft.ts'
import { SlotButtons, TimesOfDay } from './times-of-day.tsx'

type Service = PublicClinic['services'][number]
interface Props extends StepProps {
  readonly clinic: PublicClinic
  readonly service: Service
}

const useSlots = (clinic: PublicClinic, service: Service) => {
  const today = Temporal.Now.plainDateISO(clinic.timeZone).toString()
  const query = {
    clinic: clinic.id,
    service: service.id,
    from: today,
    to: addDays(today, ahead),
    timeZone: clinic.timeZone,
  }
  const path = `/api/availability?${new URLSearchParams(query)}`
  const asked = useQuery({
    queryKey: ['availability', query],
    queryFn: () => api<Availability>(path),
    refetchInterval: 30_000,
  })
  return { ...asked, today }
}

export function Times({ draft, change, clinic, service }: Props) {
  const t = useText(bookingText)
  const { language } = useLanguage()
  const { data, isPending, error, today, refetch } = useSlots(clinic, service)
  const slots = data?.slots ?? []
  const firstFree = slots[0] ? dayOf(slots[0].start, clinic.timeZone) : today
  const [chosenDay, setDay] = useState<string | null>(draft.slot ? dayOf(draft.slot.start, clinic.timeZone) : null)
  const day = chosenDay ?? firstFree
  const hold = useMutation({
    mutationFn: (slot: Slot) =>
      api<Held>('/api/holds', { method: 'POST', body: holdBody(clinic, service, slot, draft) }),
    onSuccess: (held, slot) => change({ slot, hold: held }),
    onError: () => void refetch(),
  })
  const nearest = hold.error instanceof ApiProblem ? ((hold.error.more.nearest as Slot[] | undefined) ?? []) : []
  return (
    <>
      <h1>{t('whenTitle')}</h1>
      <p className="muted">
        {t('whenLead', {
          service: service.names[language],
          minutes: hoursAndMinutes(service.minutes),
          place: clinic.address,
        })}
      </p>
      {error && <Notice tone="danger" title={error.message} />}
      {isPending && <Loading />}
      <Days slots={slots} day={day} choose={setDay} from={today} timeZone={clinic.timeZone} />
      <TimesOfDay slots={slots} day={day} draft={draft} timeZone={clinic.timeZone} take={(slot) => hold.mutate(slot)} />
      {hold.error && (
        <Notice tone="caution" title={nearest.length > 0 ? t('takenNow') : hold.error.message}>
          <SlotButtons
            slots={nearest}
            draft={draft}
            timeZone={clinic.timeZone}
            take={(slot) => hold.mutate(slot)}
            withDay
          />
        </Notice>
      )}
      <Kept draft={draft} timeZone={clinic.timeZone} />
      <a className={style.rather} href={`tel:${clinic.phone.replaceAll(' ', '')}`}>
        <Phone aria-hidden size={20} /> {t('noneSuits', { phone: clinic.phone })}
      </a>
      <GoOn draft={draft} change={change} timeZone={clinic.timeZone} />
    </>
  )
}

const holdBody = (clinic: PublicClinic, service: Service, slot: Slot, { hold }: Props['draft']) => ({
  clinic: clinic.id,
  service: service.id,
  start: slot.start,
  ...(slot.clinician && { clinician: slot.clinician }),
  ...(hold && { instead: { id: hold.id, key: hold.key } }),
})

function Kept({ draft: { slot, hold }, timeZone }: { readonly draft: Props['draft']; readonly timeZone: string }) {
  const t = useText(bookingText)
  if (!slot || !hold) return null
  return (
    <p className={style.kept} role="status">
      <Clock aria-hidden size={22} />
      {t('kept', { time: timeWords(slot.start, timeZone), until: timeWords(hold.until, timeZone) })}
    </p>
  )
}

function GoOn({ draft, change, timeZone }: StepProps & { readonly timeZone: string }) {
  const t = useText(bookingText)
  const { language } = useLanguage()
  const { slot } = draft
  const words = slot && { day: dayWords(dayOf(slot.start, timeZone), language), time: timeWords(slot.start, timeZone) }
  return (
    <Button kind="main" size="bedside" disabled={!slot} onClick={() => change({ step: 'who' })}>
      {words ? t('goOn', words) : t('choose')}
    </Button>
  )
}

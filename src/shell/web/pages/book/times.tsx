import { useMutation, useQuery } from '@tanstack/react-query'
import { Clock, Phone } from 'lucide-react'
import { useState } from 'react'
import type { Availability, Held, PublicClinic, Slot } from '../../../http/contract/booking.ts'
import { ApiProblem, api } from '../../api.ts'
import { Button } from '../../components/button.tsx'
import { Loading } from '../../components/loading.tsx'
import { Notice } from '../../components/notice.tsx'
import { followingSlots } from '../../following-slots.ts'
import { useLanguage } from '../../language.ts'
import { bookingText } from '../../text/booking.ts'
import { useText } from '../../text/text.ts'
import { addDays, dayOf, dayWords, hoursAndMinutes, onOwnClock, shortDay, timeWords, zoneWords } from '../../when.ts'
import style from './book.module.css'
import type { StepProps } from './draft.ts'

type Service = PublicClinic['services'][number]
interface Props extends StepProps {
  readonly clinic: PublicClinic
  readonly service: Service
}

const shown = 5
const ahead = 40

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
      <p className={style.rather}>
        <Phone aria-hidden size={20} /> {t('noneSuits', { phone: clinic.phone })}
      </p>
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

function Days({
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

interface Choice {
  readonly slots: readonly Slot[]
  readonly draft: Props['draft']
  readonly timeZone: string
  readonly take: (slot: Slot) => void
  readonly withDay?: boolean
}

function TimesOfDay({ slots, day, ...rest }: Choice & { readonly day: string }) {
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
      <p className="muted">{mine ? t('zoneOther', { zone, mine }) : t('zoneSame', { zone })}</p>
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

function SlotButtons({ slots, draft, timeZone, take, withDay = false }: Choice) {
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

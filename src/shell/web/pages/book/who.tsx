import { useMutation } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { redFlags } from '#core/headache/red-flags.ts'
import type { BookingBody, PublicClinic, Reserved, Slot } from '../../../http/contract/booking.ts'
import { ApiProblem, api } from '../../api.ts'
import { Button } from '../../components/button.tsx'
import { Field } from '../../components/field.tsx'
import { Notice } from '../../components/notice.tsx'
import { type Language, useLanguage } from '../../language.ts'
import { bookingText } from '../../text/booking.ts'
import { useText } from '../../text/text.ts'
import { dayOf, dayWords, timeWords } from '../../when.ts'
import style from './book.module.css'
import type { Draft, StepProps } from './draft.ts'

interface Props extends StepProps {
  readonly clinic: PublicClinic
  readonly serviceId: string
  readonly done: (reserved: Reserved) => void
}

/** A stronger form is only asked after a yes to its sign, and a yes doesn’t come this far. */
const askedFlags = redFlags.filter(({ strongerThan }) => strongerThan === null)

const bodyOf = (
  draft: Draft,
  { clinic, serviceId }: Pick<Props, 'clinic' | 'serviceId'>,
  language: Language,
): BookingBody => {
  const { slot, hold, name, birthDate, email, phone, reason, marked } = draft
  return {
    clinic: clinic.id,
    service: serviceId,
    start: slot!.start,
    ...(slot!.clinician && { clinician: slot!.clinician }),
    person: { name, birthDate, ...(email && { email }), ...(phone && { phone }) },
    language,
    ...(reason && { reason }),
    screening: Object.fromEntries(askedFlags.map(({ id }) => [id, marked.includes(id)])),
    ...(hold && { hold: { id: hold.id, key: hold.key } }),
  }
}

const errorAt = (error: Error | null, pointer: string): string | undefined =>
  error instanceof ApiProblem ? error.errors.find((each) => each.pointer === pointer)?.detail : undefined

export function Who({ draft, change, clinic, serviceId, done }: Props) {
  const t = useText(bookingText)
  const { language } = useLanguage()
  const book = useMutation({
    mutationFn: () =>
      api<Reserved>('/api/bookings', {
        method: 'POST',
        body: bodyOf(draft, { clinic, serviceId }, language),
        headers: { 'idempotency-key': draft.formId },
      }),
    onSuccess: done,
    // Another time or a corrected name is another request.
    onError: (error) => error instanceof ApiProblem && error.status !== 0 && change({ formId: crypto.randomUUID() }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    book.mutate()
  }
  const day = dayWords(dayOf(draft.slot!.start, clinic.timeZone), language)
  const time = timeWords(draft.slot!.start, clinic.timeZone)
  return (
    <form onSubmit={submit} className={style.form}>
      <h1>{t('whoTitle')}</h1>
      <Fields draft={draft} change={change} error={book.error} />
      {book.error && <Refused error={book.error} change={change} timeZone={clinic.timeZone} />}
      <Button kind="main" size="bedside" type="submit" disabled={book.isPending}>
        {t('reserve', { day, time })}
      </Button>
      <Button kind="quiet" onClick={() => change({ step: 'when' })}>
        {t('back')}
      </Button>
    </form>
  )
}

function Refused({
  error,
  change,
  timeZone,
}: {
  readonly error: Error
  readonly change: StepProps['change']
  readonly timeZone: string
}) {
  const t = useText(bookingText)
  const { language } = useLanguage()
  const nearest = error instanceof ApiProblem ? ((error.more.nearest as Slot[] | undefined) ?? []) : []
  return (
    <Notice tone="danger" title={nearest.length > 0 ? t('takenNow') : error.message}>
      <div className={style.slots}>
        {nearest.map((slot) => (
          <button key={slot.start} type="button" onClick={() => change({ slot, hold: null })}>
            <small>{dayWords(dayOf(slot.start, timeZone), language)}</small>
            <strong>{timeWords(slot.start, timeZone)}</strong>
          </button>
        ))}
      </div>
    </Notice>
  )
}

const inputs = [
  { key: 'name', pointer: '/person/name', type: 'text', autoComplete: 'name', required: true },
  { key: 'birthDate', pointer: '/person/birthDate', type: 'date', autoComplete: 'bday', required: true },
  { key: 'email', pointer: '/person/email', type: 'email', autoComplete: 'email', required: false },
  { key: 'phone', pointer: '/person/phone', type: 'tel', autoComplete: 'tel', required: false },
] as const

function Fields({ draft, change, error }: StepProps & { readonly error: Error | null }) {
  const t = useText(bookingText)
  return (
    <>
      {inputs.map(({ key, pointer, ...rest }) => (
        <Field key={key} label={t(key)} error={errorAt(error, pointer)} {...(key === 'email' && { hint: t('oneOf') })}>
          {(wire) => (
            <input {...wire} {...rest} value={draft[key]} onChange={(event) => change({ [key]: event.target.value })} />
          )}
        </Field>
      ))}
      <Field label={t('reason')}>
        {(wire) => (
          <textarea
            {...wire}
            maxLength={500}
            value={draft.reason}
            onChange={(event) => change({ reason: event.target.value })}
          />
        )}
      </Field>
    </>
  )
}

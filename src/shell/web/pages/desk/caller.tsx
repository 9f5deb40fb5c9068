import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { Check, CircleHelp, X } from 'lucide-react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { DeskPeople, IdentityAnswer } from '../../../http/contract/booking.ts'
import { api } from '../../api.ts'
import { Button } from '../../components/button.tsx'
import { Field } from '../../components/field.tsx'
import style from './desk.module.css'
import type { OnTheLine } from './desk.tsx'

interface Props {
  readonly caller: OnTheLine | null
  readonly set: (caller: OnTheLine | null) => void
}

export function Caller({ caller, set }: Props) {
  if (!caller) return <FindCaller set={set} />
  return (
    <section className={style.caller} aria-label="Caller">
      {caller.identified ? (
        <Known caller={caller} done={() => set(null)} />
      ) : (
        <Identify
          caller={caller}
          known={(said) => set({ ...caller, name: caller.name || said, identified: true })}
          back={() => set(null)}
        />
      )}
    </section>
  )
}

/** `/` from anywhere on the page begins a search, except while somebody types. */
const useSlash = () => {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement
      if (event.key !== '/' || isTyping) return
      event.preventDefault()
      field.current?.focus()
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
  return field
}

function FindCaller({ set }: Pick<Props, 'set'>) {
  const [text, setText] = useState('')
  const field = useSlash()
  const found = useQuery({
    queryKey: ['desk-people', text],
    queryFn: () => api<DeskPeople>(`/api/desk/people?text=${encodeURIComponent(text)}`),
    enabled: text.trim() !== '',
    placeholderData: keepPreviousData,
  })
  const people = text.trim() === '' ? [] : (found.data?.people ?? [])
  return (
    <section className={style.caller} aria-label="Caller">
      <h2>Who is calling?</h2>
      <Field label="Name or phone" hint="Type what the caller says.">
        {(wire) => (
          <input {...wire} ref={field} type="search" value={text} onChange={(event) => setText(event.target.value)} />
        )}
      </Field>
      <ul className={style.found}>
        {people.map(({ id, name, phoneEnds }) => (
          <li key={id}>
            <button type="button" onClick={() => set({ id, name, identified: false })}>
              <strong>{name}</strong>
              {phoneEnds && <span className="muted">phone ends in {phoneEnds}</span>}
            </button>
          </li>
        ))}
      </ul>
      {text.trim() !== '' && found.data?.people.length === 0 && (
        <p className="muted">Nobody in this clinic fits “{text}”.</p>
      )}
    </section>
  )
}

/** The caller says both; the page only tells whether they fit. A birth date on record is never shown or read out. */
function Identify({
  caller,
  known,
  back,
}: {
  readonly caller: OnTheLine
  readonly known: (name: string) => void
  readonly back: () => void
}) {
  const [name, setName] = useState('')
  const [birthDate, setBirthDate] = useState('')
  const check = useMutation({
    mutationFn: () =>
      api<IdentityAnswer>(`/api/desk/people/${caller.id}/identity`, { method: 'POST', body: { name, birthDate } }),
    onSuccess: ({ nameMatches, birthDateMatches }) => nameMatches && birthDateMatches && known(name),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    check.mutate()
  }
  return (
    <form onSubmit={submit} className={style.identify}>
      <h2>Two identifiers first</h2>
      <blockquote className={style.quote}>
        “Before I open anything: please tell me your full name and your birth date.”
      </blockquote>
      <Field label="Full name, as said">
        {(wire) => (
          <input {...wire} required autoComplete="off" value={name} onChange={(event) => setName(event.target.value)} />
        )}
      </Field>
      <Field label="Birth date, as said">
        {(wire) => (
          <input
            {...wire}
            required
            type="date"
            value={birthDate}
            onChange={(event) => setBirthDate(event.target.value)}
          />
        )}
      </Field>
      {check.data && <Matches {...check.data} />}
      {check.error && <p role="alert">{check.error.message}</p>}
      <div className={style.acts}>
        <Button kind="main" type="submit">
          Check
        </Button>
        <Button kind="quiet" onClick={back}>
          Somebody else
        </Button>
      </div>
    </form>
  )
}

function Matches({ nameMatches, birthDateMatches }: IdentityAnswer) {
  const rows = [
    { fits: nameMatches, what: 'Name' },
    { fits: birthDateMatches, what: 'Birth date' },
  ]
  return (
    <div role="status">
      <ul className={style.matches}>
        {rows.map(({ fits, what }) => (
          <li key={what} data-fits={fits}>
            {fits ? <Check aria-hidden size={20} /> : <X aria-hidden size={20} />} {what}{' '}
            {fits ? 'said and matches' : 'does not match'}
          </li>
        ))}
        {!(nameMatches && birthDateMatches) && (
          <li>Read nothing out. Offer to call back on the phone number on record.</li>
        )}
      </ul>
    </div>
  )
}

function Known({ caller, done }: { readonly caller: OnTheLine; readonly done: () => void }) {
  return (
    <>
      <h2>{caller.name}</h2>
      <Matches nameMatches birthDateMatches />
      <section>
        <h3>Ask, and tell the nurse what is new</h3>
        <ul className={style.ask}>
          {['Any new medicine since the last visit?', 'Could you be pregnant?', 'Ill, or in hospital since then?'].map(
            (question) => (
              <li key={question}>
                <CircleHelp aria-hidden size={18} /> {question}
              </li>
            ),
          )}
        </ul>
      </section>
      <p className="muted">
        A sudden worst-ever headache, new weakness, fever with a stiff neck, a blow to the head: book nothing, tell them
        to call 911 now.
      </p>
      <Button kind="quiet" onClick={done}>
        End this call
      </Button>
    </>
  )
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ImportedPeople as Found, Linked } from '../../../http/contract/imported-people.ts'
import type { People } from '../../../http/contract/people.ts'
import { api } from '../../api.ts'
import { Button } from '../../components/button.tsx'
import { Field } from '../../components/field.tsx'
import { Notice } from '../../components/notice.tsx'
import style from './people.module.css'

type Imported = Found['people'][number]

/** Diaries that came in a file of several people and whose person nobody has named yet. Nothing is shown where there are none. */
export function ImportedPeople() {
  const client = useQueryClient()
  const [done, setDone] = useState<string | null>(null)
  const found = useQuery({ queryKey: ['imported-people'], queryFn: () => api<Found>('/api/imported-people') })
  const onLinked = (words: string) => {
    setDone(words)
    void client.invalidateQueries({ queryKey: ['imported-people'] })
  }
  const people = found.data?.people ?? []
  if (people.length === 0 && done === null) return null
  return (
    <details className={style.register}>
      <summary>Imported diaries without a name ({people.length})</summary>
      {done && <Notice tone="good" title={done} />}
      <ul className={style.imported}>
        {people.map((each) => (
          <li key={each.id}>
            <OneImported imported={each} onLinked={onLinked} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function OneImported({
  imported,
  onLinked,
}: {
  readonly imported: Imported
  readonly onLinked: (words: string) => void
}) {
  const [text, setText] = useState('')
  const { source, label, days, from, to } = imported
  const found = useQuery({
    queryKey: ['people', text],
    queryFn: () => api<People>(`/api/patients?text=${encodeURIComponent(text)}`),
    enabled: text.trim().length > 1,
  })
  const link = useMutation({
    mutationFn: (person: People['people'][number]) =>
      api<Linked>(`/api/patients/${person.id}/imported/${imported.id}`, { method: 'POST' }),
    onSuccess: ({ stored }, { givenName, familyName }) =>
      onLinked(`“${label}” of ${source} is ${givenName} ${familyName} now: ${stored} days taken over.`),
  })
  return (
    <>
      <p>
        <strong>“{label}”</strong> in {source}
        <span className="muted">
          {' '}
          {days} days{from && to && `, ${from} to ${to}`}
        </span>
      </p>
      <Field
        label={`Whose diary is “${label}” of ${source}?`}
        hint="Find the person by name, birth date or phone. Not here yet? Register them below first."
      >
        {(wire) => <input {...wire} type="search" value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
      {link.isError && <Notice tone="danger" title={link.error.message} />}
      {text.trim().length > 1 && (
        <div className={style.matches}>
          {found.data?.people.slice(0, 5).map((person) => (
            <Button key={person.id} disabled={link.isPending} onClick={() => link.mutate(person)}>
              It is {person.givenName} {person.familyName}
              {person.birthDate && `, born ${person.birthDate}`}
            </Button>
          ))}
        </div>
      )}
    </>
  )
}

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import type { People as Found } from '../../../http/contract/people.ts'
import { api } from '../../api.ts'
import { Field } from '../../components/field.tsx'
import { Notice } from '../../components/notice.tsx'
import { OpenConcerns } from '../../components/open-concerns.tsx'
import { useSignedIn } from '../../me.ts'
import { ImportedPeople } from './imported-people.tsx'
import style from './people.module.css'
import { RegisterPerson } from './register-person.tsx'

export default function People() {
  const me = useSignedIn()
  const [text, setText] = useState('')
  const found = useQuery({
    queryKey: ['people', text],
    queryFn: () => api<Found>(`/api/patients?text=${encodeURIComponent(text)}`),
    placeholderData: keepPreviousData,
  })
  const mayOpen = me.role !== 'front-desk'
  return (
    <>
      <h1>People</h1>
      <OpenConcerns />
      <Field label="Find by name, birth date or phone">
        {(wire) => <input {...wire} type="search" value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
      {found.isError && <Notice tone="danger" title={found.error.message} />}
      <ul className={style.people}>
        {found.data?.people.map(({ id, familyName, givenName, birthDate, phone }) => (
          <li key={id}>
            <Link href={mayOpen ? `/people/${id}` : `/desk?person=${id}`}>
              <strong>
                {familyName}, {givenName}
              </strong>
              <span className="muted">{[birthDate && `born ${birthDate}`, phone].filter(Boolean).join(' · ')}</span>
            </Link>
          </li>
        ))}
      </ul>
      <details className={style.register}>
        <summary>Register a person</summary>
        <RegisterPerson />
      </details>
      {me.role === 'nurse' && <ImportedPeople />}
      {found.data?.people.length === 0 && <p className="muted">Nobody in this clinic fits “{text}”.</p>}
    </>
  )
}

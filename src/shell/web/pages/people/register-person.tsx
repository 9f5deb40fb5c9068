import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { NewPerson, OpenedAccount, Person } from '../../../http/contract/people.ts'
import { ApiProblem, api } from '../../api.ts'
import { Button } from '../../components/button.tsx'
import { Field } from '../../components/field.tsx'
import { Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/panel.tsx'
import style from './people.module.css'

const fieldError = (error: unknown, name: string): string | undefined =>
  error instanceof ApiProblem ? error.errors.find(({ pointer }) => pointer === `/${name}`)?.detail : undefined

const fields = [
  { name: 'givenName', label: 'Given name', type: 'text', required: true },
  { name: 'familyName', label: 'Family name', type: 'text', required: true },
  { name: 'birthDate', label: 'Birth date', type: 'date', required: true },
  { name: 'email', label: 'E-mail', type: 'email', required: false },
  { name: 'phone', label: 'Phone', type: 'tel', required: false },
] as const

/** The password exists on this screen only: it is handed over now, and kept nowhere in clear. */
function DiarySignIn({ person }: { readonly person: Person }) {
  const open = useMutation({
    mutationFn: (email: string) =>
      api<OpenedAccount>(`/api/patients/${person.id}/account`, { method: 'POST', body: { email } }),
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    open.mutate(String(new FormData(event.currentTarget).get('email')))
  }
  if (open.data)
    return (
      <Notice tone="good" title={`${person.givenName} signs in with ${open.data.email}`}>
        Password, shown once: <code>{open.data.password}</code>
      </Notice>
    )
  return (
    <form className={style.form} onSubmit={submit}>
      <Field label={`Sign-in for ${person.givenName}’s diary: e-mail`} error={fieldError(open.error, 'email')}>
        {(wire) => <input {...wire} name="email" type="email" defaultValue={person.email ?? ''} required />}
      </Field>
      <Button type="submit">Open a sign-in for {person.givenName}</Button>
    </form>
  )
}

export function RegisterPerson() {
  const client = useQueryClient()
  const [registered, setRegistered] = useState<Person | null>(null)
  const register = useMutation({
    mutationFn: (body: NewPerson) => api<Person>('/api/patients', { method: 'POST', body }),
    onSuccess: (person) => {
      setRegistered(person)
      void client.invalidateQueries({ queryKey: ['people'] })
    },
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    register.mutate(Object.fromEntries(new FormData(event.currentTarget)) as unknown as NewPerson)
  }
  if (registered)
    return (
      <Panel title={`${registered.familyName}, ${registered.givenName} is registered`}>
        <DiarySignIn person={registered} />
        <Button onClick={() => setRegistered(null)}>Register another person</Button>
      </Panel>
    )
  return (
    <Panel title="Register a person">
      <form className={style.form} onSubmit={submit}>
        {register.isError && <Notice tone="danger" title={register.error.message} />}
        {fields.map(({ name, label, type, required }) => (
          <Field key={name} label={label} error={fieldError(register.error, name)}>
            {(wire) => <input {...wire} name={name} type={type} required={required} />}
          </Field>
        ))}
        <Field label="Sex at birth" hint="Pregnancy questions and some limits depend on it.">
          {(wire) => (
            <select {...wire} name="sexAtBirth" defaultValue="unknown">
              <option value="unknown">Not recorded</option>
              <option value="female">Female</option>
              <option value="male">Male</option>
            </select>
          )}
        </Field>
        <Field label="Language they read best">
          {(wire) => (
            <select {...wire} name="language" defaultValue="en">
              <option value="en">English</option>
              <option value="es">Español</option>
            </select>
          )}
        </Field>
        <Button kind="main" type="submit" disabled={register.isPending}>
          Register this person
        </Button>
      </form>
    </Panel>
  )
}

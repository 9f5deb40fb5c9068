import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ApiProblem, api } from '../../api.ts'
import { Button } from '../../components/button.tsx'
import { Field } from '../../components/field.tsx'
import { Notice } from '../../components/notice.tsx'
import { passwordText } from '../../text/password.ts'
import { useText } from '../../text/text.ts'
import style from './password.module.css'

const shortest = 15

/** For whoever was handed a password: a new one of their own. */
export default function Password() {
  const t = useText(passwordText)
  const [isShort, setShort] = useState(false)
  const change = useMutation({
    mutationFn: (body: { currentPassword: string; newPassword: string }) =>
      api('/api/auth/change-password', { method: 'POST', body: { ...body, revokeOtherSessions: true } }),
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const newPassword = String(form.get('next'))
    setShort(newPassword.length < shortest)
    if (newPassword.length >= shortest) change.mutate({ currentPassword: String(form.get('now')), newPassword })
  }
  if (change.isSuccess) return <Notice tone="good" title={t('done')} />
  const isOffline = change.error instanceof ApiProblem && change.error.code === 'offline'
  return (
    <form className={style.form} onSubmit={submit}>
      <h1>{t('title')}</h1>
      <p className="muted">{t('rule')}</p>
      <Field label={t('now')} error={change.isError ? (isOffline ? change.error.message : t('wrong')) : undefined}>
        {(wire) => <input {...wire} name="now" type="password" autoComplete="current-password" required />}
      </Field>
      <Field label={t('next')} error={isShort ? t('short') : undefined}>
        {(wire) => <input {...wire} name="next" type="password" autoComplete="new-password" required />}
      </Field>
      <Button kind="main" type="submit" disabled={change.isPending}>
        {t('change')}
      </Button>
    </form>
  )
}

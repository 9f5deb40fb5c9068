import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useSearchParams } from 'wouter'
import type { DemoAccount } from '../../../http/contract/demo.ts'
import type { Me } from '../../../http/contract/people.ts'
import { ApiProblem, api, queries } from '../../api.ts'
import { Button } from '../../components/button.tsx'
import { Field } from '../../components/field.tsx'
import { Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/panel.tsx'
import { homeOf } from '../../me.ts'
import { signInText } from '../../text/sign-in.ts'
import { useText } from '../../text/text.ts'
import style from './sign-in.module.css'

/** Only addresses of this site: a link can't send somebody elsewhere after sign-in. */
const safeNext = (next: string | null): string | null => (next?.startsWith('/') && !next.startsWith('//') ? next : null)

const enter = async (email: string, password: string, next: string | null): Promise<void> => {
  await api('/api/auth/sign-in/email', { method: 'POST', body: { email, password } })
  queries.clear()
  const me = await api<Me>('/api/me')
  location.assign(safeNext(next) ?? homeOf[me.role])
}

export default function SignIn() {
  const t = useText(signInText)
  const [search] = useSearchParams()
  const [failed, setFailed] = useState<string | null>(null)
  const demo =
    useQuery({ queryKey: ['demo-accounts'], queryFn: () => api<{ accounts: DemoAccount[] }>('/api/demo-accounts') })
      .data?.accounts ?? []
  const attempt = async (email: string, password: string) => {
    try {
      await enter(email, password, search.get('next'))
    } catch (error) {
      const known = error instanceof ApiProblem
      setFailed(known && error.status !== 401 ? error.message : t('wrong'))
    }
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    void attempt(String(form.get('email')), String(form.get('password')))
  }
  return (
    <div className={style.page}>
      <form onSubmit={submit} className={style.form}>
        <h1>{t('title')}</h1>
        {failed && <Notice tone="danger" title={failed} />}
        <Field label={t('email')}>
          {(wire) => <input {...wire} name="email" type="email" autoComplete="username" required />}
        </Field>
        <Field label={t('password')}>
          {(wire) => <input {...wire} name="password" type="password" autoComplete="current-password" required />}
        </Field>
        <Button kind="main" type="submit">
          {t('enter')}
        </Button>
      </form>
      {demo.length > 0 && (
        <Panel title={t('demo')}>
          <p className="muted">{t('demoWhy')}</p>
          <ul className={style.demo}>
            {demo.map(({ name, about, email, password }) => (
              <li key={email}>
                <button type="button" onClick={() => void attempt(email, password)} aria-label={t('as', { name })}>
                  <strong>{name}</strong>
                  <span className="muted">{about}</span>
                </button>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </div>
  )
}

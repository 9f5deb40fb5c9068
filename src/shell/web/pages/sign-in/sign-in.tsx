import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useSearchParams } from 'wouter'
import type { DemoAccount } from '../../../http/contract/demo.ts'
import { ApiProblem, api, queries } from '../../api.ts'
import { Button } from '../../components/button.tsx'
import { Field } from '../../components/field.tsx'
import { Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/panel.tsx'
import { askWho, homeOf } from '../../me.ts'
import { signInText } from '../../text/sign-in.ts'
import { useText } from '../../text/text.ts'
import style from './sign-in.module.css'

/** Only addresses of this site: a link can't send somebody elsewhere after sign-in. */
const safeNext = (next: string | null): string | null => (next?.startsWith('/') && !next.startsWith('//') ? next : null)

/** Goes to the next page, or the role's first one; staff without a second factor set one up before anything else. */
const goOn = async (next: string | null): Promise<void> => {
  queries.clear()
  try {
    const me = await askWho()
    location.assign(safeNext(next) ?? homeOf[me.role])
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.code !== 'second-factor-needed') throw error
    location.assign('/second-factor')
  }
}

export default function SignIn() {
  const t = useText(signInText)
  const [search] = useSearchParams()
  const [failed, setFailed] = useState<string | null>(null)
  const demo =
    useQuery({ queryKey: ['demo-accounts'], queryFn: () => api<{ accounts: DemoAccount[] }>('/api/demo-accounts') })
      .data?.accounts ?? []
  const [needsCode, setNeedsCode] = useState(false)
  const next = search.get('next')
  const say = (error: unknown, wrong: string) =>
    setFailed(error instanceof ApiProblem && error.status !== 401 ? error.message : wrong)
  const attempt = async (email: string, password: string) => {
    try {
      const body = { email, password }
      const answer = await api<{ twoFactorRedirect?: boolean }>('/api/auth/sign-in/email', { method: 'POST', body })
      if (answer.twoFactorRedirect) return setNeedsCode(true)
      await goOn(next)
    } catch (error) {
      say(error, t('wrong'))
    }
  }
  const prove = async (code: string) => {
    try {
      await api('/api/auth/two-factor/verify-totp', { method: 'POST', body: { code } })
      await goOn(next)
    } catch {
      setFailed(t('wrongCode'))
    }
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    void (needsCode
      ? prove(String(form.get('code')))
      : attempt(String(form.get('email')), String(form.get('password'))))
  }
  return (
    <div className={style.page}>
      <form onSubmit={submit} className={style.form}>
        <h1>{t('title')}</h1>
        {failed && <Notice tone="danger" title={failed} />}
        {needsCode ? (
          <Field label={t('code')}>
            {(wire) => <input {...wire} name="code" inputMode="numeric" autoComplete="one-time-code" required />}
          </Field>
        ) : (
          <>
            <Field label={t('email')}>
              {(wire) => <input {...wire} name="email" type="email" autoComplete="username" required />}
            </Field>
            <Field label={t('password')}>
              {(wire) => <input {...wire} name="password" type="password" autoComplete="current-password" required />}
            </Field>
          </>
        )}
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
                <button type="button" onClick={() => void attempt(email, password)}>
                  <strong>
                    <span className="visually-hidden">{t('as')} </span>
                    {name}
                  </strong>
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

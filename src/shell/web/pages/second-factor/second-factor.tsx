import { type FormEvent, useState } from 'react'
import { ApiProblem, api } from '../../api.ts'
import { Button } from '../../components/button.tsx'
import { Field } from '../../components/field.tsx'
import { Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/panel.tsx'
import { secondFactorText } from '../../text/second-factor.ts'
import { useText } from '../../text/text.ts'
import style from './second-factor.module.css'

interface Offered {
  readonly totpURI: string
  readonly backupCodes: readonly string[]
}

const typed = (event: FormEvent<HTMLFormElement>, name: string): string => {
  event.preventDefault()
  return String(new FormData(event.currentTarget).get(name))
}

/** In groups of four, as people copy it. */
const spaced = (uri: string): string =>
  (new URL(uri).searchParams.get('secret') ?? '').replaceAll(/(.{4})/g, '$1 ').trim()

export default function SecondFactor() {
  const t = useText(secondFactorText)
  const [offered, setOffered] = useState<Offered | null>(null)
  const [done, setDone] = useState(false)
  const [failed, setFailed] = useState<string | null>(null)
  const attempt = async (act: () => Promise<void>) => {
    try {
      await act()
      setFailed(null)
    } catch (error) {
      setFailed(error instanceof ApiProblem && error.code === 'offline' ? error.message : t('wrong'))
    }
  }
  const begin = (event: FormEvent<HTMLFormElement>) => {
    const password = typed(event, 'password')
    return attempt(async () =>
      setOffered(await api<Offered>('/api/auth/two-factor/enable', { method: 'POST', body: { password } })),
    )
  }
  const confirm = (event: FormEvent<HTMLFormElement>) => {
    const code = typed(event, 'code')
    return attempt(async () => {
      await api('/api/auth/two-factor/verify-totp', { method: 'POST', body: { code } })
      setDone(true)
    })
  }
  return (
    <div className={style.page}>
      <h1>{t('title')}</h1>
      <p className="muted">{t('why')}</p>
      {failed && <Notice tone="danger" title={failed} />}
      {!offered && (
        <form onSubmit={(event) => void begin(event)} className={style.form}>
          <Field label={t('password')}>
            {(wire) => <input {...wire} name="password" type="password" autoComplete="current-password" required />}
          </Field>
          <Button kind="main" type="submit">
            {t('begin')}
          </Button>
        </form>
      )}
      {offered && !done && (
        <form onSubmit={(event) => void confirm(event)} className={style.form}>
          <p>{t('key')}</p>
          <p>
            <code className={style.key}>{spaced(offered.totpURI)}</code>
          </p>
          <Field label={t('code')}>
            {(wire) => (
              <input
                {...wire}
                name="code"
                inputMode="numeric"
                autoComplete="one-time-code"
                pattern="[0-9]{6}"
                required
              />
            )}
          </Field>
          <Button kind="main" type="submit">
            {t('confirm')}
          </Button>
        </form>
      )}
      {offered && done && (
        <Panel title={t('done')}>
          <p>{t('backup')}</p>
          <ul className={style.codes}>
            {offered.backupCodes.map((code) => (
              <li key={code}>
                <code>{code}</code>
              </li>
            ))}
          </ul>
          <a href="/sign-in">{t('on')}</a>
        </Panel>
      )}
    </div>
  )
}

import { useMutation } from '@tanstack/react-query'
import type { Consents } from '../../../http/contract/consents.ts'
import { api, queries } from '../../api.ts'
import { Button } from '../../components/button.tsx'
import { Field } from '../../components/field.tsx'
import { Notice } from '../../components/notice.tsx'
import { useSignedIn } from '../../me.ts'
import { consentText } from '../../text/consent.ts'
import { useText } from '../../text/text.ts'
import { useKept } from '../../use-kept.ts'
import { Failed } from '../intake/failed.tsx'
import style from './consent.module.css'

type Form = Consents['forms'][number]

interface Signature {
  readonly statements: readonly string[]
  readonly name: string
}

const useSigning = (form: Form) => {
  const { patientId } = useSignedIn()
  const kept = useKept<Signature>(`${patientId}:consent:${form.hash}`, { statements: [], name: '' })
  const sign = useMutation({
    mutationFn: () => {
      const { drug, route, hash: formHash } = form
      const { statements, name: signedName } = kept.value
      return api(`/api/patients/${patientId}/consents`, {
        method: 'POST',
        body: { drug, route, formHash, statements, signedName },
      })
    },
    onSuccess: () => {
      kept.forget()
      void queries.invalidateQueries({ queryKey: ['consents', patientId] })
    },
  })
  return { kept, sign }
}

/** What is signed, in whole: the language is that of the record, marked as such for screen readers. */
function Words({ form }: { readonly form: Form }) {
  const t = useText(consentText)
  return (
    <>
      {form.sections.map(({ id, title, paragraphs, sources }) => (
        <section key={id} className={style.section} lang={form.language}>
          <h2>{title}</h2>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          <details>
            <summary>{t('sources')}</summary>
            <ul>
              {sources.map((source) => (
                <li key={source}>{source}</li>
              ))}
            </ul>
          </details>
        </section>
      ))}
    </>
  )
}

/** Read, confirm each sentence, type the name, sign: the button names the person. */
export function ConsentForm({ form, fullName }: { readonly form: Form; readonly fullName: string }) {
  const t = useText(consentText)
  const { clinic } = useSignedIn()
  const { kept, sign } = useSigning(form)
  const { statements, name } = kept.value
  const toggle = (id: string) =>
    kept.keep({
      ...kept.value,
      statements: statements.includes(id) ? statements.filter((each) => each !== id) : [...statements, id],
    })
  const isReady = statements.length === form.statements.length && name.trim() !== ''
  if (sign.isSuccess) return <Notice tone="good" title={t('signed')} />
  return (
    <article className={style.form}>
      <header>
        <h1 lang={form.language}>{form.title}</h1>
        <p className="muted">
          {t(form.language === 'en' ? 'formEn' : 'formEs')} {t('version', { version: form.version })}
        </p>
      </header>
      <Words form={form} />
      <fieldset className={style.statements}>
        <legend>
          <h2>{t('confirm')}</h2>
        </legend>
        {form.statements.map(({ id, text }) => (
          <label key={id}>
            <input type="checkbox" checked={statements.includes(id)} onChange={() => toggle(id)} />
            <span lang={form.language}>{text}</span>
          </label>
        ))}
      </fieldset>
      <p>{t('ask', { phone: clinic.phone })}</p>
      <Field label={t('name')} hint={t('nameHint', { name: fullName })}>
        {(wire) => (
          <input
            {...wire}
            autoComplete="name"
            value={name}
            maxLength={200}
            onChange={(event) => kept.keep({ ...kept.value, name: event.target.value })}
          />
        )}
      </Field>
      {sign.isError && <Failed error={sign.error} />}
      {!isReady && <p className="muted">{t('missing')}</p>}
      <Button kind="main" size="bedside" disabled={!isReady || sign.isPending} onClick={() => sign.mutate()}>
        {sign.isPending ? t('signing') : t('sign', { name: fullName })}
      </Button>
    </article>
  )
}

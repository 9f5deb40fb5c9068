import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { Assessment } from '#core/headache/assess.ts'
import { api } from '../../api.ts'
import { Loading } from '../../components/loading.tsx'
import { Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/panel.tsx'
import { useLanguage } from '../../language.ts'
import { useSignedIn } from '../../me.ts'
import { learnText } from '../../text/learn.ts'
import { useText } from '../../text/text.ts'
import { Helps } from './helps.tsx'
import style from './learn.module.css'
import { Suggestions } from './suggestions.tsx'

/** A person's own diary in plain words: what is known, what is not, what the rules suggest. A clinician diagnoses. */
export default function Learn() {
  const t = useText(learnText)
  const me = useSignedIn()
  const asked = useQuery({
    queryKey: ['assessment', me.patientId],
    queryFn: () => api<Assessment>(`/api/patients/${me.patientId}/assessment`),
  })
  return (
    <>
      <h1>{t('title')}</h1>
      {asked.isPending && <Loading />}
      {asked.isError && <Notice tone="danger" title={asked.error.message} />}
      {asked.data && (
        <>
          <Counts assessment={asked.data} />
          <Suggestions assessment={asked.data} />
          <Helps assessment={asked.data} />
        </>
      )}
      <Notice tone="danger" title={t('urgent')}>
        {t('urgentWhy')}
      </Notice>
      <Words />
      <nav className={style.links}>
        <Link href="/pattern">{t('toPattern')}</Link>
        <Link href="/outcome">{t('toOutcome')}</Link>
        <Link href="/questionnaires">{t('toQuestionnaires')}</Link>
        <Link href="/intake">{t('toIntake')}</Link>
        <Link href="/consent">{t('toConsent')}</Link>
        <Link href="/import">{t('toImport')}</Link>
        <Link href="/about-ketamine">{t('toEvidence')}</Link>
      </nav>
    </>
  )
}

type Figure = keyof Assessment['monthly']
const figures = [
  ['headacheDays', 'headacheDays'],
  ['migraineDays', 'migraineDays'],
  ['acuteMedicationDays', 'medicineDays'],
  ['crystalClearDays', 'clearDays'],
] as const satisfies readonly (readonly [Figure, keyof (typeof learnText)['en']])[]

function Counts({ assessment: { asOf, window, monthlyRanges } }: { readonly assessment: Assessment }) {
  const t = useText(learnText)
  const { language } = useLanguage()
  const date = Temporal.PlainDate.from(asOf).toLocaleString(language, { day: 'numeric', month: 'long' })
  return (
    <Panel title={t('asOf', { date })}>
      <dl className={style.counts}>
        {figures.map(([figure, word]) => {
          const [least, most] = monthlyRanges[figure]
          return (
            <div key={figure}>
              <dt>{t(word)}</dt>
              <dd>{least === most ? t('days', { n: least }) : t('between', { least, most })}</dd>
            </div>
          )
        })}
      </dl>
      <p>
        {t('kept', { recorded: window.recorded })} {window.missing === 1 && t('missingOne')}
        {window.missing > 1 && t('missing', { missing: window.missing })}
      </p>
    </Panel>
  )
}

function Words() {
  const t = useText(learnText)
  return (
    <Panel title={t('words')}>
      <ul className={style.words}>
        <li>{t('wordHeadache')}</li>
        <li>{t('wordMigraine')}</li>
        <li>{t('wordMedicine')}</li>
        <li>{t('wordMonth')}</li>
      </ul>
    </Panel>
  )
}

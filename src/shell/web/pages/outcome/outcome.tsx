import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { OutcomeAnswer } from '../../../http/contract/outcomes.ts'
import { api } from '../../api.ts'
import { Loading } from '../../components/loading.tsx'
import { Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/panel.tsx'
import { useSignedIn } from '../../me.ts'
import { outcomeText } from '../../text/outcome.ts'
import { useText } from '../../text/text.ts'
import { Cautions } from './cautions.tsx'
import { Estimate } from './estimate.tsx'
import { OtherCounts } from './other-counts.tsx'
import style from './outcome.module.css'

type Known = NonNullable<OutcomeAnswer['outcome']>

/** What the series did for this person: their own days, before and after; honest where there are too few, and never a promise. */
export default function Outcome() {
  const t = useText(outcomeText)
  const me = useSignedIn()
  const asked = useQuery({
    queryKey: ['outcome', me.patientId],
    queryFn: () => api<OutcomeAnswer>(`/api/patients/${me.patientId}/outcome`),
  })
  return (
    <>
      <h1>{t('title')}</h1>
      {asked.isPending && <Loading />}
      {asked.isError && <Notice tone="danger" title={asked.error.message} />}
      {asked.data && (asked.data.outcome ? <Shown outcome={asked.data.outcome} /> : <Nothing />)}
      <nav className={style.links}>
        <Link href="/questionnaires">{t('toQuestionnaires')}</Link>
        <Link href="/pattern">{t('toDiary')}</Link>
        <Link href="/about-ketamine">{t('toEvidence')}</Link>
      </nav>
    </>
  )
}

function Nothing() {
  const t = useText(outcomeText)
  return (
    <Notice tone="plain" title={t('nothingYet')}>
      {t('nothingYetWhy')}
    </Notice>
  )
}

function Shown({ outcome }: { readonly outcome: Known }) {
  const t = useText(outcomeText)
  return (
    <>
      {outcome.estimate ? <Estimate outcome={outcome} estimate={outcome.estimate} /> : <NotYet outcome={outcome} />}
      <OtherCounts outcome={outcome} />
      <Panel title={t('lasting')}>
        <Lasting outcome={outcome} />
      </Panel>
      <Cautions outcome={outcome} />
      <p className="muted">{t('noPromise')}</p>
    </>
  )
}

function NotYet({ outcome: { notYet } }: { readonly outcome: Known }) {
  const t = useText(outcomeText)
  if (notYet === null) return null
  const why =
    notYet.code === 'more-days'
      ? t('moreDays', { needed: notYet.needed })
      : t('baselineThin', { recorded: notYet.recorded, needed: notYet.needed })
  return (
    <Notice tone="plain" title={t('cantTell')}>
      {why}
    </Notice>
  )
}

function Lasting({ outcome: { lasting } }: { readonly outcome: Known }) {
  const t = useText(outcomeText)
  const { durable, relapse } = lasting
  return (
    <>
      <p>{t(durable === 'unknown' ? 'durableUnknown' : durable ? 'durableTrue' : 'durableFalse')}</p>
      {relapse?.status === 'relapsed' && <p>{t('relapsed', { day: relapse.day })}</p>}
    </>
  )
}

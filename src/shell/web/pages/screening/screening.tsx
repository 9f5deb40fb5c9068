import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useParams } from 'wouter'
import type { ScreeningView } from '../../../http/contract/candidacy.ts'
import type { MonitoringView } from '../../../http/contract/monitoring.ts'
import type { Person } from '../../../http/contract/people.ts'
import { api } from '../../api.ts'
import { Loading } from '../../components/loading.tsx'
import { Notice } from '../../components/notice.tsx'
import { RulesStandingLine } from '../../components/rules-standing-line.tsx'
import { AnswersForm } from './answers-form.tsx'
import { Concerns } from './concerns.tsx'
import { Decision } from './decision.tsx'
import { Findings, Verdicts } from './findings.tsx'
import { Misuse } from './misuse.tsx'
import style from './screening.module.css'
import { Tests } from './tests.tsx'

const routes = {
  iv: 'Ketamine infusion',
  nasal: 'Ketamine nasal spray',
  'esketamine-nasal': 'Esketamine nasal spray',
  im: 'Ketamine into muscle',
  sc: 'Ketamine under the skin',
  oral: 'Ketamine by mouth',
} as const satisfies Record<ScreeningView['route'], string>

/** What is known and what isn't, every finding with its source, and the physician's word. */
export default function Screening() {
  const { id = '' } = useParams<{ id: string }>()
  const [route, setRoute] = useState<ScreeningView['route'] | null>(null)
  const person = useQuery({ queryKey: ['person', id], queryFn: () => api<Person>(`/api/patients/${id}`) })
  const asked = useQuery({
    queryKey: ['screening', id, route],
    queryFn: () => api<ScreeningView>(`/api/patients/${id}/screening${route === null ? '' : `?route=${route}`}`),
    placeholderData: keepPreviousData,
  })
  const monitoring = useQuery({
    queryKey: ['monitoring', id],
    queryFn: () => api<MonitoringView>(`/api/patients/${id}/monitoring`),
  })
  const failed = person.error ?? asked.error
  if (failed) return <Notice tone="danger" title={failed.message} />
  if (!person.data || !asked.data) return <Loading />
  const name = `${person.data.givenName} ${person.data.familyName}`
  const view = asked.data
  return (
    <>
      <Banner person={person.data} route={view.route} choose={setRoute} />
      <Concerns personId={id} name={name} concerns={view.concerns} />
      {view.needsEmergencyPathway && (
        <Notice tone="danger" title="Emergency pathway">
          {name} needs help now: see the findings. No session before this is settled.
        </Notice>
      )}
      <Verdicts view={view} />
      <div className={style.columns}>
        <div className={style.column}>
          <Findings view={view} />
          {monitoring.data && <Tests personId={id} name={name} view={monitoring.data} />}
          {monitoring.isError && <Notice tone="danger" title={monitoring.error.message} />}
        </div>
        <div className={style.column}>
          <Decision personId={id} name={name} view={view} />
          <AnswersForm personId={id} name={name} view={view} />
          {monitoring.data && <Misuse misuse={monitoring.data.misuse} />}
        </div>
      </div>
      <RulesStandingLine />
      <p className="muted">Rules: {view.rulesVersion}. They support the physician’s decision and make none.</p>
    </>
  )
}

interface BannerProps {
  readonly person: Person
  readonly route: ScreeningView['route']
  readonly choose: (route: ScreeningView['route']) => void
}

function Banner({ person, route, choose }: BannerProps) {
  return (
    <header className={style.banner}>
      <div>
        <p>
          <Link href={`/people/${person.id}`}>Chart</Link> · Screening
        </p>
        <h1>
          {person.familyName}, {person.givenName}
        </h1>
        <p className="muted">
          born {person.birthDate} · {person.sexAtBirth === 'unknown' ? 'sex at birth not recorded' : person.sexAtBirth}
        </p>
      </div>
      <label>
        Screened for
        <select value={route} onChange={(event) => choose(event.target.value as ScreeningView['route'])}>
          {Object.entries(routes).map(([key, words]) => (
            <option key={key} value={key}>
              {words}
            </option>
          ))}
        </select>
      </label>
    </header>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'wouter'
import type { OutcomeAnswer } from '../../../http/contract/outcomes.ts'
import type { Person } from '../../../http/contract/people.ts'
import { api } from '../../api.ts'
import { Loading } from '../../components/loading.tsx'
import { Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/panel.tsx'
import { EvidencePicture } from '../../pictures/evidence-picture.tsx'
import { Answers } from './answers.tsx'
import { Counts } from './counts.tsx'
import { Estimate } from './estimate.tsx'
import style from './person-outcome.module.css'
import { Rules } from './rules.tsx'
import { Standing } from './standing.tsx'

type Known = NonNullable<OutcomeAnswer['outcome']>

/** Before and after for one person, beside what studies have found: the record speaks, the clinician judges. */
export default function PersonOutcome() {
  const { id } = useParams<{ id: string }>()
  const person = useQuery({ queryKey: ['person', id], queryFn: () => api<Person>(`/api/patients/${id}`) })
  const asked = useQuery({
    queryKey: ['outcome', id],
    queryFn: () => api<OutcomeAnswer>(`/api/patients/${id}/outcome`),
  })
  const failed = person.error ?? asked.error
  if (failed) return <Notice tone="danger" title={failed.message} />
  if (!person.data || !asked.data) return <Loading />
  const { givenName, familyName, birthDate } = person.data
  const { outcome, asOf } = asked.data
  return (
    <>
      <header>
        <p>
          <Link href={`/people/${id}`}>Chart</Link> · Outcome
        </p>
        <h1>
          Did it help {givenName} {familyName}?
        </h1>
        <p className="muted">
          Born {birthDate}. {outcome ? seriesWords(outcome) : 'No session has been given yet.'} As of {asOf}.
        </p>
      </header>
      <div className={style.columns}>
        <div className={style.column}>
          {outcome && <Measured outcome={outcome} />}
          <Answers patientId={id} />
        </div>
        <Panel
          title="What is known, study by study"
          aside="none tests a series of short outpatient visits against placebo"
        >
          <EvidencePicture only={['lasting-migraine', 'single-attack']} />
          <Link href="/about-ketamine">Other headaches, other pain, reviews</Link>
        </Panel>
      </div>
    </>
  )
}

const seriesWords = ({ series }: Known): string =>
  `${series.sessions} ${series.sessions === 1 ? 'session' : 'sessions'} (${series.routes.map((route) => (route === 'iv' ? 'IV' : route)).join(', ')}), ${series.totalMg} mg in all, ${series.first} to ${series.last}.`

function Measured({ outcome }: { readonly outcome: Known }) {
  return (
    <>
      <Estimate outcome={outcome} />
      <Counts outcome={outcome} />
      <Standing outcome={outcome} />
      <Rules />
    </>
  )
}

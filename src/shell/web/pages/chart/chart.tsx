import { useQuery } from '@tanstack/react-query'
import { ClipboardCheck, FilePen, TrendingUp } from 'lucide-react'
import { Link, useParams } from 'wouter'
import type { Chart as ChartAnswer } from '../../../http/contract/chart.ts'
import { api } from '../../api.ts'
import { Loading } from '../../components/loading.tsx'
import { Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/panel.tsx'
import { PersonOrders } from '../../components/person-orders.tsx'
import { MedicationBudget } from '../../pictures/medication-budget.tsx'
import { ReasoningTree } from '../../pictures/reasoning-tree.tsx'
import { YearRibbon } from '../../pictures/year-ribbon.tsx'
import style from './chart.module.css'
import { Exposure } from './exposure.tsx'
import { History } from './history.tsx'
import { Months } from './months.tsx'
import { Obstacles } from './obstacles.tsx'
import { PersonTrends } from './person-trends.tsx'
import { Resistance } from './resistance.tsx'

/** One person at a glance: their year, what the rules make of it and why, and what is still in the way of treating them. */
export default function Chart() {
  const { id = '' } = useParams<{ id: string }>()
  const asked = useQuery({ queryKey: ['chart', id], queryFn: () => api<ChartAnswer>(`/api/patients/${id}/chart`) })
  if (asked.isError) return <Notice tone="danger" title={asked.error.message} />
  if (!asked.data) return <Loading />
  const chart = asked.data
  return (
    <>
      <Banner {...chart} />
      <RedFlags chart={chart} />
      <div className={style.columns}>
        <div className={style.main}>
          <section>
            <h2>Diary</h2>
            <YearRibbon days={chart.days} treatments={chart.treatments} />
            <Months assessment={chart.assessment} />
          </section>
          <div className={style.pair}>
            <Panel title="Medication budget" aside="days of 28">
              <MedicationBudget budgets={chart.assessment.medicationOveruse} />
            </Panel>
            <Panel title="What stands in the way">
              <Obstacles personId={id} chart={chart} />
            </Panel>
          </div>
          <PersonTrends personId={id} open={chart.assessment.completeness} />
          <PersonOrders patientId={id} />
          <Exposure personId={id} />
          <Panel title="History">
            <History key={chart.history.version} chart={chart} />
          </Panel>
        </div>
        <div className={style.side}>
          <Panel title="Suggested by the rules" aside="the diagnosis is yours">
            <ReasoningTree
              diagnoses={chart.assessment.diagnoses}
              opened={['1.3']}
              days={new Map(chart.days.map((day) => [day.date, day]))}
            />
          </Panel>
          <Panel title="Treatment resistance">
            <Resistance resistance={chart.assessment.treatmentResistance} />
          </Panel>
        </div>
      </div>
    </>
  )
}

const weightText = ({ weight }: ChartAnswer): string =>
  weight === null ? 'weight not recorded' : `${weight.kg} kg on ${weight.on}`

const summary = ({ history: { history } }: ChartAnswer): string => {
  const { headacheSince, allergies, preventives } = history
  return [
    headacheSince === undefined ? 'headache since: not recorded' : `headache since ${headacheSince}`,
    allergies === undefined ? 'allergies: not recorded' : `allergies: ${allergies.join(', ') || 'none known'}`,
    preventives === undefined ? 'preventives tried: not recorded' : `preventives tried: ${preventives.length}`,
  ].join(' · ')
}

function Banner(chart: ChartAnswer) {
  const { person, ageYears } = chart
  return (
    <header className={style.banner}>
      <div>
        <h1>
          {person.familyName}, {person.givenName}
        </h1>
        <p>
          {person.birthDate} · {ageYears} y · {weightText(chart)}
        </p>
        <p className="muted">{summary(chart)}</p>
      </div>
      <div className={style.steps}>
        <Link href={`/people/${person.id}/screening`}>
          <ClipboardCheck aria-hidden size={18} /> Screening
        </Link>
        <Link href={`/people/${person.id}/outcome`}>
          <TrendingUp aria-hidden size={18} /> Outcome
        </Link>
        <Link href={`/people/${person.id}/plan`} className={style.mainStep!}>
          <FilePen aria-hidden size={18} /> Plan treatment
        </Link>
      </div>
    </header>
  )
}

/** Each on its own line; none hides another. */
function RedFlags({ chart }: { readonly chart: ChartAnswer }) {
  return chart.assessment.redFlags.map(({ id, text, urgency, source }) => (
    <Notice
      key={id}
      tone={urgency === 'emergency' ? 'danger' : 'caution'}
      title={urgency === 'emergency' ? `Emergency: ${text}` : `To be looked at first: ${text}`}
    >
      Answered yes. {source}
    </Notice>
  ))
}

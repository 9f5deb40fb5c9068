import { useQuery } from '@tanstack/react-query'
import { CircleHelp, Shuffle, TriangleAlert } from 'lucide-react'
import { Link } from 'wouter'
import type { ScreeningView } from '../../../http/contract/candidacy.ts'
import type { Chart } from '../../../http/contract/chart.ts'
import { api } from '../../api.ts'
import style from './chart.module.css'

const shownAtFirst = 6

interface Obstacle {
  readonly key: string
  readonly Icon: typeof CircleHelp
  readonly text: string
  readonly aside: string
}

const ofChart = ({ assessment: { questions, conflicts } }: Chart): readonly Obstacle[] => [
  ...conflicts.map(({ date, text }) => ({ key: `${date} ${text}`, Icon: Shuffle, text, aside: date })),
  ...questions.map(({ about, text }) => ({ key: `${about} ${text}`, Icon: CircleHelp, text, aside: about })),
]

const verdictWord = {
  'not-a-candidate': 'stops',
  'physician-judgement': 'judge',
  ask: 'ask',
  ok: 'ok',
} as const

const ofScreening = ({ findings }: ScreeningView): readonly Obstacle[] =>
  findings
    .filter(({ verdict }) => verdict === 'not-a-candidate' || verdict === 'physician-judgement')
    .map(({ id, text, verdict }) => ({ key: id, Icon: TriangleAlert, text, aside: verdictWord[verdict] }))

/** What has to be settled before this person is treated: the screening first, then what the diary leaves open. */
export function Obstacles({ personId, chart }: { readonly personId: string; readonly chart: Chart }) {
  const screening = useQuery({
    queryKey: ['screening', personId],
    queryFn: () => api<ScreeningView>(`/api/patients/${personId}/screening`),
  })
  const asked = screening.data?.findings.filter(({ verdict }) => verdict === 'ask').length ?? 0
  const all = [...(screening.data ? ofScreening(screening.data) : []), ...ofChart(chart)]
  return (
    <>
      {screening.isError && <p className="muted">The screening can’t be shown: {screening.error.message}</p>}
      {asked > 0 && (
        <p>
          <Link href={`/people/${personId}/screening`}>{asked} screening questions are still open</Link>
        </p>
      )}
      <List obstacles={all.slice(0, shownAtFirst)} />
      {all.length > shownAtFirst && (
        <details className={style.more}>
          <summary>{all.length - shownAtFirst} more</summary>
          <List obstacles={all.slice(shownAtFirst)} />
        </details>
      )}
      {all.length === 0 && asked === 0 && <p className="muted">Nothing known. That is no clearance.</p>}
    </>
  )
}

function List({ obstacles }: { readonly obstacles: readonly Obstacle[] }) {
  return (
    <ul className={style.obstacles}>
      {obstacles.map(({ key, Icon, text, aside }) => (
        <li key={key}>
          <Icon aria-hidden size={18} />
          <span>{text}</span>
          <span className="muted">{aside}</span>
        </li>
      ))}
    </ul>
  )
}

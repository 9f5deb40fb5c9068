import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { MonitoringView } from '../../../http/contract/monitoring.ts'
import { api } from '../../api.ts'
import { Panel } from '../../components/panel.tsx'
import { bySeriousness, isOpen, ScheduleList } from '../../components/schedule-list.tsx'
import { ExposurePicture, laneName } from '../../pictures/exposure-picture.tsx'
import style from './exposure.module.css'

type Exposed = MonitoringView['exposure']

/** Today's session is counted before it is given: it is what is being decided about. */
const loadWords = ({ sessions12Months, most12Months }: Exposed): string => {
  const counted = `${sessions12Months} ${sessions12Months === 1 ? 'session' : 'sessions'} in 12 months, today’s counted`
  return sessions12Months > most12Months
    ? `${counted}: more than ${most12Months}, a physician’s judgement.`
    : `${counted}; up to ${most12Months} need no reason of their own.`
}

function Ways({ ways }: { readonly ways: Exposed['byDrugAndRoute'] }) {
  return (
    <dl className={style.ways}>
      {ways.map((way) => (
        <div key={laneName(way)}>
          <dt>{laneName(way)}</dt>
          <dd>
            <strong>{way.mgIn12Months.toFixed(0)} mg</strong> in 12 months
          </dd>
          <dd>
            {way.mg.toFixed(0)} mg in {way.sessions} {way.sessions === 1 ? 'session' : 'sessions'} in all
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** How much of what was given so far, by which way, and what has to be watched when. */
export function Exposure({ personId }: { readonly personId: string }) {
  const asked = useQuery({
    queryKey: ['monitoring', personId],
    queryFn: () => api<MonitoringView>(`/api/patients/${personId}/monitoring`),
  })
  if (asked.isError) return <Panel title="Exposure and monitoring">{asked.error.message}</Panel>
  if (!asked.data) return null
  const { exposure, schedule } = asked.data
  const items = bySeriousness(schedule)
  const rest = items.filter((item) => !isOpen(item))
  return (
    <Panel
      title="Exposure and monitoring"
      aside={exposure.running ? `treated since ${exposure.running.began}` : 'no treatment going on'}
    >
      <p>{loadWords(exposure)}</p>
      {exposure.byDrugAndRoute.length > 0 && <Ways ways={exposure.byDrugAndRoute} />}
      <ExposurePicture view={asked.data} />
      {items.some(isOpen) ? (
        <ScheduleList items={items.filter(isOpen)} />
      ) : (
        <p className="muted">Nothing of the schedule is due.</p>
      )}
      {rest.length > 0 && (
        <details className={style.rest}>
          <summary>{rest.length} more of the schedule</summary>
          <ScheduleList items={rest} />
        </details>
      )}
      <p>
        <Link href={`/people/${personId}/screening`}>Record a result</Link>
      </p>
      <p className={style.note}>
        No limit of the total is proven safe. Milligrams of different drugs and routes are never added up.
      </p>
    </Panel>
  )
}

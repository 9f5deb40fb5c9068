import { useQuery } from '@tanstack/react-query'
import type { MonitoringView } from '../../../http/contract/monitoring.ts'
import { api } from '../../api.ts'
import { bySeriousness, isOpen, ScheduleList } from '../../components/schedule-list.tsx'
import style from './session.module.css'

/** What monitoring has open, beside the checks: advice, which holds nothing up. Offline it is left out. */
export function DueFirst({ patientId }: { readonly patientId: string }) {
  const asked = useQuery({
    queryKey: ['monitoring', patientId],
    queryFn: () => api<MonitoringView>(`/api/patients/${patientId}/monitoring`),
  })
  const open = bySeriousness(asked.data?.schedule ?? []).filter(isOpen)
  if (open.length === 0) return null
  return (
    <details className={style.due}>
      <summary>{open.length} items of the monitoring schedule are open: advice, no check</summary>
      <ScheduleList items={open} isBrief />
      <a href={`/people/${patientId}/screening`}>Record a result</a>
    </details>
  )
}

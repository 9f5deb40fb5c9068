import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import type { OpenDays as Open } from '#core/headache/completeness.ts'
import type { Trends } from '#core/headache/trends/trends.ts'
import { api } from '../../api.ts'
import { Loading } from '../../components/loading.tsx'
import { Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/panel.tsx'
import { OpenDays } from '../../pictures/open-days.tsx'

const TrendsSection = lazy(() => import('../../pictures/trends/trends-section.tsx'))

interface Props {
  readonly personId: string
  readonly open: readonly Open[]
}

/** What the whole diary shows over time, and which days would settle what is open. */
export function PersonTrends({ personId, open }: Props) {
  const { data, error } = useQuery({
    queryKey: ['trends', personId],
    queryFn: () => api<Trends>(`/api/patients/${personId}/trends`),
  })
  return (
    <>
      {open.some(({ dates }) => dates.length > 0) && (
        <Panel title="Days to ask about" aside="an answer settles the count, whatever it is">
          <OpenDays open={open} />
        </Panel>
      )}
      {error && <Notice tone="danger" title={error.message} />}
      {data && (
        <Suspense fallback={<Loading />}>
          <TrendsSection trends={data} />
        </Suspense>
      )}
    </>
  )
}

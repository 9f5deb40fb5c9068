import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import type { AssessmentBasis } from '../../http/contract/assessment.ts'
import { askOrRecall } from './ask-or-recall.ts'
import type { assessHere as AssessHere, OwnAssessment } from './assess-here.ts'
import { basisPrefix } from './kept-here.ts'
import type { DiaryView } from './use-diary.ts'

/** What another device writes meanwhile comes with the diary itself, which is asked for more often. */
const freshMs = 5 * 60_000

/** The classification is a large part of the product: it is loaded when the page in front of the person is there. */
const useAssessHere = (): typeof AssessHere | null => {
  const [loaded, setLoaded] = useState<typeof AssessHere | null>(null)
  useEffect(() => {
    let isHere = true
    const load = async (): Promise<void> => {
      const { assessHere } = await import('./assess-here.ts')
      if (isHere) setLoaded(() => assessHere)
    }
    // Without a network and never loaded: what the server said last stays on the page.
    load().catch(() => {})
    return () => {
      isHere = false
    }
  }, [])
  return loaded
}

/**
 * The assessment worked out on this device, with what waits to be sent in it; `undefined` until it is there. Everything it
 * is made from is kept on the device, and asked for again under the diary's own key whenever that changes.
 */
export const useOwnAssessment = (diary: DiaryView): OwnAssessment | undefined => {
  const { patientId, days, today } = diary
  const { data: basis } = useQuery({
    queryKey: ['diary', patientId, 'basis'],
    queryFn: () =>
      askOrRecall<AssessmentBasis>(`/api/patients/${patientId}/assessment/basis`, { prefix: basisPrefix, patientId }),
    staleTime: freshMs,
    retry: false,
  })
  const assessHere = useAssessHere()
  return useMemo(
    () => (basis && assessHere ? assessHere({ ...basis, newer: days, today }) : undefined),
    [basis, assessHere, days, today],
  )
}

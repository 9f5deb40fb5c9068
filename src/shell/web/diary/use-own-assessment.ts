import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import type { AssessmentBasis } from '../../http/contract/assessment.ts'
import { askOrRecall } from './ask-or-recall.ts'
import type { OwnAssessment } from './assess-here.ts'
import { basisPrefix } from './kept-here.ts'
import type { DiaryView } from './use-diary.ts'

/** What another device writes meanwhile comes with the diary itself, which is asked for more often. */
const freshMs = 5 * 60_000

/** The classification is a large part of the product: it is loaded when the page in front of the person is there. */
const useAssessHere = () => {
  const [loaded, setLoaded] = useState<typeof import('./assess-here.ts') | null>(null)
  useEffect(() => {
    let isHere = true
    // Without a network and never loaded: what the server said last stays on the page.
    void import('./assess-here.ts').then((module) => isHere && setLoaded(module)).catch(() => {})
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
  const here = useAssessHere()
  return useMemo(
    () => (basis && here ? here.assessHere({ ...basis, newer: days, today }) : undefined),
    [basis, here, days, today],
  )
}

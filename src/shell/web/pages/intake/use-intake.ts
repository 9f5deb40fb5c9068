import { useMutation, useQuery } from '@tanstack/react-query'
import type { Answered, Intake } from '../../../http/contract/candidacy.ts'
import { api, queries } from '../../api.ts'
import { useSignedIn } from '../../me.ts'
import { useKept } from '../../use-kept.ts'
import { type Draft, stepsOf, toSend } from './steps.ts'

interface Kept {
  readonly draft: Draft
  /** How many steps are behind; the questions asked stay those of the beginning, though answers come in meanwhile. */
  readonly at: number
  readonly isStarted: boolean
  readonly intake: Intake | null
}
const empty: Kept = { draft: {}, at: 0, isStarted: false, intake: null }

/** What is due, what was answered so far (kept on this device), and the ways on. */
export const useIntake = () => {
  const { patientId } = useSignedIn()
  const path = `/api/patients/${patientId}`
  const due = useQuery({ queryKey: ['intake', patientId], queryFn: () => api<Intake>(`${path}/intake`) })
  const { value: kept, keep, forget } = useKept<Kept>(`${patientId}:intake`, empty)
  const intake = kept.intake ?? due.data ?? null
  const steps = intake === null ? [] : stepsOf(intake, kept.draft)
  const send = useMutation({
    mutationFn: (draft: Draft) => api<Answered>(`${path}/screenings`, { method: 'POST', body: toSend(draft) }),
  })
  const finish = useMutation({
    mutationFn: () => api<Answered>(`${path}/screenings`, { method: 'POST', body: toSend(kept.draft) }),
    onSuccess: () => {
      forget()
      void queries.invalidateQueries({ queryKey: ['intake', patientId] })
    },
  })
  const put = (id: string, word: Draft[string], isOn: boolean): void =>
    keep({ ...kept, draft: { ...kept.draft, [id]: word }, at: isOn ? kept.at + 1 : kept.at })
  return {
    due,
    steps,
    // What a device kept from before this was told has none.
    earlier: intake?.earlier ?? {},
    kept,
    send,
    finish,
    put,
    start: () => keep({ ...empty, isStarted: true, intake: due.data ?? null }),
    move: (by: number) => keep({ ...kept, at: Math.max(0, kept.at + by) }),
  }
}

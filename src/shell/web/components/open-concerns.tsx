import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { ConcernsView } from '../../http/contract/candidacy.ts'
import { api } from '../api.ts'
import { dueWords } from '../due-words.ts'
import { useSignedIn } from '../me.ts'
import { Notice } from './notice.tsx'
import style from './open-concerns.module.css'

/** Answers in this clinic that somebody has to act on: they stand on top of the list of people until somebody did. */
export function OpenConcerns() {
  const { role, clinic } = useSignedIn()
  const mayAct = role === 'nurse' || role === 'prescriber'
  const asked = useQuery({
    queryKey: ['safety-concerns'],
    queryFn: () => api<ConcernsView>('/api/safety-concerns'),
    enabled: mayAct,
    refetchInterval: 60_000,
  })
  if (asked.isError) return <Notice tone="danger" title={`Open concerns can’t be shown: ${asked.error.message}`} />
  if (!asked.data || asked.data.concerns.length === 0) return null
  return (
    <Notice tone="danger" title={`To be acted on: ${asked.data.concerns.length}`}>
      <ul className={style.concerns}>
        {asked.data.concerns.map(({ id, patientId, patientName, what, dueAt }) => (
          <li key={id}>
            <Link href={`/people/${patientId}/screening`}>{patientName}</Link>: {what}.{' '}
            <span className="muted">{dueWords(dueAt, clinic.timeZone)}</span>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ObservedSessions } from '../../../http/contract/drug-levels.ts'
import { api } from '../../api.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/panel.tsx'
import { amount, duration } from '../../pictures/dose/words.ts'
import type { Bedside } from '../../session/bedside.ts'
import { type LevelEntry, LevelForm } from './level-form.tsx'
import style from './session.module.css'

type Level = ObservedSessions['sessions'][number]['levels'][number]

/** What a laboratory measured in this session's samples: entered when the session is over, corrected by new entries. */
export function DrugLevels({ at }: { readonly at: Bedside }) {
  const patientId = at.view.patient.id
  const [open, setOpen] = useState<LevelEntry | null>(null)
  const asked = useQuery({
    queryKey: ['observed', patientId],
    queryFn: () => api<ObservedSessions>(`/api/patients/${patientId}/observed-sessions`),
  })
  if (asked.isError) return <Notice tone="danger" title={`Measured drug levels: ${asked.error.message}`} />
  const session = asked.data?.sessions.find(({ sessionId }) => sessionId === at.view.id)
  if (session === undefined) return null
  return (
    <Panel title="Measured drug levels" aside="Used for the next session’s prediction, which can be switched off.">
      {session.levels.length === 0 && <p>None measured.</p>}
      <ul className={style.items}>
        {session.levels.map((level) => (
          <li key={level.id}>
            <p>
              <strong>{found(level)}</strong> {level.analyte}, {bloodWords[level.site]},{' '}
              {duration(Math.round(level.atMin))} after the first drug{' '}
              <span className="muted">
                · {level.laboratory} · entered by {level.recordedByName}
              </span>
            </p>
            <Button kind="quiet" onClick={() => setOpen({ replaces: level })}>
              Correct the level of {level.takenAt.slice(11, 16)}
            </Button>
          </li>
        ))}
      </ul>
      {open === null ? (
        <Button onClick={() => setOpen({ replaces: null })}>Enter a level of {at.name}</Button>
      ) : (
        <LevelForm
          key={open.replaces?.id ?? 'new'}
          session={session}
          entry={open}
          zone={at.view.timeZone}
          name={at.name}
          onDone={() => {
            setOpen(null)
            void asked.refetch()
          }}
        />
      )}
    </Panel>
  )
}

const bloodWords = { venous: 'from a vein', arterial: 'from an artery', unknown: 'blood not named' } as const

const found = ({ result }: Level): string =>
  result.kind === 'measured' ? `${amount(result.ngMl)} ng/mL` : `below ${amount(result.limitNgMl)} ng/mL`

import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import type { Answer, DosingCase, ObservedSession, Person } from '#core/pharmacology/case.ts'
import { modelOf } from '#core/pharmacology/models/index.ts'
import type { ObservedSessions } from '../../../http/contract/drug-levels.ts'
import { Wide } from '../../components/wide.tsx'
import { duration, level, shortName } from '../../pictures/dose/words.ts'
import { ask } from '../../prediction/ask.ts'
import style from './from-levels.module.css'

type Session = ObservedSessions['sessions'][number]

interface Props {
  readonly sessions: readonly Session[]
  readonly model: string
  readonly patient: Person
  readonly learnFrom: readonly ObservedSession[]
}

/** The newest few: enough to see a pattern, few enough to read. */
const shown = 3
const people = 500

/** What this person reported at which predicted level, earlier. Beside each other only: no score is turned into a level. */
export function ReportedAtLevels({ sessions, model, patient, learnFrom }: Props) {
  const { drug, routes } = modelOf(model)!
  const told = sessions
    .filter((each) => each.drug === drug && each.doses.every(({ route }) => routes.includes(route)))
    .filter(({ scores }) => scores.some(({ atMin }) => atMin >= 0))
    .slice(-shown)
    .toReversed()
  if (told.length === 0) return null
  return (
    <details className={style.scores}>
      <summary>What this person reported at which predicted level</summary>
      <p className="muted">
        Levels at the effect site by {shortName(model)}, ng/mL: the middle of simulated people and 5 to 95 of 100. No
        published model says what level lies behind a score, so none is worked out from one.
      </p>
      {told.map((session) => (
        <OfSession key={session.sessionId} {...{ session, model, patient, learnFrom }} />
      ))}
    </details>
  )
}

type One = Omit<Props, 'sessions'> & { readonly session: Session }

function OfSession({ session, ...how }: One) {
  const rows = rowsOf(session)
  const answer = useAnswer(session, rows, how)
  const scales = [...new Set(session.scores.flatMap(({ scale }) => scale ?? []))].join(', ')
  const day = session.start.slice(0, 10)
  return (
    <Wide label={`Reported in the session of ${day}`}>
      <table>
        <caption>
          <Link href={`/sessions/${session.sessionId}`}>Session of {day}</Link>
        </caption>
        <thead>
          <tr>
            <th scope="col">After the first drug</th>
            <th scope="col">Predicted, ng/mL</th>
            <th scope="col">Dissociation, 0–10</th>
            <th scope="col">Sedation{scales && `, ${scales}`}</th>
            <th scope="col">Pain, 0–10</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ atMin, dissociation, sedation, pain }, i) => (
            <tr key={atMin}>
              <th scope="row">{duration(atMin)}</th>
              <td>{answer ? bandAt(answer, i) : '…'}</td>
              <td>{dissociation ?? 'not asked'}</td>
              <td>{sedation ?? 'not scored'}</td>
              <td>{pain ?? 'not asked'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  )
}

type Row = { readonly atMin: number } & { readonly [K in Session['scores'][number]['what']]?: number }

/** One row a minute in which something was asked; of two answers of one minute the later. */
const rowsOf = ({ scores }: Session): readonly Row[] => {
  const rows = new Map<number, Row>()
  for (const { what, value, atMin } of scores) {
    const minute = Math.round(atMin)
    if (minute >= 0) rows.set(minute, { ...rows.get(minute), atMin: minute, [what]: value })
  }
  // A row of sedation alone, every few minutes, says nothing that the neighbouring ones don't.
  return [...rows.values()].filter(({ dissociation, pain }) => dissociation !== undefined || pain !== undefined)
}

const bandAt = ({ bands }: Answer, i: number): string => {
  const [low, middle, high] = ['5', '50', '95'].map((q) => level(bands!.effectSiteNgMl[q]![i]!))
  return `${middle} (${low}–${high})`
}

const useAnswer = (session: Session, rows: readonly Row[], how: Omit<One, 'session'>): Answer | null => {
  const [answer, setAnswer] = useState<Answer | null>(null)
  const given: DosingCase = {
    model: how.model,
    patient: how.patient,
    doses: session.doses,
    timesMin: rows.map(({ atMin }) => atMin),
    population: {
      patients: people,
      seed: 1,
      percentiles: [5, 50, 95],
      variability: 'assumed-30',
      ...(how.learnFrom.length > 0 && { learnFrom: how.learnFrom }),
    },
  }
  const key = JSON.stringify(given)
  useEffect(() => {
    let isWanted = true
    void ask({ kind: 'simulate', given: JSON.parse(key) as DosingCase }).then((found) => {
      if (isWanted && found.ok) setAnswer(found.value)
    })
    return () => {
      isWanted = false
    }
  }, [key])
  return answer && answer.timesMin.length === rows.length ? answer : null
}

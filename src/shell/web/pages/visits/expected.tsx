import { useQuery } from '@tanstack/react-query'
import { useId, useMemo, useState } from 'react'
import { yourDay } from '#core/chart/consent-forms/risks.ts'
import { citationText } from '#core/evidence/sources.ts'
import type { Answer } from '#core/pharmacology/case.ts'
import { levelsOf } from '#core/pharmacology/levels.ts'
import type { PictureWanted } from '#core/pharmacology/picture.ts'
import type { ExpectedSessions } from '../../../http/contract/drug-levels.ts'
import { api } from '../../api.ts'
import { Loading } from '../../components/loading.tsx'
import { Panel } from '../../components/panel.tsx'
import { Wide } from '../../components/wide.tsx'
import { useLanguage } from '../../language.ts'
import { level, ofHundred } from '../../pictures/dose/words.ts'
import { usePicture } from '../../prediction/use-picture.ts'
import { expectedText } from '../../text/expected-levels.ts'
import { useText } from '../../text/text.ts'
import { hoursAndMinutes } from '../../when.ts'
import style from './expected.module.css'
import { lastDoseMin, type Shape, shapeOf, timesFor } from './expected-shape.ts'
import { type ExpectedWords, PlainLevels } from './plain-levels.tsx'

type Session = NonNullable<ExpectedSessions['next']>
type Leaving = NonNullable<Session['leaving']>
type Which = 'next' | 'last'

/** The prediction that the clinic plans with, for the person it is about. Nothing is shown before a dose is ordered. */
export default function Expected({ patientId }: { readonly patientId: string }) {
  const t = useText(expectedText)
  const [wanted, choose] = useState<Which>('next')
  const { data } = useQuery({
    queryKey: ['expected', patientId],
    queryFn: () => api<ExpectedSessions>(`/api/patients/${patientId}/expected-sessions`),
  })
  if (!data) return null
  const which = data[wanted] ? wanted : wanted === 'next' ? 'last' : 'next'
  const session = data[which]
  if (session === null) return null
  return (
    <Panel title={t('title')}>
      <div className={style.stack}>
        {data.next && data.last && <WhichSession which={which} onChoose={choose} t={t} />}
        <OneSession key={which} session={session} t={t} />
      </div>
    </Panel>
  )
}

interface WhichProps {
  readonly which: Which
  readonly onChoose: (which: Which) => void
  readonly t: ExpectedWords
}

function WhichSession({ which, onChoose, t }: WhichProps) {
  const name = useId()
  return (
    <fieldset className={style.which}>
      <legend className="visually-hidden">{t('which')}</legend>
      {(['next', 'last'] as const).map((each) => (
        <label key={each}>
          <input type="radio" name={name} checked={each === which} onChange={() => onChoose(each)} />
          {t(each)}
        </label>
      ))}
    </fieldset>
  )
}

interface Of {
  readonly session: Session
  readonly t: ExpectedWords
}

const people = 500

function OneSession({ session, t }: Of) {
  const { model, person: patient, doses, learnFrom, leaving } = session
  const wanted = useMemo<PictureWanted>(
    () => ({ model, patient, doses, learnFrom, timesMin: timesFor(doses), people }),
    [model, patient, doses, learnFrom],
  )
  const drawn = usePicture(wanted)
  if (drawn === null) return <Loading />
  const answer = drawn.result.ok ? drawn.result.value.answer : null
  const shape = answer && shapeOf(answer)
  if (!answer || !shape) return <p>{t('none')}</p>
  const { peakMin } = shape
  return (
    <>
      <p>{t(answer.learned?.isLearned ? 'leadLearned' : 'lead')}</p>
      <PlainLevels shape={shape} lastDoseMin={lastDoseMin(doses)} leaveMin={leaving?.leaveMin ?? null} t={t} />
      <p>
        {t('rises', { rise: hoursAndMinutes(peakMin) })} {t('falls')} {t('differ')}
      </p>
      <Felt answer={answer} t={t} />
      {leaving && <Home leaving={leaving} t={t} />}
      <Numbers shape={shape} t={t} />
    </>
  )
}

/** Levels that somebody of the simulated people reaches, in the words of the studies; never what this person will feel. */
function Felt({ answer, t }: { readonly answer: Answer; readonly t: ExpectedWords }) {
  const shareOf = (id: string) => answer.passing?.find((each) => each.id === id)?.plasma.ever ?? 0
  const reached = levelsOf(answer.drug).filter(({ id }) => shareOf(id) > 0)
  return (
    <section>
      <h3>{t('feltTitle')}</h3>
      <p className="muted">{t(reached.length === 0 ? 'nothing' : 'feltLead')}</p>
      <ul className={style.felt}>
        {reached.map(({ id, ngMl, source }) => (
          <li key={id}>
            {t(id)} {t('passed', { n: ofHundred(shareOf(id)) })}
            <details className={style.details}>
              <summary>{t('source')}</summary>
              {t('seen', { level: ngMl })}. {citationText(source)}
            </details>
          </li>
        ))}
      </ul>
      <p>
        <strong>{t('noTarget')}</strong>
      </p>
    </section>
  )
}

/** The rule on staying and, word for word, what the consent says of the way home. */
function Home({ leaving, t }: { readonly leaving: Leaving; readonly t: ExpectedWords }) {
  const { language } = useLanguage()
  const { stayMin, leaveMin, source, isOurs } = leaving
  const stay = { stay: hoursAndMinutes(stayMin), leave: hoursAndMinutes(leaveMin) }
  return (
    <section>
      <h3>{t('homeTitle')}</h3>
      <p>
        <strong>{t('homeRule', stay)}</strong> {t('homeMore')}
      </p>
      <p>{yourDay.paragraphs[0]![language]}</p>
      <details className={style.details}>
        <summary>{t('source')}</summary>
        {isOurs ? t('ours') : source}. {yourDay.sources.map(citationText).join('. ')}
      </details>
    </section>
  )
}

/** The picture's twin. */
function Numbers({ shape, t }: { readonly shape: Shape; readonly t: ExpectedWords }) {
  const rows = shape.timesMin.flatMap((minute, i) => (minute % 30 === 0 ? [i] : []))
  return (
    <details className={style.details}>
      <summary>{t('numbers')}</summary>
      <Wide label={t('numbers')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('time')}</th>
              <th scope="col">{t('middle')}</th>
              <th scope="col">{t('range')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((i) => (
              <tr key={i}>
                <th scope="row">{hoursAndMinutes(shape.timesMin[i]!)}</th>
                <td>{level(shape.middle[i]!)}</td>
                <td>
                  {level(shape.low[i]!)}–{level(shape.high[i]!)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </details>
  )
}

import { useQuery } from '@tanstack/react-query'
import { instruments } from '#core/instruments/index.ts'
import type { Questionnaire, Questionnaires } from '../../../http/contract/questionnaires.ts'
import { api } from '../../api.ts'
import { Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/panel.tsx'
import { Wide } from '../../components/wide.tsx'
import { tenths } from '../../figures.ts'
import style from './person-outcome.module.css'

/** Every questionnaire, newest first, with what a change is worth. Many looks: some change is "meaningful" by chance. */
export function Answers({ patientId }: { readonly patientId: string }) {
  const asked = useQuery({
    queryKey: ['questionnaires', patientId],
    queryFn: () => api<Questionnaires>(`/api/patients/${patientId}/questionnaires`),
  })
  if (asked.isError) return <Notice tone="danger" title={asked.error.message} />
  const all = asked.data?.questionnaires.toReversed() ?? []
  return (
    <Panel title="Questionnaires" aside="some change looks meaningful by chance alone">
      {all.some(isNewestSafety) && (
        <Notice tone="danger" title="The newest PHQ-9 has thoughts of self-harm in item 9: a C-SSRS the same day" />
      )}
      {all.length === 0 ? (
        <p>None answered yet.</p>
      ) : (
        <Wide label="Questionnaires" className={style.wide}>
          <table>
            <thead>
              <tr>
                <th scope="col">Day</th>
                <th scope="col">Questionnaire</th>
                <th scope="col">Score</th>
                <th scope="col">Change</th>
              </tr>
            </thead>
            <tbody>
              {all.map((each) => (
                <Line key={each.id} questionnaire={each} />
              ))}
            </tbody>
          </table>
        </Wide>
      )}
    </Panel>
  )
}

const isNewestSafety = ({ instrument, score }: Questionnaire, index: number, all: readonly Questionnaire[]): boolean =>
  instrument === 'phq-9' &&
  score.safety === 'c-ssrs-today' &&
  all.findIndex((each) => each.instrument === 'phq-9') === index

function Line({
  questionnaire: { takenOn, instrument, score, recordedAs },
}: {
  readonly questionnaire: Questionnaire
}) {
  return (
    <tr>
      <td>{takenOn}</td>
      <th scope="row">
        {instruments[instrument].name}
        {recordedAs === 'staff' && <span className="muted"> (entered by staff)</span>}
      </th>
      <td>
        {score.score === null ? `no total: ${score.why}` : score.score}
        {score.band && `, ${score.band.replaceAll('-', ' ')}`}
        {score.status === 'prorated' && ', missing answers filled in'}
        {score.safety === 'c-ssrs-today' && ', item 9: C-SSRS the same day'}
        {score.safety === 'ask-again' && ', item 9 not answered: ask again'}
      </td>
      <td>{changeWords(score)}</td>
    </tr>
  )
}

const changeWords = ({ change, meaningful, mid, why }: Questionnaire['score']): string => {
  if (typeof change !== 'number') return ''
  const size = tenths(change, '').replace(/\.0$/, '')
  if (meaningful === null) return `${size}${why ? ` (${why})` : ''}`
  const against = mid ? ` (${mid.value} ${mid.unit}, ${mid.population})` : ''
  return `${size}, ${meaningful ? 'meaningful' : 'less than meaningful'}${against}`
}

import { useState } from 'react'
import type { Chart } from '../../../http/contract/chart.ts'
import { Button } from '../../components/button.tsx'
import { Wide } from '../../components/wide.tsx'
import { dayRanges } from '../../pictures/day-ranges.ts'
import style from './chart.module.css'
import { HistoryForm } from './history-form.tsx'

const notRecorded = 'not recorded'
const yesNo = (answer: boolean | 'unknown' | undefined): string =>
  answer === true ? 'yes' : answer === false ? 'no' : notRecorded

/** What was learned beside the diary, and the form to write it. Nothing that was never asked reads as a "no". */
export function History({ chart }: { readonly chart: Chart }) {
  const [isEditing, setEditing] = useState(false)
  if (isEditing) return <HistoryForm chart={chart} close={() => setEditing(false)} />
  return (
    <>
      <Facts chart={chart} />
      <Trials chart={chart} />
      <div className={style.actions}>
        <Button onClick={() => setEditing(true)}>Edit the history of {chart.person.givenName}</Button>
      </div>
    </>
  )
}

function Facts({ chart }: { readonly chart: Chart }) {
  const { history, recordedAt } = chart.history
  const facts: readonly (readonly [string, string])[] = [
    ['Headache since', history.headacheSince ?? notRecorded],
    ['Diagnosed before (ICHD-3)', history.priorDiagnoses?.join(', ') ?? notRecorded],
    ['First day remembered', yesNo(history.onset?.remembered)],
    ['Continuous within 24 hours of it', yesNo(history.onset?.continuousWithin24h)],
    ['Relative with hemiplegic attacks', yesNo(history.hemiplegicRelative)],
    ['Country', history.country ?? notRecorded],
    ['Conditions', history.conditions?.join(', ') ?? notRecorded],
    ['Allergies', history.allergies === undefined ? notRecorded : history.allergies.join(', ') || 'none known'],
    ['Pregnancy', history.pregnancy ?? notRecorded],
    ['Last saved', recordedAt === null ? 'never' : dayRanges([recordedAt.slice(0, 10)], 'en')],
  ]
  return (
    <dl className={style.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Trials({ chart }: { readonly chart: Chart }) {
  const { preventives, acuteHistory } = chart.history.history
  return (
    <Wide label="Preventives tried" className={style.wide}>
      <table>
        <caption className="muted">
          {preventives === undefined ? 'Preventives tried: not recorded' : 'Preventives tried'}
        </caption>
        <tbody>
          {preventives?.map(({ name, doseMgPerDay, startedOn, stoppedOn, stopReason }) => (
            <tr key={`${name} ${startedOn}`}>
              <th scope="row">{name}</th>
              <td>{typeof doseMgPerDay === 'number' ? `${doseMgPerDay} mg a day` : 'dose not recorded'}</td>
              <td>
                {startedOn ?? 'start not recorded'} to {stoppedOn === null ? 'now' : (stoppedOn ?? 'end not recorded')}
              </td>
              <td>{stopReason ?? (stoppedOn === null ? '' : 'reason not recorded')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="muted">
        Acute medicines:{' '}
        {acuteHistory?.map(({ name, outcome }) => `${name} ${outcome ?? 'outcome not recorded'}`).join(', ') ??
          notRecorded}
      </p>
    </Wide>
  )
}

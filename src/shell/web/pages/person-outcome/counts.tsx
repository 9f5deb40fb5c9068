import type { OutcomeAnswer } from '../../../http/contract/outcomes.ts'
import { Panel } from '../../components/panel.tsx'
import { Wide } from '../../components/wide.tsx'
import { tenths } from '../../figures.ts'
import style from './person-outcome.module.css'
import { endpointWord } from './words.ts'

type Known = NonNullable<OutcomeAnswer['outcome']>
type Endpoint = Known['endpoints'][number]
type Month = Endpoint['months'][number]

/** Every count with how much of it is known: the value per 28, and what the missing days could make of it. */
export function Counts({ outcome: { endpoints, pain, main } }: { readonly outcome: Known }) {
  const months = endpoints[0]?.months ?? []
  return (
    <Panel title="Counts per 28 days" aside="(lowest–highest, by what missing days may hold)">
      <Wide label="Counts per 28 days" className={style.wide}>
        <table>
          <thead>
            <tr>
              <td />
              <th scope="col">28 days before</th>
              {months.map(({ month, from, to }) => (
                <th key={month} scope="col">
                  month {month}
                  <br />
                  <span className="muted">
                    {from} to {to}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {endpoints.map((endpoint) => (
              <Row key={endpoint.endpoint} endpoint={endpoint} isMain={endpoint.endpoint === main} />
            ))}
            <tr>
              <th scope="row">mean worst pain of a day</th>
              <td>
                {tenths(pain.before.mean, 'not recorded')} ({pain.before.days} days)
              </td>
              {months.length > 0 && (
                <td colSpan={months.length}>
                  {tenths(pain.after.mean, 'not recorded')} ({pain.after.days} days after)
                </td>
              )}
            </tr>
          </tbody>
        </table>
      </Wide>
    </Panel>
  )
}

function Row({
  endpoint: { endpoint, baseline, months },
  isMain,
}: {
  readonly endpoint: Endpoint
  readonly isMain: boolean
}) {
  return (
    <tr data-main={isMain || undefined}>
      <th scope="row">{endpointWord[endpoint]}</th>
      <td>
        <Value period={baseline} />
      </td>
      {months.map((month) => (
        <td key={month.month}>
          <Value period={month} />
          <Verdict month={month} />
        </td>
      ))}
    </tr>
  )
}

function Value({ period: { value, bounds, recorded, days } }: { readonly period: Endpoint['baseline'] }) {
  return (
    <>
      {tenths(value, 'unknown')}
      {recorded < days && bounds && (
        <span className="muted">
          {' '}
          ({tenths(bounds[0], '')}–{tenths(bounds[1], '')}; {recorded} of {days} known)
        </span>
      )}
    </>
  )
}

/** The strongest of the two thresholds that is met, in words. */
function Verdict({ month: { response } }: { readonly month: Month }) {
  const { reductionPercent, responder30, responder50, sensitive, worsening } = response
  const said = [
    reductionPercent === null ? null : `${tenths(-reductionPercent, '')} %`,
    responder30 === 'unknown'
      ? 'no verdict'
      : responder50 === true
        ? 'half or less'
        : responder30
          ? 'at least 30 % less'
          : 'not 30 % less',
    sensitive ? 'hangs on missing days' : null,
    worsening === true ? 'worse' : null,
  ]
  return <div className="muted">{said.filter((words) => words !== null).join(' · ')}</div>
}

import type { ScreeningView } from '../../../http/contract/candidacy.ts'
import { Panel } from '../../components/panel.tsx'
import style from './screening.module.css'

const ageWords = (days: number): string => (days === 0 ? 'the same day' : `${days} days at most`)

/** Tests wanted before treatment. Whether they were done stands in the record; this only says that they are wanted. */
export function TestsDue({ view }: { readonly view: ScreeningView }) {
  return (
    <Panel title="Tests wanted for this person">
      <table className={style.tests}>
        <thead>
          <tr>
            <th>Test</th>
            <th>For whom</th>
            <th>How old</th>
          </tr>
        </thead>
        <tbody>
          {view.tests.map(({ id, test, who, maxAgeDays, due }) => (
            <tr key={id}>
              <td>
                {test}
                {due === 'unknown' && <span className="muted"> (perhaps: not enough is known)</span>}
              </td>
              <td>{who}</td>
              <td>{ageWords(maxAgeDays)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  )
}

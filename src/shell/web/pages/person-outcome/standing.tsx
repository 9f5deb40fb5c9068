import type { OutcomeAnswer } from '../../../http/contract/outcomes.ts'
import { Panel } from '../../components/panel.tsx'
import style from './person-outcome.module.css'
import { cautionWords, verdictWord } from './words.ts'

type Known = NonNullable<OutcomeAnswer['outcome']>

/** Whether it lasts, and what else may explain it. */
export function Standing({ outcome: { lasting, cautions, baseline } }: { readonly outcome: Known }) {
  const said = [...baseline.reasons, ...cautions].map(cautionWords)
  return (
    <div className={style.pair}>
      <Panel title="Does it last?">
        <ul className={style.list}>
          <li>Half or less in months 1, 2 and 3: {verdictWord(lasting.durable)}</li>
          <li>Below 15 headache days in each of three months: {verdictWord(lasting.episodicAgain)}</li>
          <li>Relapse: {relapseWords(lasting.relapse)}</li>
        </ul>
      </Panel>
      <Panel title="What changed at the same time">
        {said.length === 0 ? (
          <p>Nothing that the record shows.</p>
        ) : (
          <ul className={style.list}>
            {said.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        )}
      </Panel>
    </div>
  )
}

const relapseWords = (relapse: Known['lasting']['relapse']): string => {
  if (relapse === null) return 'only looked for after half or less in month 1'
  return relapse.status === 'relapsed'
    ? `day ${relapse.day} after the last session`
    : `none up to day ${relapse.censoredOn} after the last session`
}

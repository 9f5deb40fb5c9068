import type { OutcomeAnswer } from '../../../http/contract/outcomes.ts'
import { Panel } from '../../components/panel.tsx'
import { outcomeText } from '../../text/outcome.ts'
import { useText } from '../../text/text.ts'
import style from './outcome.module.css'

type Known = NonNullable<OutcomeAnswer['outcome']>

/** Everything else that may explain a change; that nobody was blinded is always among it. */
export function Cautions({ outcome: { cautions, baseline } }: { readonly outcome: Known }) {
  const t = useText(outcomeText)
  const said = [...baseline.reasons, ...cautions].map(({ code, ...values }) => t(code, values))
  return (
    <Panel title={t('caution')}>
      <ul className={style.cautions}>
        {[...said, t('notBlind')].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Panel>
  )
}

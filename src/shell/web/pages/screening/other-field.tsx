import { X } from 'lucide-react'
import { decisionTable } from '#core/safety/decision-table/table.ts'
import { known, type Named } from '#core/safety/facts.ts'
import type { Verdict } from '#core/safety/verdict.ts'
import type { ScreeningView } from '../../../http/contract/candidacy.ts'
import { Button } from '../../components/button.tsx'
import style from './screening.module.css'

/** Findings that no question leads to: a clinician names them. */
const choices = decisionTable.flatMap(({ id, grades }) =>
  grades.flatMap(({ verdict, text, when }: { verdict: Verdict; text: string; when?: unknown }) =>
    when === undefined && verdict !== 'ok' ? [{ key: `${id} ${verdict}`, named: { id, verdict }, text }] : [],
  ),
)

const wordsOf = (named: Named): string => {
  const key = typeof named === 'string' ? named : `${named.id} ${named.verdict}`
  return choices.find((choice) => choice.key === key)?.text ?? key
}

interface Props {
  readonly view: ScreeningView
  readonly list: readonly Named[] | null
  readonly change: (list: readonly Named[]) => void
}

export function OtherField({ view, list, change }: Props) {
  const before = known(view.answers.other?.value as readonly Named[] | 'unknown' | undefined) ?? []
  const now = list ?? before
  return (
    <div className={style.stack}>
      {now.length === 0 && <p className="muted">None named.</p>}
      <ul className={style.listed}>
        {now.map((named) => (
          <li key={wordsOf(named)}>
            <span>{wordsOf(named)}</span>
            <span />
            <Button
              kind="quiet"
              aria-label={`Remove: ${wordsOf(named)}`}
              onClick={() => change(now.filter((each) => each !== named))}
            >
              <X aria-hidden size={18} />
            </Button>
          </li>
        ))}
      </ul>
      <div className={style.listed}>
        <select
          aria-label="Name a finding"
          value=""
          onChange={(event) => {
            const chosen = choices.find(({ key }) => key === event.target.value)
            if (chosen !== undefined) change([...now, chosen.named])
          }}
        >
          <option value="">Name a finding…</option>
          {choices.map(({ key, text }) => (
            <option key={key} value={key}>
              {text}
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}

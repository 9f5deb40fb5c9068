import { Plus, X } from 'lucide-react'
import { known, type MedicationFact } from '#core/safety/facts.ts'
import type { ScreeningView } from '../../../http/contract/candidacy.ts'
import { Button } from '../../components/button.tsx'
import type { ScreeningDraft } from './draft.ts'
import { medicationWords } from './said.ts'
import style from './screening.module.css'

type List = NonNullable<ScreeningDraft['medications']>

const listIn = ({ answers }: ScreeningView): readonly MedicationFact[] | null =>
  known(answers.medications?.value as readonly MedicationFact[] | 'unknown' | undefined)

interface Props {
  readonly view: ScreeningView
  readonly list: List | null
  readonly change: (list: List) => void
}

/** The whole list is answered anew: what was known is copied in, the hours since the last dose are asked afresh. */
export function MedicinesField({ view, list, change }: Props) {
  const before = listIn(view)
  if (list === null)
    return (
      <div className={style.stack}>
        <p>{before === null ? 'Not recorded.' : before.map(medicationWords).join(' · ') || 'None.'}</p>
        <Button onClick={() => change((before ?? []).map(({ name }) => ({ name, hoursAgo: '' })))}>
          Go through the list
        </Button>
      </div>
    )
  const put = (at: number, part: Partial<List[number]>) =>
    change(list.map((each, n) => (n === at ? { ...each, ...part } : each)))
  return (
    <div className={style.stack}>
      <ul className={style.listed}>
        {list.map((each, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is what is being edited
          <li key={n}>
            <input aria-label="Medicine" value={each.name} onChange={(event) => put(n, { name: event.target.value })} />
            <input
              aria-label={`Hours since ${each.name || 'it'} was taken`}
              placeholder="hours ago"
              inputMode="decimal"
              value={each.hoursAgo}
              onChange={(event) => put(n, { hoursAgo: event.target.value })}
            />
            <Button
              kind="quiet"
              aria-label={`Remove ${each.name}`}
              onClick={() => change(list.filter((_, other) => other !== n))}
            >
              <X aria-hidden size={18} />
            </Button>
          </li>
        ))}
      </ul>
      <Button kind="quiet" onClick={() => change([...list, { name: '', hoursAgo: '' }])}>
        <Plus aria-hidden size={18} /> Add a medicine
      </Button>
      {list.length === 0 && <p className="muted">Saved like this: takes none.</p>}
    </div>
  )
}

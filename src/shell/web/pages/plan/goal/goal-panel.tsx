import { Search as SearchIcon, X } from 'lucide-react'
import type { OrderFacts } from '#core/treatment/order-facts.ts'
import type { PlanRefusal } from '#core/treatment/plan-case.ts'
import { Button } from '../../../components/button.tsx'
import { Notice } from '../../../components/notice.tsx'
import { ofHundred } from '../../../pictures/dose/words.ts'
import { type Search, useSearch } from '../../../prediction/use-search.ts'
import { useKept } from '../use-kept.ts'
import type { Plan } from '../use-plan.ts'
import { TellWrong, useWrongNumbers } from '../wrong-numbers.ts'
import style from './goal.module.css'
import { GoalFields } from './goal-fields.tsx'
import { caseOf, emptyGoal, missingForGoal } from './goal-form.ts'
import { Suggestion } from './suggestion.tsx'
import { takenOver } from './taken-over.ts'
import { fieldWords, keptTo } from './words.ts'

interface Props {
  readonly plan: Pick<Plan, 'form' | 'change'>
  readonly facts: OrderFacts
  readonly patientId: string
}

/** A schedule searched for a window of levels that the physician names: a suggestion for the order, never an order. */
export function GoalPanel({ plan: { form, change }, facts, patientId }: Props) {
  const [goal, setGoal] = useKept(`goal ${patientId} ${form.what}`, emptyGoal)
  const [hasWrong, tellWrong] = useWrongNumbers()
  const { search, start, cancel } = useSearch()
  const asked = caseOf(goal, form, facts)
  const missing = missingForGoal(goal, form)
  return (
    <details className={style.panel}>
      <summary>
        <h2>Plan for levels of your own</h2>
      </summary>
      <div className={style.body}>
        <Notice tone="plain" title="Nobody has published which level helps migraine">
          Levels you name here are your own goal. No study says that they are enough, too much or safe. {keptTo}
        </Notice>
        <TellWrong value={tellWrong}>
          <GoalFields what={form.what} goal={goal} onChange={(part) => setGoal({ ...goal, ...part })} />
        </TellWrong>
        {missing.length > 0 && <p className="muted">A search still needs: {missing.join(', ')}.</p>}
        <div className={style.row}>
          <Button
            disabled={asked === null || hasWrong || search.kind === 'searching'}
            onClick={() => asked && start({ asked, own: facts.own })}
          >
            <SearchIcon aria-hidden size={18} /> Search a schedule
          </Button>
          {search.kind === 'searching' && (
            <Button onClick={cancel}>
              <X aria-hidden size={18} /> Stop the search
            </Button>
          )}
        </div>
        <Said search={search} />
        {search.kind === 'found' && (
          <Suggestion
            asked={search.asked}
            answer={search.answer}
            isCurrent={JSON.stringify(search.asked) === JSON.stringify(asked)}
            onTakeOver={() => change(takenOver(search.answer, form))}
          />
        )}
      </div>
    </details>
  )
}

function Said({ search }: { readonly search: Search }) {
  switch (search.kind) {
    case 'searching':
      return <p role="status">{progressWords(search.progress)}</p>
    case 'refused':
      return <Refused refusals={search.refusals} />
    case 'failed':
      return (
        <Notice tone="caution" title="The search broke off">
          Nothing was found out. Reload the page and search again; what you typed is kept.
        </Notice>
      )
    default:
      return null
  }
}

const progressWords = (progress: Extract<Search, { kind: 'searching' }>['progress']): string =>
  progress === null
    ? 'Searching…'
    : `Searching: ${progress.tried} schedules tried. With the best one in hand ${ofHundred(progress.attainment)} of 100 simulated people reach the goal.`

function Refused({ refusals }: { readonly refusals: readonly PlanRefusal[] }) {
  return (
    <Notice tone="caution" title="No schedule within these limits">
      <ul>
        {refusals.map(({ path, found, wanted, check }) => (
          <li key={`${path} ${check ?? wanted}`}>
            {fieldWords[path] ?? path}: {found}; wanted is {wanted}.
          </li>
        ))}
      </ul>
    </Notice>
  )
}

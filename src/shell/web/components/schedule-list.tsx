import { CircleCheck, CircleDashed, Clock, type LucideIcon, OctagonAlert, TriangleAlert } from 'lucide-react'
import type { MonitoringView } from '../../http/contract/monitoring.ts'
import style from './schedule-list.module.css'

type Item = MonitoringView['schedule'][number]

/** What a result asks for comes first, then what is overdue, then what is due, then the rest. */
const rank = ({ asks, state }: Item): number =>
  asks ? 0 : { overdue: 1, due: 2, later: 3, fine: 4, 'not-wanted': 5 }[state]

export const bySeriousness = (items: readonly Item[]): readonly Item[] => [...items].sort((a, b) => rank(a) - rank(b))
export const isOpen = (item: Item): boolean => rank(item) <= 2

const iconOf = ({ asks, state }: Item): LucideIcon => {
  if (asks) return asks.what === 'review' ? TriangleAlert : OctagonAlert
  return { overdue: TriangleAlert, due: Clock, later: CircleDashed, fine: CircleCheck, 'not-wanted': CircleDashed }[
    state
  ]
}

const dayWords = (dueOn: string | null): string => (dueOn === null ? '' : ` ${dueOn}`)

export const stateWords = ({ state, dueOn }: Item): string =>
  ({
    overdue: `overdue${dueOn === null ? '' : ` since ${dueOn}`}`,
    due: dueOn === null ? 'due before the next session' : 'due today',
    later: 'not yet',
    fine: dueOn === null ? 'in order' : `in order, next by${dayWords(dueOn)}`,
    'not-wanted': 'nothing to count',
  })[state]

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** "Before the next session" needs no reason of its own. */
const hasWhy = ({ state, dueOn, last }: Item): boolean =>
  state === 'overdue' || state === 'later' || (state === 'due' && (dueOn !== null || last === null))

/** Items of the monitoring schedule: what, how it stands, and what its last result asks for. */
export function ScheduleList({
  items,
  isBrief = false,
}: {
  readonly items: readonly Item[]
  readonly isBrief?: boolean
}) {
  return (
    <ul className={style.items}>
      {items.map((item) => {
        const Icon = iconOf(item)
        return (
          <li key={item.id} data-state={item.asks ? item.asks.what : item.state}>
            <Icon aria-hidden size={20} />
            <div>
              <p>
                <strong>{item.what}</strong> <span className={style.state}>{stateWords(item)}</span>
              </p>
              {item.asks && <p className={style.asks}>{item.asks.text}</p>}
              <p className={style.last}>
                {item.last === null ? 'never done' : `last ${item.last}`}
                {item.result === null ? '' : `: ${item.result}`}
                {hasWhy(item) ? ` · ${item.why}` : ''}
              </p>
              {!isBrief && (
                <details className={style.source}>
                  <summary>Schedule and source</summary>
                  {capital(item.when)}. {item.act}. {item.source}
                </details>
              )}
            </div>
          </li>
        )
      })}
    </ul>
  )
}

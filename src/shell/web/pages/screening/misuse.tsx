import { Check, CircleHelp, TriangleAlert } from 'lucide-react'
import type { MonitoringView } from '../../../http/contract/monitoring.ts'
import { Panel } from '../../components/panel.tsx'
import style from './tests.module.css'

const truths = {
  met: { Icon: TriangleAlert, words: 'yes' },
  'not-met': { Icon: Check, words: 'no' },
  unknown: { Icon: CircleHelp, words: 'not known' },
} as const

const summary = ({ positive, unknown, truth }: MonitoringView['misuse']): string => {
  if (truth === 'met') return 'Two or more are positive: a physician’s judgement.'
  if (truth === 'not-met') return 'Fewer than two are positive.'
  return `${positive} positive so far, ${unknown} not known: it can’t be said yet.`
}

/** The six questions before somebody is enrolled, each with what is known. */
export function Misuse({ misuse }: { readonly misuse: MonitoringView['misuse'] }) {
  return (
    <Panel title="Misuse screen" aside={`${misuse.positive} of 6 positive`}>
      <p>{summary(misuse)}</p>
      <ul className={style.six}>
        {misuse.answers.map(({ id, asks, truth }) => {
          const { Icon, words } = truths[truth]
          return (
            <li key={id} data-truth={truth}>
              <Icon aria-hidden size={18} />
              <span>{asks}</span>
              <span className={style.state}>{words}</span>
            </li>
          )
        })}
      </ul>
      <p className={style.source}>An active disorder has a row of its own. Two of six: our own rule.</p>
    </Panel>
  )
}

import type { Verdict } from '#core/safety/verdict.ts'
import type { ScreeningView } from '../../../http/contract/candidacy.ts'
import { Panel } from '../../components/panel.tsx'
import style from './screening.module.css'
import { verdictWords } from './verdict-words.ts'

function VerdictCard({
  title,
  verdict,
  isToday = false,
}: {
  readonly title: string
  readonly verdict: Verdict
  readonly isToday?: boolean
}) {
  const { Icon, words, today } = verdictWords[verdict]
  return (
    <div className={style.verdict} data-verdict={verdict}>
      <Icon aria-hidden size={24} />
      <strong>{isToday ? today : words}</strong>
      <span>{title}</span>
    </div>
  )
}

/** The course and today are two questions: a high pressure this morning ends the day, not the course. */
export function Verdicts({ view }: { readonly view: ScreeningView }) {
  return (
    <div className={style.verdicts}>
      <VerdictCard title="for the course, as things are known" verdict={view.course} />
      <VerdictCard title="for a dose today" verdict={view.today} isToday />
    </div>
  )
}

function Group({ view, verdict }: { readonly view: ScreeningView; readonly verdict: Verdict }) {
  const { Icon, heading } = verdictWords[verdict]
  const those = view.findings.filter((finding) => finding.verdict === verdict)
  if (those.length === 0) return null
  return (
    <Panel title={heading} aside={String(those.length)}>
      <ul className={style.findings}>
        {those.map(({ id, text, source, scope, wouldChange, flag, row }) => (
          <li key={`${id} ${flag ?? ''} ${row ?? ''} ${text}`} data-verdict={verdict}>
            <Icon aria-hidden size={20} />
            <strong>{text}</strong>
            <span className={style.scope}>{scope === 'today' ? 'today' : 'course'}</span>
            {verdict !== 'ok' && <p>What would change it: {wouldChange}</p>}
            <p className={style.source}>
              {id} · {source}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

export function Findings({ view }: { readonly view: ScreeningView }) {
  return (
    <>
      {(['not-a-candidate', 'ask', 'physician-judgement', 'ok'] as const).map((verdict) => (
        <Group key={verdict} view={view} verdict={verdict} />
      ))}
      <details className={style.more}>
        <summary>{view.clear.length} questions answered, where nothing was found</summary>
        <ul>
          {view.clear.map(({ id, asks }) => (
            <li key={id}>{asks}</li>
          ))}
        </ul>
      </details>
    </>
  )
}

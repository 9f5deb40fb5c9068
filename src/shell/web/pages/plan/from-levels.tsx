import type { Answer } from '#core/pharmacology/case.ts'
import type { ObservedSessions } from '../../../http/contract/drug-levels.ts'
import { Notice } from '../../components/notice.tsx'
import style from './from-levels.module.css'
import type { PersonLevels } from './use-observed.ts'

interface Props {
  readonly levels: PersonLevels
  readonly answer: Answer
}

const counted = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`

/** The switch, and what this person's levels were worth. Nothing is shown where nothing was measured. */
export function FromLevels({ levels: { learnable, basis, choose, observed }, answer }: Props) {
  const [last] = observed?.predictions ?? []
  if (learnable.length === 0) return last ? <PlannedWith last={last} /> : null
  const measured = learnable.reduce((n, { levels }) => n + levels.length, 0)
  return (
    <div className={style.box}>
      <label className={style.switch}>
        <input
          type="checkbox"
          checked={basis === 'person'}
          onChange={({ target }) => choose(target.checked ? 'person' : 'population')}
        />
        <strong>From this person’s levels</strong>
        <span className="muted">
          {counted(measured, 'measured level')} in {counted(learnable.length, 'session')}
        </span>
      </label>
      <Said basis={basis} answer={answer} />
      {last && <PlannedWith last={last} />}
    </div>
  )
}

function Said({ basis, answer: { learned } }: { readonly basis: PersonLevels['basis']; readonly answer: Answer }) {
  if (basis === 'population') return <p>Off: the band is the population’s, as if nothing had been measured.</p>
  if (!learned) return <p>Being drawn from this person’s levels…</p>
  if (!learned.isLearned)
    return (
      <Notice tone="caution" title="Nothing learned: the model does not describe this person">
        Hardly any of the simulated people come out like the measured levels. The band is the population’s.
      </Notice>
    )
  return (
    <p>
      The band is drawn from simulated people who come out like this person: worth {learned.effectivePeople} people. The
      dotted outline is the band without the levels.
    </p>
  )
}

/** What was on the page when an order was last signed here: kept with it. */
function PlannedWith({ last }: { readonly last: ObservedSessions['predictions'][number] }) {
  return (
    <p className="muted">
      The order of {last.at.slice(0, 10)} was planned with{' '}
      {last.basis === 'population'
        ? 'the population’s band'
        : `the band from ${counted(last.levels, 'measured level')} of this person${last.isLearned ? `, worth ${last.effectivePeople} people` : ': nothing was learned'}`}
      .
    </p>
  )
}

import type { OutcomeAnswer } from '../../../http/contract/outcomes.ts'
import { Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/panel.tsx'
import { inHundred, tenths, whole } from '../../figures.ts'
import { BeforeAndAfter } from '../../pictures/before-and-after.tsx'
import style from './person-outcome.module.css'
import { endpointWord } from './words.ts'

type Known = NonNullable<OutcomeAnswer['outcome']>

export function Estimate({ outcome }: { readonly outcome: Known }) {
  const { estimate, main } = outcome
  if (estimate === null) return <NotYet outcome={outcome} />
  const { before, after, change } = estimate
  const what = endpointWord[main]
  return (
    <Panel
      title={`${what[0]?.toUpperCase()}${what.slice(1)} in 28`}
      aside={`${before.days} days before, ${after.days} after; ${missing(estimate)} not recorded`}
    >
      <BeforeAndAfter
        change={change}
        words={{
          before: 'before',
          after: 'after',
          change: 'change',
          axis: `${what} in 28`,
          description: `Before ${tenths(change.before.middle, '')}, after ${tenths(change.after.middle, '')} ${what} in 28, in the middle of what is likely`,
          asTable: 'The same as a table',
          low: '5 %',
          middle: 'median',
          high: '95 %',
        }}
      />
      <dl className={style.figures}>
        <Figure
          value={`${whole(change.days.middle)} days`}
          meaning={`likely between ${whole(change.days.low)} and ${whole(change.days.high)} (90 %)`}
        />
        <Figure value={`${inHundred(change.chanceOf30)} in 100`} meaning="that it is at least 30 % less" />
        <Figure value={`${inHundred(change.chanceOf50)} in 100`} meaning="that it is half or less" />
        <Anyway outcome={outcome} />
      </dl>
      <p className="muted">
        Posterior of the long-run level from the person’s own days, which come in runs and spells. Nobody was blinded,
        and there is no comparison.
      </p>
    </Panel>
  )
}

const missing = ({ before, after }: NonNullable<Known['estimate']>): number =>
  before.days - before.recorded + after.days - after.recorded

function Figure({ value, meaning }: { readonly value: string; readonly meaning: string }) {
  return (
    <div>
      <dt>{value}</dt>
      <dd>{meaning}</dd>
    </div>
  )
}

function Anyway({ outcome: { expectedAnyway } }: { readonly outcome: Known }) {
  if (expectedAnyway === null)
    return (
      <Figure
        value="not known"
        meaning="what chance alone would bring: fewer than two adequate months before the baseline"
      />
    )
  const { usual, baseline, expected } = expectedAnyway
  return (
    <Figure
      value={`${expected > baseline ? '+' : ''}${whole(expected - baseline)} days`}
      meaning={`expected anyway: usual ${tenths(usual, '')}, baseline ${tenths(baseline, '')}`}
    />
  )
}

function NotYet({ outcome: { notYet } }: { readonly outcome: Known }) {
  if (notYet === null) return null
  return (
    <Notice tone="plain" title="Can’t tell yet">
      {notYet.code === 'more-days'
        ? `About ${notYet.needed} more recorded days after the last session are needed (23 of 28).`
        : `The 28 days before the first session have ${notYet.recorded} recorded; ${notYet.needed} are needed. Days after can’t make up for that.`}
    </Notice>
  )
}

import type { OutcomeAnswer } from '../../../http/contract/outcomes.ts'
import { Panel } from '../../components/panel.tsx'
import { inHundred, whole } from '../../figures.ts'
import { BeforeAndAfter } from '../../pictures/before-and-after.tsx'
import { outcomeText } from '../../text/outcome.ts'
import { useText } from '../../text/text.ts'
import style from './outcome.module.css'

type Known = NonNullable<OutcomeAnswer['outcome']>

/** The one largest thing: about how many days fewer, with what is likely beside it. */
export function Estimate({
  outcome: { main, series, expectedAnyway },
  estimate: { before, after, change },
}: {
  readonly outcome: Known
  readonly estimate: NonNullable<Known['estimate']>
}) {
  const t = useText(outcomeText)
  const what = t(main)
  const missing = before.days - before.recorded + after.days - after.recorded
  return (
    <Panel>
      <Headline days={change.days.middle} what={what} />
      <p>{t('likely', { low: whole(change.days.low), high: whole(change.days.high) })}</p>
      <BeforeAndAfter
        change={change}
        words={{
          before: t('before'),
          after: t('after'),
          change: t('change'),
          axis: `${what} ${t('in28')}`,
          description: t('picture', { before: whole(change.before.middle), after: whole(change.after.middle), what }),
          asTable: t('asTable'),
          low: t('low'),
          middle: t('middle'),
          high: t('high'),
        }}
      />
      <dl className={style.chances}>
        <Chance chance={change.chanceOf30} why={t('chance30Why')} />
        <Chance chance={change.chanceOf50} why={t('chance50Why')} />
      </dl>
      {expectedAnyway && Math.abs(expectedAnyway.expected - expectedAnyway.baseline) >= 1 && (
        <p>
          <strong>
            {t('expected', { baseline: whole(expectedAnyway.baseline), expected: whole(expectedAnyway.expected) })}
          </strong>
          <br />
          {t('expectedWhy', { usual: whole(expectedAnyway.usual) })}
        </p>
      )}
      <p className="muted">
        {t('ownDiary', { before: before.days, after: after.days, sessions: series.sessions, missing })}
      </p>
    </Panel>
  )
}

function Headline({ days, what }: { readonly days: number; readonly what: string }) {
  const t = useText(outcomeText)
  const n = Math.round(Math.abs(days))
  return <p className={style.headline}>{n === 0 ? t('same', { what }) : t(days < 0 ? 'fewer' : 'more', { n, what })}</p>
}

function Chance({ chance, why }: { readonly chance: number; readonly why: string }) {
  const t = useText(outcomeText)
  return (
    <div>
      <dt>{t('inHundred', { n: inHundred(chance) })}</dt>
      <dd>{why}</dd>
    </div>
  )
}

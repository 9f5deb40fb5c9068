import type { Trends } from '#core/headache/trends/trends.ts'
import { Panel } from '../../components/panel.tsx'
import { useText } from '../../text/text.ts'
import { trendText } from '../../text/trends.ts'
import { Changes } from './changes.tsx'
import { CountsOverTime } from './counts-over-time.tsx'
import { Cycle } from './cycle.tsx'
import { GoesTogether } from './goes-together.tsx'
import style from './trends.module.css'
import { WithAttacks } from './with-attacks.tsx'

/** What a whole diary shows over time; the same picture for its person and for who treats them. */
export default function TrendsSection({ trends }: { readonly trends: Trends }) {
  const t = useText(trendText)
  return (
    <Panel title={t('overTime')}>
      <div className={style.whole}>
        <CountsOverTime trends={trends} />
        <Changes trends={trends} />
        <WithAttacks trends={trends} />
        {trends.cycle && <Cycle cycle={trends.cycle} />}
        <GoesTogether trends={trends} />
      </div>
    </Panel>
  )
}

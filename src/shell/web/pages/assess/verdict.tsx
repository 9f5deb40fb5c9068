import type { Assessment } from '#core/headache/assess.ts'
import type { RibbonDay } from '#core/headache/ribbon-days.ts'
import type { VerdictTracks } from '#core/headache/verdict-tracks.ts'
import { Panel } from '../../components/panel.tsx'
import { ReasoningTree } from '../../pictures/reasoning-tree.tsx'
import { assessText } from '../../text/assess.ts'
import { useText } from '../../text/text.ts'

interface Props {
  readonly assessment: Assessment
  readonly days: ReadonlyMap<string, RibbonDay>
  readonly tracks: VerdictTracks | undefined
}

/** The classification, each line open into its days, its source, and since when it stands so. */
export function Verdict({ assessment, days, tracks }: Props) {
  const t = useText(assessText)
  const { asOf, diagnoses } = assessment
  const since = (name: string): string | null =>
    tracks?.of(name).find(({ from, to, status }) => status === 'met' && from <= asOf && asOf <= to)?.from ?? null
  return (
    <Panel title={t('verdict')} aside={t('verdictAside')}>
      <ReasoningTree diagnoses={diagnoses} opened={['1.3']} days={days} since={since} />
    </Panel>
  )
}

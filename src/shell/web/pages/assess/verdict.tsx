import { useMemo } from 'react'
import type { Assessment } from '#core/headache/assess.ts'
import type { RibbonDay } from '#core/headache/ribbon-days.ts'
import type { VerdictTracks } from '#core/headache/verdict-tracks.ts'
import { Panel } from '../../components/panel.tsx'
import { CriterionLine } from '../../pictures/criterion-line.tsx'
import { ReasoningTree } from '../../pictures/reasoning-tree.tsx'
import { assessText } from '../../text/assess.ts'
import { useText } from '../../text/text.ts'
import style from './assess.module.css'

interface Props {
  readonly assessment: Assessment
  readonly days: readonly RibbonDay[]
  readonly tracks: VerdictTracks | undefined
}

/** The classification and treatment resistance, each line open into its days, its source, and since when it stands so. */
export function Verdict({ assessment, days, tracks }: Props) {
  const t = useText(assessText)
  const byDate = useMemo(() => new Map(days.map((day) => [day.date, day])), [days])
  const { asOf, diagnoses, treatmentResistance } = assessment
  const since = (name: string): string | null =>
    tracks?.of(name).find(({ from, to, status }) => status === 'met' && from <= asOf && asOf <= to)?.from ?? null
  return (
    <>
      <Panel title={t('verdict')} aside={t('verdictAside')}>
        <ReasoningTree diagnoses={diagnoses} opened={['1.3']} days={byDate} since={since} />
      </Panel>
      <Panel title={t('resistance')}>
        <p className={style.resistance}>{t(treatmentResistance.status)}</p>
        <ol>
          {treatmentResistance.criteria.map((criterion, index) => (
            <CriterionLine key={criterion.id} {...criterion} id={String(index + 1)} days={byDate} />
          ))}
        </ol>
        <p className="muted">{t('resistanceSource')}</p>
      </Panel>
    </>
  )
}

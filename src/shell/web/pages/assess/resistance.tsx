import type { TreatmentResistance } from '#core/headache/resistance.ts'
import type { RibbonDay } from '#core/headache/ribbon-days.ts'
import { Panel } from '../../components/panel.tsx'
import { CriterionLine } from '../../pictures/criterion-line.tsx'
import { assessText } from '../../text/assess.ts'
import { useText } from '../../text/text.ts'
import style from './assess.module.css'

interface Props {
  readonly resistance: TreatmentResistance
  readonly days: ReadonlyMap<string, RibbonDay>
}

/** Resistant, refractory or neither, and what of it is open: it stands beside the history that decides it. */
export function Resistance({ resistance: { status, criteria }, days }: Props) {
  const t = useText(assessText)
  return (
    <Panel title={t('resistance')}>
      <p className={style.resistance}>{t(status)}</p>
      <ol>
        {criteria.map((criterion, index) => (
          <CriterionLine key={criterion.id} {...criterion} id={String(index + 1)} days={days} />
        ))}
      </ol>
      <p className="muted">{t('resistanceSource')}</p>
    </Panel>
  )
}

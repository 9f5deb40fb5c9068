import type { Assessment, MonthlyFigure } from '#core/headache/assess.ts'
import { Panel } from '../../components/panel.tsx'
import { rangeText } from '../../pictures/ribbon-months.ts'
import { assessText } from '../../text/assess.ts'
import { useText } from '../../text/text.ts'
import style from './assess.module.css'

const shown: readonly MonthlyFigure[] = [
  'headacheDays',
  'migraineDays',
  'migraineOrProbableDays',
  'moderateOrSevereDays',
  'acuteMedicationDays',
  'crystalClearDays',
]

/** The newest 28 days in figures, each a range where days without an answer could raise it. */
export function Figures({ assessment: { window, monthlyRanges } }: { readonly assessment: Assessment }) {
  const t = useText(assessText)
  const isOpen = shown.some((figure) => monthlyRanges[figure][0] !== monthlyRanges[figure][1])
  return (
    <Panel title={t('window')} aside={t('windowAside', { recorded: window.recorded, missing: window.missing })}>
      <dl className={style.figures}>
        {shown.map((figure) => (
          <div key={figure}>
            <dt>{t(figure)}</dt>
            <dd>
              <strong>{rangeText(monthlyRanges[figure])}</strong> {t('days')}
            </dd>
          </div>
        ))}
      </dl>
      {isOpen && <p className="muted">{t('rangeNote')}</p>}
    </Panel>
  )
}

import type { Assessment } from '#core/headache/assess.ts'
import { Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/panel.tsx'
import { useLanguage } from '../../language.ts'
import { dayRanges } from '../../pictures/day-ranges.ts'
import { learnText } from '../../text/learn.ts'
import { useText } from '../../text/text.ts'
import style from './learn.module.css'

const asksFeatures = /^1\.[12]/

/** What this person could write down that would decide most; and the days that contradict themselves. */
export function Helps({ assessment: { window, questions, conflicts } }: { readonly assessment: Assessment }) {
  const t = useText(learnText)
  const { language } = useLanguage()
  const helps = [
    window.missing > 0 && t('helpDays'),
    questions.some(({ about }) => about === '8.2 B') && t('helpMedicine'),
    questions.some(({ about }) => asksFeatures.test(about)) && t('helpFeatures'),
  ].filter((help) => help !== false)
  return (
    <>
      <Panel title={t('helps')}>
        {helps.length === 0 ? (
          <p>{t('helpNothing')}</p>
        ) : (
          <ul className={style.words}>
            {helps.map((help) => (
              <li key={help}>{help}</li>
            ))}
          </ul>
        )}
      </Panel>
      {conflicts.length > 0 && (
        <Notice tone="caution" title={t('conflicts')}>
          <p>{dayRanges([...new Set(conflicts.map(({ date }) => date))], language)}</p>
          <p>{t('conflictsWhy')}</p>
        </Notice>
      )}
    </>
  )
}

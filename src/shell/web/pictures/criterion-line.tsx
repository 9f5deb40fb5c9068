import { useState } from 'react'
import type { CriterionStatus } from '#core/headache/diagnoses.ts'
import type { RibbonDay } from '#core/headache/ribbon-days.ts'
import { dayInWords } from '../figures.ts'
import { useLanguage } from '../language.ts'
import { reasoningText } from '../text/reasoning.ts'
import { useRuleWords } from '../text/rule-words.ts'
import { useText } from '../text/text.ts'
import { DayCells } from './day-cells.tsx'
import style from './reasoning-tree.module.css'
import { Standing } from './standing.tsx'

/** Nothing looked up: the days are said in words only. */
const noDays: ReadonlyMap<string, RibbonDay> = new Map()

interface Props extends CriterionStatus {
  /** By date: what each day was, for the small ribbon of the days that decided. */
  readonly days?: ReadonlyMap<string, RibbonDay> | undefined
  /** ISO day since which it stands as it does. */
  readonly since?: string | null | undefined
}

/** One criterion: what it asks, how it stands, what decided it, on which days, and who says so. */
export function CriterionLine({ id, text, status, evidence, dates, source, days = noDays, since }: Props) {
  const t = useText(reasoningText)
  const words = useRuleWords()
  const { language } = useLanguage()
  const [isOpen, setOpen] = useState(false)
  return (
    <li className={style.criterion}>
      <span className={style.letter}>{id}</span>
      <div>
        <p>{words.rule(text)}</p>
        <p className="muted">{words.evidence(evidence)}</p>
        {since && <p className="muted">{t('since', { date: dayInWords(since, language) })}</p>}
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>
            {dates.length === 0
              ? t('source')
              : t(dates.length === 1 ? 'dayAndSource' : 'daysAndSource', { days: dates.length })}
          </summary>
          {isOpen && dates.length > 0 && <DayCells dates={dates} days={days} />}
          <p>{words.source(source)}</p>
        </details>
      </div>
      <Standing status={status} />
    </li>
  )
}

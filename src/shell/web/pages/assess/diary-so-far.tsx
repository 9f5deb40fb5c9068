import { useDeferredValue, useMemo } from 'react'
import type { RibbonDay } from '#core/headache/ribbon-days.ts'
import { Panel } from '../../components/panel.tsx'
import { YearRibbon } from '../../pictures/year-ribbon.tsx'
import { assessText } from '../../text/assess.ts'
import { useText } from '../../text/text.ts'

/** A month a row for a year at most; what is older stays in the judgement. */
const shownMonths = 12

const yearTo = (days: readonly RibbonDay[], asOf: string): readonly RibbonDay[] => {
  const from = Temporal.PlainDate.from(asOf)
    .subtract({ months: shownMonths - 1 })
    .with({ day: 1 })
    .toString()
  return days.filter(({ date }) => from <= date && date <= asOf)
}

/** The diary up to the day that is looked at. Many cells: they follow when the hand leaves a moment for it. */
export function DiarySoFar({ days, asOf }: { readonly days: readonly RibbonDay[]; readonly asOf: string }) {
  const t = useText(assessText)
  const followed = useDeferredValue(asOf)
  const year = useMemo(() => yearTo(days, followed), [days, followed])
  return (
    <Panel title={t('diary')}>
      <YearRibbon days={year} />
    </Panel>
  )
}

import { memo } from 'react'
import type { RibbonDay } from '#core/headache/ribbon-days.ts'
import { Ribbon, type Treatment } from './ribbon.tsx'
import { useWidth } from './use-width.ts'

/** Narrower than this, a row a month would be a row of slivers: the newest weeks are shown instead. */
const narrow = 560
const daysWhenNarrow = 84

const none: readonly Treatment[] = []

interface Props {
  readonly days: readonly RibbonDay[]
  readonly treatments?: readonly Treatment[]
}

/** A row a month where there is room for it, the newest weeks where there is not. */
export const YearRibbon = memo(({ days, treatments = none }: Props) => {
  const [element, width] = useWidth<HTMLDivElement>(900)
  const isNarrow = width < narrow
  return (
    <div ref={element}>
      {days.length > 0 && (
        <Ribbon
          days={isNarrow ? days.slice(-daysWhenNarrow) : days}
          layout={isNarrow ? 'weeks' : 'months'}
          treatments={treatments}
        />
      )}
    </div>
  )
})

import { useMemo } from 'react'
import { trends } from '#core/headache/trends/trends.ts'
import { Panel } from '../../components/panel.tsx'
import type { OwnAssessment } from '../../diary/assess-here.ts'
import { OpenDays } from '../../pictures/open-days.tsx'
import TrendsSection from '../../pictures/trends/trends-section.tsx'
import { useText } from '../../text/text.ts'
import { trendText } from '../../text/trends.ts'

const toDay = (date: string): string => `/day/${date}`

/** Which days to fill in, and what the whole diary shows over time: worked out on this device. */
export default function OwnTrends({ own: { assessment, diary, profile } }: { readonly own: OwnAssessment }) {
  const t = useText(trendText)
  const { asOf, completeness } = assessment
  const overTime = useMemo(() => trends(diary, profile, asOf), [diary, profile, asOf])
  return (
    <>
      {completeness.some(({ dates }) => dates.length > 0) && (
        <Panel title={t('openDays')}>
          <OpenDays open={completeness} dayPath={toDay} />
        </Panel>
      )}
      <TrendsSection trends={overTime} />
    </>
  )
}

import { memo, useMemo } from 'react'
import type { Diary } from '#core/headache/diary.ts'
import type { Profile } from '#core/headache/profile.ts'
import { trends } from '#core/headache/trends/trends.ts'
import TrendsSection from '../../pictures/trends/trends-section.tsx'

interface Props {
  readonly diary: Diary
  readonly profile: Profile
  /** ISO day. */
  readonly asOf: string
}

/** What the whole diary shows over time, up to the day that is looked at. */
export const OverTheDiary = memo(({ diary, profile, asOf }: Props) => (
  <TrendsSection trends={useMemo(() => trends(diary, profile, asOf), [diary, profile, asOf])} />
))

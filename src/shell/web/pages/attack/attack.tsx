import { useEffect } from 'react'
import { type Ongoing, ongoingAttack } from '#core/headache/diary-edits.ts'
import { LightSwitch } from '../../components/light-switch.tsx'
import { Loading } from '../../components/loading.tsx'
import { Notice } from '../../components/notice.tsx'
import { DiaryStatus } from '../../diary/diary-status.tsx'
import { type DiaryView, useDiary } from '../../diary/use-diary.ts'
import { useNow } from '../../diary/use-now.ts'
import { useOffline } from '../../diary/use-offline.ts'
import { clockText, lengthText } from '../../diary/words.ts'
import { useLanguage } from '../../language.ts'
import { useLight } from '../../light.ts'
import { diaryText } from '../../text/diary.ts'
import { useText } from '../../text/text.ts'
import style from './attack.module.css'
import { GoingOn } from './going-on.tsx'
import { NotBegun } from './not-begun.tsx'

/** For a person in an attack: three things to say, each one tap, in the gentlest light, with or without a network. */
export default function AttackPage() {
  const { diary, error } = useDiary()
  const { choose } = useLight()
  const now = useNow()
  useOffline()
  useEffect(() => choose('attack'), [choose])
  const ongoing = diary ? ongoingAttack([...diary.days.values()], now) : null
  return (
    <div className={style.page}>
      <Head diary={diary} ongoing={ongoing} now={now} />
      {error && !diary && <Notice tone="danger" title={error.message} />}
      {!diary && !error && <Loading />}
      {diary && (ongoing ? <GoingOn diary={diary} ongoing={ongoing} /> : <NotBegun diary={diary} />)}
    </div>
  )
}

interface HeadProps {
  readonly diary: DiaryView | undefined
  readonly ongoing: Ongoing | null
  readonly now: Temporal.Instant
}

function Head({ diary, ongoing, now }: HeadProps) {
  const t = useText(diaryText)
  const { language } = useLanguage()
  const since =
    diary &&
    ongoing &&
    t('since', { time: clockText(ongoing.start, diary.timeZone, language), length: lengthText(ongoing.start, now) })
  return (
    <header>
      <span className={style.since}>{since}</span>
      <LightSwitch />
      {diary && <DiaryStatus diary={diary} />}
    </header>
  )
}

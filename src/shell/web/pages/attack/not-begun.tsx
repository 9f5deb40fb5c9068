import { withAttackFrom } from '#core/headache/diary-edits.ts'
import { Button } from '../../components/button.tsx'
import type { DiaryView } from '../../diary/use-diary.ts'
import { diaryText } from '../../text/diary.ts'
import { useText } from '../../text/text.ts'
import style from './attack.module.css'

const ago = (diary: DiaryView, minutes: number): string =>
  Temporal.Now.zonedDateTimeISO(diary.timeZone)
    .subtract({ minutes })
    .toString({ timeZoneName: 'never', smallestUnit: 'second' })

export function NotBegun({ diary }: { readonly diary: DiaryView }) {
  const t = useText(diaryText)
  const begin = (minutes: number) => {
    const start = ago(diary, minutes)
    void diary.write(start.slice(0, 10), (day) => withAttackFrom(day, start))
  }
  return (
    <main className={style.part}>
      <h1>{t('whenStarted')}</h1>
      <Button size="attack" kind="main" onClick={() => begin(0)}>
        {t('justNow')}
      </Button>
      {[15, 30].map((minutes) => (
        <Button key={minutes} size="attack" onClick={() => begin(minutes)}>
          {t('minutesAgo', { minutes })}
        </Button>
      ))}
      {[1, 3, 6].map((hours) => (
        <Button key={hours} size="attack" onClick={() => begin(hours * 60)}>
          {t('hoursAgo', { hours })}
        </Button>
      ))}
    </main>
  )
}

import { useState } from 'react'
import { useLocation } from 'wouter'
import { type Ongoing, withAttack, withAttackFrom, withoutAttack } from '#core/headache/diary-edits.ts'
import { numberOfWord, wordOf } from '#core/headache/intensity-words.ts'
import { Button } from '../../components/button.tsx'
import { TakeMedicine } from '../../diary/take-medicine.tsx'
import type { DiaryView } from '../../diary/use-diary.ts'
import { diaryText } from '../../text/diary.ts'
import { useText } from '../../text/text.ts'
import style from './attack.module.css'

const levels = ['mild', 'moderate', 'severe', 'worst'] as const
type Level = (typeof levels)[number]

const levelOf = (intensity: number | null | undefined): Level | null => {
  if (typeof intensity !== 'number') return null
  const word = wordOf(intensity)
  return intensity === numberOfWord.worst ? 'worst' : word === 'none' ? null : word
}

/** A lower answer this soon after a higher one corrects it; later it says the pain went down, and the peak stays. Our rule. */
const correctWithinSeconds = 60

interface Tap {
  readonly before: number
  readonly at: Temporal.Instant
}

export function GoingOn({ diary, ongoing }: { readonly diary: DiaryView; readonly ongoing: Ongoing }) {
  const t = useText(diaryText)
  const [, go] = useLocation()
  const [tap, setTap] = useState<Tap | null>(null)
  const [said, setSaid] = useState<Level | null>(null)
  const { date, start, attack } = ongoing
  const rate = (level: Level) => {
    const now = Temporal.Now.instant()
    const isCorrection = tap !== null && tap.at.until(now).total('seconds') < correctWithinSeconds
    const before = isCorrection ? tap.before : (attack.intensity ?? 0)
    setTap({ before, at: now })
    setSaid(level)
    void diary.write(date, (day) => withAttack(day, start, { intensity: Math.max(before, numberOfWord[level]) }))
  }
  const move = (minutes: number) => {
    const earlier = Temporal.Instant.from(start)
      .toZonedDateTimeISO(diary.timeZone)
      .subtract({ minutes })
      .toString({ timeZoneName: 'never', smallestUnit: 'second' })
    if (earlier.slice(0, 10) === date) void diary.write(date, (day) => withAttack(day, start, { start: earlier }))
    else {
      void diary.write(date, (day) => withoutAttack(day, start))
      void diary.write(earlier.slice(0, 10), (day) =>
        withAttack(withAttackFrom(day, earlier), earlier, { ...attack, start: earlier }),
      )
    }
  }
  const end = () => {
    void diary.write(date, (day) => withAttack(day, start, { end: diary.now() }))
    go('/today')
  }
  const isFresh = Temporal.Instant.from(start).until(Temporal.Now.instant()).total('minutes') < 10
  return (
    <main className={style.part}>
      <h1>{t('howBad')}</h1>
      <div className={style.levels}>
        {levels.map((level) => (
          <button
            key={level}
            type="button"
            aria-pressed={level === (said ?? levelOf(attack.intensity))}
            onClick={() => rate(level)}
          >
            <Bars filled={levels.indexOf(level) + 1} />
            <strong>{t(level)}</strong>
            <span>{t(`${level}Means`)}</span>
          </button>
        ))}
      </div>
      <h2>{t('iTook')}</h2>
      <TakeMedicine diary={diary} most={2} />
      {isFresh && (
        <details className={style.earlier}>
          <summary>{t('whenStarted')}</summary>
          <div className={style.levels}>
            {[15, 30].map((minutes) => (
              <Button key={minutes} size="bedside" onClick={() => move(minutes)}>
                {t('minutesAgo', { minutes })}
              </Button>
            ))}
            {[1, 3].map((hours) => (
              <Button key={hours} size="bedside" onClick={() => move(hours * 60)}>
                {t('hoursAgo', { hours })}
              </Button>
            ))}
          </div>
        </details>
      )}
      <Button size="attack" className={style.over!} onClick={end}>
        {t('isOver')}
      </Button>
      <p className={style.gentle}>{t('gentle')}</p>
    </main>
  )
}

function Bars({ filled }: { readonly filled: number }) {
  return (
    <svg viewBox="0 0 92 10" aria-hidden="true">
      {[0, 1, 2, 3].map((n) => (
        <rect key={n} x={n * 23} width={20} height={10} rx={2} data-on={n < filled} />
      ))}
    </svg>
  )
}

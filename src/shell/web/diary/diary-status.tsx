import { CloudCheck, CloudOff } from 'lucide-react'
import { Link } from 'wouter'
import { Button } from '../components/button.tsx'
import { Notice } from '../components/notice.tsx'
import { useLanguage } from '../language.ts'
import { diaryText } from '../text/diary.ts'
import { useText } from '../text/text.ts'
import style from './diary.module.css'
import type { DiaryView } from './use-diary.ts'
import { dayText } from './words.ts'

/** What is on this device only, always said; and what the clinic's server would not take, until somebody has looked. */
export function DiaryStatus({ diary }: { readonly diary: DiaryView }) {
  const t = useText(diaryText)
  const { language } = useLanguage()
  const { waiting, needsSignIn, merged, isKept } = diary.outbox
  const unsent = waiting.filter(({ refused }) => refused === undefined)
  const refused = waiting.filter((edit) => edit.refused !== undefined)
  return (
    <>
      <p className={style.status} role="status" data-unsent={unsent.length}>
        {unsent.length === 0 ? <CloudCheck aria-hidden size={20} /> : <CloudOff aria-hidden size={20} />}
        {unsent.length === 0
          ? t('allSent')
          : unsent.length === 1
            ? t('unsentOne')
            : t('unsent', { count: unsent.length })}
      </p>
      {needsSignIn && unsent.length > 0 && (
        <Link className={style.link!} href="/sign-in?next=/today">
          {t('signInToSend')}
        </Link>
      )}
      {!isKept && <Notice tone="caution" title={t('notKept')} />}
      {[...new Set(merged)].map((date) => (
        <Notice key={date} tone="plain" title={t('merged')}>
          <Link className={style.link!} href={`/day/${date}`}>
            {dayText(date, language)}
          </Link>
        </Notice>
      ))}
      {refused.map(({ editId, day, refused: why }) => (
        <Notice key={editId} tone="caution" title={t('notTaken', { why: why! })}>
          <p>{dayText(day.date, language)}</p>
          <div className={style.row}>
            <Link className={style.link!} href={`/day/${day.date}`}>
              {t('openDay')}
            </Link>
            <Button kind="quiet" onClick={() => void diary.drop(editId)}>
              {t('drop')}
            </Button>
          </div>
        </Notice>
      ))}
    </>
  )
}

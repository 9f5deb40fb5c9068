import { Phone } from 'lucide-react'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useSignedIn } from '../../me.ts'
import { intakeText } from '../../text/intake.ts'
import { useText } from '../../text/text.ts'
import { Call911 } from './emergency-line.tsx'
import style from './intake.module.css'

/** Words that can't wait for the end of the questions. None of them says that anything is fine. */
export type AtOnceKind = 'emergency' | 'prompt' | 'mood'

export function AtOnce({ kind, goOn }: { readonly kind: AtOnceKind; readonly goOn: () => void }) {
  const t = useText(intakeText)
  const { phone } = useSignedIn().clinic
  if (kind === 'prompt')
    return (
      <>
        <Notice tone="caution" title={t('promptTitle')}>
          {t('promptWhy', { phone })}
        </Notice>
        <Button kind="main" onClick={goOn}>
          {t('next')}
        </Button>
      </>
    )
  const isMood = kind === 'mood'
  return (
    <>
      <Notice tone="danger" title={t(isMood ? 'moodTitle' : 'helpTitle')}>
        <div className={style.words}>
          <p>{t(isMood ? 'moodWhy' : 'helpWhy')}</p>
          <p>{t(isMood ? 'moodClinic' : 'helpClinic', { phone })}</p>
        </div>
      </Notice>
      {isMood && (
        <a className={style.call} href="tel:988">
          <Phone aria-hidden size={20} /> {t('call988')}
        </a>
      )}
      <Call911 />
      <Button onClick={goOn}>{t(isMood ? 'next' : 'helpOn')}</Button>
    </>
  )
}

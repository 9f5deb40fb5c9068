import { stopTitle, stopWords } from '#core/scheduling/stop-words.ts'
import { useLanguage } from '../language.ts'
import { Notice } from './notice.tsx'

/** Stands on every page from which a visit could be booked: when not to wait for one. */
export function StopNotice() {
  const { language } = useLanguage()
  return (
    <Notice tone="caution" title={stopTitle[language]}>
      {stopWords.emergency[language]}
    </Notice>
  )
}

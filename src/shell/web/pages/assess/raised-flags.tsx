import type { RaisedFlag } from '#core/headache/red-flags.ts'
import { Notice } from '../../components/notice.tsx'
import { useLanguage } from '../../language.ts'
import { assessText } from '../../text/assess.ts'
import { redFlagText } from '../../text/red-flags.ts'
import { useText } from '../../text/text.ts'

/** Each on its own line; none hides another. */
export function RaisedFlags({ flags }: { readonly flags: readonly RaisedFlag[] }) {
  const t = useText(assessText)
  const { language } = useLanguage()
  return flags.map(({ id, text, urgency, source }) => (
    <Notice
      key={id}
      tone={urgency === 'emergency' ? 'danger' : 'caution'}
      title={t(urgency === 'emergency' ? 'flagNow' : 'flagSoon', {
        text: language === 'en' ? text : (redFlagText[language][id] ?? text),
      })}
    >
      {t('answeredYes')} {source}
    </Notice>
  ))
}

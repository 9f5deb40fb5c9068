import { Notice } from '../../components/notice.tsx'
import { useSignedIn } from '../../me.ts'
import { questionnaireText } from '../../text/questionnaires.ts'
import { useText } from '../../text/text.ts'

/** Stands there as soon as the answer is ticked, and stays after it was sent. */
export function SafetyWords() {
  const t = useText(questionnaireText)
  const { clinic } = useSignedIn()
  return (
    <Notice tone="danger" title={t('safetyTitle')}>
      <p>{t('safetyCall')}</p>
      <p>{t('safetyClinic', { phone: clinic.phone })}</p>
      <p>{t('safetyToday')}</p>
    </Notice>
  )
}

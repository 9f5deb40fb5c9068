import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { VisitView } from '../../../http/contract/booking.ts'
import { api } from '../../api.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useLanguage } from '../../language.ts'
import { bookingText } from '../../text/booking.ts'
import { useText } from '../../text/text.ts'
import { dayOf, dayWords, timeWords } from '../../when.ts'

/** Asks once more, naming the visit, before a place is given back. */
export function CancelVisit({
  visit,
  timeZone,
  changed,
}: {
  readonly visit: VisitView
  readonly timeZone: string
  readonly changed: () => void
}) {
  const t = useText(bookingText)
  const { language } = useLanguage()
  const [asking, setAsking] = useState(false)
  const path = `/api/patients/${visit.patientId}/bookings/${visit.id}/cancellation`
  const cancel = useMutation({ mutationFn: () => api(path, { method: 'POST', body: {} }), onSuccess: changed })
  const words = { day: dayWords(dayOf(visit.start, timeZone), language), time: timeWords(visit.start, timeZone) }
  if (!asking)
    return (
      <Button kind="quiet" aria-label={t('cancel', words)} onClick={() => setAsking(true)}>
        {t('cancelOne')}
      </Button>
    )
  return (
    <Notice tone="caution" title={t('cancelSure', words)}>
      {cancel.error && <p role="alert">{cancel.error.message}</p>}
      <Button kind="danger" onClick={() => cancel.mutate()}>
        {t('cancelYes')}
      </Button>{' '}
      <Button onClick={() => setAsking(false)}>{t('cancelNo')}</Button>
    </Notice>
  )
}

import { Car, Pill, UserRound, Utensils } from 'lucide-react'
import { citationText } from '#core/evidence/sources.ts'
import { fastingFor } from '#core/safety/fasting.ts'
import { Panel } from '../../components/panel.tsx'
import { bookingText } from '../../text/booking.ts'
import { useText } from '../../text/text.ts'
import { hoursAndMinutes } from '../../when.ts'
import style from './visits.module.css'

/** What has to be so for a dose to be given at all; the figures are the core’s, with their source. */
export function BeforeYouCome({ route }: { readonly route: 'iv' | 'nasal' }) {
  const t = useText(bookingText)
  const { food, drink, source } = fastingFor(route)
  const rows = [
    { key: 'fasting', Icon: Utensils, words: t('fasting', { food, drink: hoursAndMinutes(drink) }) },
    { key: 'escort', Icon: UserRound, words: t('escort') },
    { key: 'driving', Icon: Car, words: t('driving') },
    { key: 'medicines', Icon: Pill, words: t('medicines') },
  ]
  return (
    <Panel title={t('before')}>
      <ul className={style.before}>
        {rows.map(({ key, Icon, words }) => (
          <li key={key}>
            <Icon aria-hidden size={24} />
            <span>
              {words}
              {key === 'fasting' && (
                <details className="muted">
                  <summary>{t('source')}</summary>
                  {citationText(source)}
                </details>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

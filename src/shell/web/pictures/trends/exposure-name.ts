import { useLanguage } from '../../language.ts'
import { useText } from '../../text/text.ts'
import { trendText } from '../../text/trends.ts'

/** 5 January 2026 is a Monday. */
const aMonday = '2026-01-05'

const capital = (word: string): string => word.charAt(0).toLocaleUpperCase() + word.slice(1)

/** "Monday", "May", "After a night under 6 hours". */
export const useExposureName = () => {
  const t = useText(trendText)
  const { language } = useLanguage()
  return (exposure: string): string => {
    if (exposure === 'menstruation' || exposure === 'short-night') return t(exposure)
    const [kind, n] = exposure.split('-')
    if (kind === 'weekday')
      return capital(
        Temporal.PlainDate.from(aMonday)
          .add({ days: Number(n) - 1 })
          .toLocaleString(language, { weekday: 'long' }),
      )
    return capital(
      Temporal.PlainDate.from({ year: 2026, month: Number(n), day: 1 }).toLocaleString(language, { month: 'long' }),
    )
  }
}

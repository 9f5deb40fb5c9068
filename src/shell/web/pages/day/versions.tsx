import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DayVersions } from '../../../http/contract/diary.ts'
import { api } from '../../api.ts'
import { doseText } from '../../diary/words.ts'
import { useLanguage } from '../../language.ts'
import { detailText } from '../../text/diary-details.ts'
import { pictureText } from '../../text/pictures.ts'
import { useText } from '../../text/text.ts'
import style from './day.module.css'

const originWord = { app: 'originApp', staff: 'originStaff', import: 'originImport' } as const

/** What stood here before: an edit replaces nothing, it comes on top. */
export function Versions({
  patientId,
  date,
  timeZone,
}: {
  readonly patientId: string
  readonly date: string
  readonly timeZone: string
}) {
  const t = useText(detailText)
  const { language } = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const { data } = useQuery({
    queryKey: ['diary versions', patientId, date],
    queryFn: () => api<DayVersions>(`/api/patients/${patientId}/diary/${date}/versions`),
    enabled: isOpen,
    staleTime: 0,
  })
  const when = (instant: string) =>
    Temporal.Instant.from(instant)
      .toZonedDateTimeISO(timeZone)
      .toPlainDateTime()
      .toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <details className={style.versions} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('earlier')}</summary>
      <ol>
        {[...(data?.versions ?? [])].reverse().map((each) => (
          <li key={each.version}>
            <strong>
              {t('versionFrom', {
                version: each.version,
                when: when(each.editedAt),
                origin: t(originWord[each.origin]),
              })}
            </strong>
            <Summary day={each.day} />
          </li>
        ))}
      </ol>
    </details>
  )
}

function Summary({ day }: { readonly day: DayVersions['versions'][number]['day'] }) {
  const t = useText(detailText)
  const words = useText(pictureText)
  const { language } = useLanguage()
  const headache =
    day.headache === true ? words('headache') : day.headache === false ? words('noHeadache') : words('unknown')
  const pains = (day.attacks ?? []).flatMap(({ intensity }) =>
    typeof intensity === 'number' ? [words('painOf', { pain: intensity })] : [],
  )
  const taken =
    day.medications === undefined
      ? []
      : day.medications.length === 0
        ? [t('tookNothing')]
        : day.medications.map((dose) => doseText(dose, language))
  return <p>{[headache, ...pains, ...taken, ...(day.note ? [day.note] : [])].join(' · ')}</p>
}

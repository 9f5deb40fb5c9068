import { useState } from 'react'
import type { RibbonDay } from '#core/headache/ribbon-days.ts'
import type { Truth } from '#core/kernel/truth.ts'
import { useLanguage } from '../language.ts'
import { pictureText } from '../text/pictures.ts'
import { useText } from '../text/text.ts'
import style from './ribbon.module.css'
import type { Treatment } from './ribbon.tsx'

const word = { met: 'yes', 'not-met': 'no', unknown: 'unknown' } as const satisfies Record<Truth, string>

/** The ribbon's twin in words, newest day first. Its rows are made when somebody opens it. */
export function RibbonTable({
  days,
  treatments,
}: {
  readonly days: readonly RibbonDay[]
  readonly treatments: readonly Treatment[]
}) {
  const t = useText(pictureText)
  const [isOpen, setOpen] = useState(false)
  return (
    <details className={style.twin} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('asTable')}</summary>
      {isOpen && (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('day')}</th>
              <th scope="col">{t('headache')}</th>
              <th scope="col">{t('pain')}</th>
              <th scope="col">{t('medicine')}</th>
              <th scope="col">{t('aura')}</th>
              {treatments.length > 0 && <th scope="col">{t('treatment')}</th>}
            </tr>
          </thead>
          <tbody>
            {[...days].reverse().map((day) => (
              <Row key={day.date} day={day} treatments={treatments} />
            ))}
          </tbody>
        </table>
      )}
    </details>
  )
}

function Row({ day, treatments }: { readonly day: RibbonDay; readonly treatments: readonly Treatment[] }) {
  const t = useText(pictureText)
  const { language } = useLanguage()
  const given = treatments
    .filter(({ date }) => date === day.date)
    .map(({ route }) => t(route === 'iv' ? 'infusion' : 'nasal'))
  const headache = day.isRecorded ? t(word[day.headache]) : t(day.headache === 'met' ? 'reached' : 'missing')
  return (
    <tr>
      <th scope="row">
        {Temporal.PlainDate.from(day.date).toLocaleString(language, {
          day: 'numeric',
          month: 'short',
          weekday: 'short',
        })}
      </th>
      <td>{headache}</td>
      <td>{day.pain ?? (day.headache === 'met' ? t('unknown') : '')}</td>
      <td>{day.isRecorded ? t(word[day.acuteMedicine]) : ''}</td>
      <td>{day.hasAura ? t('yes') : ''}</td>
      {treatments.length > 0 && <td>{given.join(', ')}</td>}
    </tr>
  )
}

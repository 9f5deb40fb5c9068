import { useState } from 'react'
import type { RibbonDay } from '#core/headache/ribbon-days.ts'
import type { Truth } from '#core/kernel/truth.ts'
import { useLanguage } from '../language.ts'
import { pictureText } from '../text/pictures.ts'
import { useText } from '../text/text.ts'
import style from './ribbon.module.css'
import type { Treatment } from './ribbon.tsx'
import { type MonthCount, rangeText } from './ribbon-months.ts'

const word = { met: 'yes', 'not-met': 'no', unknown: 'unknown' } as const satisfies Record<Truth, string>

/** The ribbon's twin in words, newest day first. Its rows are made when somebody opens it. */
export function RibbonTable({
  days,
  counts,
  treatments,
}: {
  readonly days: readonly RibbonDay[]
  /** Empty where the picture shows none. */
  readonly counts: readonly MonthCount[]
  readonly treatments: readonly Treatment[]
}) {
  const t = useText(pictureText)
  const [isOpen, setOpen] = useState(false)
  return (
    <details className={style.twin} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('asTable')}</summary>
      {isOpen && counts.length > 0 && <CountsTable counts={counts} />}
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

function CountsTable({ counts }: { readonly counts: readonly MonthCount[] }) {
  const t = useText(pictureText)
  const { language } = useLanguage()
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('month')}</th>
          <th scope="col">{t('headache')}</th>
          <th scope="col">{t('medicine')}</th>
        </tr>
      </thead>
      <tbody>
        {[...counts].reverse().map(({ month, kept, headache, medicine }) => (
          <tr key={month}>
            <th scope="row">
              {Temporal.PlainDate.from(`${month}-01`).toLocaleString(language, { month: 'long', year: 'numeric' })}
            </th>
            <td>{kept === 0 ? t('missing') : `${rangeText(headache)} ${t('ofThreshold', { threshold: kept })}`}</td>
            <td>{kept === 0 ? '' : rangeText(medicine)}</td>
          </tr>
        ))}
      </tbody>
    </table>
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

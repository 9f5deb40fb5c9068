import { useState } from 'react'
import { dayInWords } from '../figures.ts'
import { useLanguage } from '../language.ts'
import { assessText } from '../text/assess.ts'
import { pictureText } from '../text/pictures.ts'
import { useText } from '../text/text.ts'
import { Standing } from './standing.tsx'
import style from './verdict-timeline.module.css'
import type { TimelineRow } from './verdict-timeline.tsx'

/** The timeline's twin in words; its rows are made when somebody opens it. */
export function VerdictTable({ rows }: { readonly rows: readonly TimelineRow[] }) {
  const t = useText(assessText)
  const pictures = useText(pictureText)
  const { language } = useLanguage()
  const [isOpen, setOpen] = useState(false)
  return (
    <details className={style.twin} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{pictures('asTable')}</summary>
      {isOpen && (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('track')}</th>
              <th scope="col">{t('from')}</th>
              <th scope="col">{t('to')}</th>
              <th scope="col">{t('says')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.flatMap(({ name, stretches }) =>
              stretches.map(({ from, to, status }) => (
                <tr key={`${name} ${from}`}>
                  <th scope="row">{name}</th>
                  <td>{dayInWords(from, language)}</td>
                  <td>{dayInWords(to, language)}</td>
                  <td>
                    <Standing status={status} />
                  </td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      )}
    </details>
  )
}

import { Download } from 'lucide-react'
import type { ImportAnswer } from '../../../http/contract/diary.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/panel.tsx'
import { detailText } from '../../text/diary-details.ts'
import { useText } from '../../text/text.ts'
import style from './import.module.css'

interface Props {
  readonly answer: ImportAnswer
  readonly isStoring: boolean
  readonly onOrder: (order: 'day-first' | 'month-first') => void
  readonly onStore: () => void
}

const save = ({ name, text }: NonNullable<ImportAnswer['rejectFile']>): void => {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}

export function Preview({ answer, isStoring, onOrder, onStore }: Props) {
  const t = useText(detailText)
  const { stored, duplicates, rejected, asksDateOrder, questions, rejects, rejectFile } = answer
  return (
    <Panel title={t('preview')}>
      <p className={style.counts}>{t('willStore', { stored, duplicates, rejected })}</p>
      <p className="muted">{t('listNote')}</p>
      {asksDateOrder && (
        <fieldset className={style.ask}>
          <legend>{t('orderQuestion')}</legend>
          <Button onClick={() => onOrder('day-first')}>{t('dayFirst')}</Button>
          <Button onClick={() => onOrder('month-first')}>{t('monthFirst')}</Button>
        </fieldset>
      )}
      {stored > 0 ? (
        <Button kind="main" size="bedside" disabled={isStoring} onClick={onStore}>
          {t('storeNow', { stored })}
        </Button>
      ) : (
        rejected === 0 && <Notice tone="plain" title={t('nothingNew')} />
      )}
      <Columns columns={answer.columns} />
      {questions.length > 0 && (
        <section className={style.list}>
          <h3>{t('questions')}</h3>
          <ul>
            {questions.map(({ row, text }) => (
              <li key={`${row} ${text}`}>
                {row > 0 && <strong>{row}: </strong>}
                {text}
              </li>
            ))}
          </ul>
        </section>
      )}
      {rejects.length > 0 && (
        <section className={style.list}>
          <h3>{t('rejectedRows')}</h3>
          <ul>
            {rejects.map(({ where, reasons }) => (
              <li key={where}>
                <strong>{where}</strong>
                {reasons.map(({ column, found, wanted }) => (
                  <span key={column}>
                    {column}: {t('found')} “{found}”; {t('wanted')} {wanted}
                  </span>
                ))}
              </li>
            ))}
          </ul>
          {rejectFile && (
            <Button onClick={() => save(rejectFile)}>
              <Download aria-hidden size={20} /> {t('downloadRejects')}
            </Button>
          )}
        </section>
      )}
    </Panel>
  )
}

function Columns({ columns }: Pick<ImportAnswer, 'columns'>) {
  const t = useText(detailText)
  if (columns.length === 0) return null
  return (
    <details className={style.list}>
      <summary>{t('columnsFound')}</summary>
      <table>
        <tbody>
          {columns.map(({ header, role }) => (
            <tr key={header}>
              <th scope="row">{header}</th>
              <td>{role?.replace('attack.', '') ?? t('notRead')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

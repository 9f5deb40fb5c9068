import { Download } from 'lucide-react'
import { useState } from 'react'
import type { ImportAnswer } from '../../../http/contract/diary.ts'
import type { ImportMapping } from '../../../http/contract/import-mapping.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/panel.tsx'
import { saveFile } from '../../save-file.ts'
import { detailText } from '../../text/diary-details.ts'
import { importText } from '../../text/import.ts'
import { useText } from '../../text/text.ts'
import { FirstDays } from './first-days.tsx'
import style from './import.module.css'
import { MappingPanel } from './mapping-panel.tsx'

interface Props {
  readonly answer: ImportAnswer
  readonly isBusy: boolean
  readonly onRead: (mapping: ImportMapping) => void
  readonly onStore: () => void
}

const save = (file: NonNullable<ImportAnswer['rejectFile']>): void => saveFile({ ...file, type: 'text/plain' })

const remarkKey = (code: string | undefined): keyof typeof importText.en | null => {
  const key = `ask ${code}`
  return key in importText.en ? (key as keyof typeof importText.en) : null
}

/** What the file would bring, first days first; then how it is read, to be corrected; then what is left to ask. */
export function Preview({ answer, isBusy, onRead, onStore }: Props) {
  const t = useText(detailText)
  const [isDirty, setDirty] = useState(false)
  const { understanding } = answer
  return (
    <>
      <Found answer={answer} isBusy={isBusy || isDirty} onStore={onStore} />
      {understanding && (
        <MappingPanel
          understood={understanding}
          asksDateOrder={answer.asksDateOrder}
          isReading={isBusy}
          onRead={onRead}
          onDirty={setDirty}
        />
      )}
      {(answer.questions.some(({ code }) => code !== 'mapping') || answer.rejects.length > 0) && (
        <Panel title={t('questions')}>
          <Asked answer={answer} />
        </Panel>
      )}
    </>
  )
}

function Found({ answer, isBusy, onStore }: Omit<Props, 'onRead'>) {
  const t = useText(detailText)
  const ti = useText(importText)
  const { stored, duplicates, rejected, leftOut, asksDateOrder, understanding, days } = answer
  return (
    <Panel title={t('preview')}>
      <p className={style.counts}>{t('willStore', { stored, duplicates, rejected })}</p>
      {leftOut > 0 && <p>{ti('leftOut', { rows: leftOut })}</p>}
      <p className="muted">{t('listNote')}</p>
      {asksDateOrder && <Notice tone="caution" title={ti('datesAsk')} />}
      {understanding?.asksScale && <Notice tone="caution" title={ti('scaleAsk')} />}
      <FirstDays days={days} timeZone={understanding?.mapping.timeZone ?? 'UTC'} />
      {stored > 0 ? (
        <Button kind="main" size="bedside" disabled={isBusy} onClick={onStore}>
          {t('storeNow', { stored })}
        </Button>
      ) : (
        rejected === 0 && <Notice tone="plain" title={t('nothingNew')} />
      )}
    </Panel>
  )
}

function Asked({ answer: { questions, rejects, rejectFile } }: Pick<Props, 'answer'>) {
  const t = useText(detailText)
  const ti = useText(importText)
  const asked = questions.filter(({ code }) => code !== 'mapping')
  return (
    <>
      {asked.length > 0 && (
        <ul className={style.list}>
          {asked.map(({ row, text, code }) => {
            const key = remarkKey(code)
            return (
              <li key={`${row} ${text}`}>
                {row > 0 && <strong>{row}: </strong>}
                {key ? ti(key) : text}
              </li>
            )
          })}
        </ul>
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
    </>
  )
}

import { useState } from 'react'
import type { ImportAnswer } from '../../../http/contract/diary.ts'
import type { ImportMapping } from '../../../http/contract/import-mapping.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/panel.tsx'
import { importText } from '../../text/import.ts'
import { useText } from '../../text/text.ts'
import { ColumnCards } from './column-cards.tsx'
import { FileChoices } from './file-choices.tsx'
import style from './import.module.css'
import { WordChoices } from './word-choices.tsx'

export type Understood = NonNullable<ImportAnswer['understanding']>

interface Props {
  readonly understood: Understood
  readonly asksDateOrder: boolean
  readonly isReading: boolean
  /** Looks at the file again, read so. */
  readonly onRead: (mapping: ImportMapping) => void
  /** There are changes that nobody has looked at yet. */
  readonly onDirty: (isDirty: boolean) => void
}

/** How the file is read, for a person to correct: the whole file, its columns one by one, its words. */
export function MappingPanel({ understood, asksDateOrder, isReading, onRead, onDirty }: Props) {
  const t = useText(importText)
  const [mapping, setMapping] = useState<ImportMapping>(understood.mapping)
  const [isDirty, setDirty] = useState(false)
  const change = (next: ImportMapping) => {
    setMapping(next)
    setDirty(true)
    onDirty(true)
  }
  return (
    <Panel title={t('howRead')}>
      <p className="muted">{t('howReadWhat')}</p>
      {understood.origin === 'remembered' && <Notice tone="plain" title={t('remembered')} />}
      <FileChoices mapping={mapping} understood={understood} asksDateOrder={asksDateOrder} onChange={change} />
      <ColumnCards mapping={mapping} understood={understood} onChange={change} />
      <WordChoices mapping={mapping} understood={understood} onChange={change} />
      {isDirty && (
        <div className={style.again}>
          <p role="status">{t('changed')}</p>
          <Button kind="main" size="bedside" disabled={isReading} onClick={() => onRead(mapping)}>
            {t('lookAgain')}
          </Button>
        </div>
      )}
    </Panel>
  )
}

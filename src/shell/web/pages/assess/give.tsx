import { FileInput, FlaskConical, RotateCcw } from 'lucide-react'
import { type DragEvent, useRef, useState } from 'react'
import { Button } from '../../components/button.tsx'
import { Field } from '../../components/field.tsx'
import { assessText } from '../../text/assess.ts'
import { useText } from '../../text/text.ts'
import style from './assess.module.css'

interface Props {
  readonly isReady: boolean
  readonly hasDiary: boolean
  readonly onText: (text: string) => void
  readonly onFile: (file: File) => void
  readonly onSample: () => void
  readonly onEmpty: () => void
}

/** Where a diary comes in: pasted, chosen, dropped, or an invented one. */
export function Give({ isReady, hasDiary, onText, onFile, onSample, onEmpty }: Props) {
  const t = useText(assessText)
  const picker = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const [text, setText] = useState('')
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file) onFile(file)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the same is done with the button inside
    <div
      className={style.give}
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Field label={t('paste')} hint={`${t('pasteHint')} ${t('drop')}`}>
        {(wire) => (
          <textarea
            {...wire}
            spellCheck={false}
            autoComplete="off"
            value={text}
            placeholder={'date,headache,intensity,medication\n2026-03-02,yes,8,sumatriptan 100'}
            onChange={(event) => {
              setText(event.target.value)
              onText(event.target.value)
            }}
          />
        )}
      </Field>
      <input
        ref={picker}
        className="visually-hidden"
        type="file"
        aria-label={t('file')}
        tabIndex={-1}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file) onFile(file)
          event.target.value = ''
        }}
      />
      <div className={style.acts}>
        <Button disabled={!isReady} onClick={() => picker.current?.click()}>
          <FileInput aria-hidden size={20} /> {t('file')}
        </Button>
        <Button disabled={!isReady} onClick={onSample}>
          <FlaskConical aria-hidden size={20} /> {t('sample')}
        </Button>
        {hasDiary && (
          <Button
            kind="quiet"
            onClick={() => {
              setText('')
              onEmpty()
            }}
          >
            <RotateCcw aria-hidden size={20} /> {t('empty')}
          </Button>
        )}
      </div>
    </div>
  )
}

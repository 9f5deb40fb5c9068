import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { Field } from '../../components/field.tsx'
import { Notice } from '../../components/notice.tsx'
import { assessText } from '../../text/assess.ts'
import { useText } from '../../text/text.ts'
import style from './assess.module.css'

interface Props {
  /** In the reader's words. */
  readonly why: string
  readonly onDayZero: (date: string) => void
}

/** Why nothing could be read; a table whose days are numbers lacks the date of its day 0 only, which can be said here. */
export function NotReadNotice({ why, onDayZero }: Props) {
  const t = useText(assessText)
  const [date, setDate] = useState('')
  if (!why.includes('day 0'))
    return (
      <Notice tone="caution" title={t('notRead')}>
        {why}
      </Notice>
    )
  return (
    <form
      className={style.ask}
      onSubmit={(event) => {
        event.preventDefault()
        onDayZero(date)
      }}
    >
      <Field label={t('dayZero')}>
        {(wire) => (
          <input {...wire} type="date" required value={date} onChange={(event) => setDate(event.target.value)} />
        )}
      </Field>
      <Button type="submit">{t('again')}</Button>
    </form>
  )
}

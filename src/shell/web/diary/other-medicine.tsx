import { type FormEvent, useState } from 'react'
import type { DoseTaken } from '#core/headache/diary.ts'
import { Button } from '../components/button.tsx'
import { Field } from '../components/field.tsx'
import { diaryText } from '../text/diary.ts'
import { useText } from '../text/text.ts'
import style from './diary.module.css'

/** By name, as it is written on the box; which kind it is, is recognised later. */
export function OtherMedicine({ onTake }: { readonly onTake: (dose: Pick<DoseTaken, 'name' | 'doseMg'>) => void }) {
  const t = useText(diaryText)
  const [name, setName] = useState('')
  const [dose, setDose] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const doseMg = Number(dose.replace(',', '.'))
    if (name.trim() === '') return
    onTake({ name: name.trim(), ...(dose.trim() !== '' && Number.isFinite(doseMg) && doseMg >= 0 && { doseMg }) })
    setName('')
    setDose('')
  }
  return (
    <form className={style.stack} onSubmit={submit}>
      <Field label={t('medicineName')}>
        {(wire) => (
          <input
            {...wire}
            value={name}
            maxLength={200}
            autoComplete="off"
            required
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('doseMg')}>
        {(wire) => (
          <input
            {...wire}
            value={dose}
            inputMode="decimal"
            autoComplete="off"
            onChange={(event) => setDose(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" size="bedside">
        {t('writeDown')}
      </Button>
    </form>
  )
}

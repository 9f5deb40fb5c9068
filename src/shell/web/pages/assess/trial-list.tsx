import type { ReactNode } from 'react'
import { Button } from '../../components/button.tsx'
import { Field } from '../../components/field.tsx'
import { assessText } from '../../text/assess.ts'
import { useText } from '../../text/text.ts'
import style from './assess.module.css'
import { type Changes, changed } from './typed-profile.ts'

interface ListProps<T extends { readonly name: string }> {
  readonly title: string
  readonly add: string
  readonly trials: readonly T[]
  readonly onChange: (trials: readonly T[]) => void
  readonly fresh: T
  /** The fields of one row, and how it is changed. */
  readonly row: (trial: T, index: number, set: (changes: Changes<T>) => void) => ReactNode
  readonly children?: ReactNode
}

/** Medicines that were tried, a row each. */
export function TrialList<T extends { readonly name: string }>(props: ListProps<T>) {
  const { title, add, trials, onChange, fresh, row, children } = props
  const t = useText(assessText)
  return (
    <fieldset>
      <legend>{title}</legend>
      {trials.map((trial, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name while they are being typed
        <div className={style.row} key={index}>
          {row(trial, index, (changes) =>
            onChange(trials.map((each, i) => (i === index ? changed(each, changes) : each))),
          )}
          <Button kind="quiet" onClick={() => onChange(trials.filter((_, i) => i !== index))}>
            {t('takeOut', { name: trial.name || t('thisRow') })}
          </Button>
        </div>
      ))}
      <div className={style.acts}>
        <Button onClick={() => onChange([...trials, fresh])}>{add}</Button>
        {children}
      </div>
    </fieldset>
  )
}

interface TextProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly error: string | undefined
  readonly type?: 'text' | 'date' | 'number'
  readonly list?: string
}

export function TextBox({ label, value, onChange, error, type = 'text', list }: TextProps) {
  return (
    <Field label={label} error={error}>
      {(wire) => (
        <input
          {...wire}
          type={type}
          list={list}
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

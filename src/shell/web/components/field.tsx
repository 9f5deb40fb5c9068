import { type ReactNode, useId } from 'react'
import style from './field.module.css'

interface Props {
  readonly label: string
  readonly hint?: string
  /** Stands beside the field, says what to do, and never clears it. */
  readonly error?: string | undefined
  /** Gets the id and the description to wire to the control. */
  readonly children: (wire: {
    readonly id: string
    readonly 'aria-describedby': string
    readonly 'aria-invalid': boolean
  }) => ReactNode
}

export function Field({ label, hint, error, children }: Props) {
  const id = useId()
  const about = `${id}-about`
  return (
    <div className={style.field}>
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': about, 'aria-invalid': error !== undefined })}
      <p id={about} className={error ? style.error : style.hint} role={error ? 'alert' : undefined}>
        {error ?? hint}
      </p>
    </div>
  )
}

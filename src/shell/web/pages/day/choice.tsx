import style from './day.module.css'

interface Props<T> {
  readonly label: string
  readonly options: readonly { readonly value: T; readonly word: string }[]
  /** `undefined` = nobody said. */
  readonly value: T | undefined
  readonly onChange: (value: T | undefined) => void
}

/** One of a few, or none: tapping the chosen one takes the answer back, and it is unknown again. */
export function Choice<T extends string | number | boolean>({ label, options, value, onChange }: Props<T>) {
  return (
    <fieldset className={style.choice} data-wide={options.length > 4}>
      <legend>{label}</legend>
      {options.map((option) => (
        <button
          key={String(option.value)}
          type="button"
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value === value ? undefined : option.value)}
        >
          {option.word}
        </button>
      ))}
    </fieldset>
  )
}

interface SeveralProps<T> {
  readonly label: string
  readonly options: readonly { readonly value: T; readonly word: string }[]
  readonly values: readonly T[]
  readonly onChange: (values: readonly T[]) => void
}

export function Several<T extends string>({ label, options, values, onChange }: SeveralProps<T>) {
  return (
    <fieldset className={style.choice}>
      <legend>{label}</legend>
      {options.map(({ value, word }) => {
        const isOn = values.includes(value)
        return (
          <button
            key={value}
            type="button"
            aria-pressed={isOn}
            onClick={() => onChange(isOn ? values.filter((each) => each !== value) : [...values, value])}
          >
            {word}
          </button>
        )
      })}
    </fieldset>
  )
}

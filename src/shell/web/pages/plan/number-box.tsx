import { type InputHTMLAttributes, useContext, useEffect, useId, useState } from 'react'
import style from './plan.module.css'
import { TellWrong } from './wrong-numbers.ts'

interface Props extends Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange'> {
  readonly value: number | null
  readonly onValue: (value: number | null) => void
  readonly unit: string
  /** Decimals shown of a number that nobody is typing just now. */
  readonly places?: number
}

/** "0.5" and "12": a comma, a bare ".5" or a second dot is a slip of the hand, not a number. */
const written = /^(0|[1-9]\d{0,6})(\.\d{1,4})?$/

const shown = (value: number | null, places: number): string =>
  value === null ? '' : String(Number(value.toFixed(places)))

/** A number with its unit beside it. What can't be read stays as it was typed and is said; it never becomes a number. */
export function NumberBox({ value, onValue, unit, places = 4, ...rest }: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? shown(value, places)
  const isWrong = typed !== null && typed !== '' && !written.test(typed)
  const box = useId()
  const tell = useContext(TellWrong)
  useEffect(() => {
    tell(box, isWrong)
    return () => tell(box, false)
  }, [box, isWrong, tell])
  const change = (next: string) => {
    setTyped(next)
    onValue(written.test(next) ? Number(next) : null)
  }
  return (
    <span className={style.number} data-wrong={isWrong || undefined}>
      <input
        {...rest}
        inputMode="decimal"
        autoComplete="off"
        value={text}
        aria-invalid={isWrong || rest['aria-invalid']}
        title={isWrong ? 'Write it like 0.5 or 12' : undefined}
        onChange={(event) => change(event.target.value.trim())}
        onBlur={() => setTyped(isWrong ? typed : null)}
      />
      <span>{unit}</span>
      {isWrong && (
        <em role="alert" className={style.wrong}>
          write it like 0.5 or 12
        </em>
      )}
    </span>
  )
}

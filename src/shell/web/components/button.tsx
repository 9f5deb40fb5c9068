import type { ButtonHTMLAttributes } from 'react'
import style from './button.module.css'

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `main`: the one thing to do here. `danger`: hard to take back. */
  readonly kind?: 'main' | 'plain' | 'danger' | 'quiet'
  /** `bedside`: for gloves; `attack`: for a person in an attack. */
  readonly size?: 'normal' | 'bedside' | 'attack'
}

/** A clinical or lasting act names the patient in its words: "Start infusion for …". */
export function Button({ kind = 'plain', size = 'normal', className = '', type = 'button', ...rest }: Props) {
  return <button {...rest} type={type} className={`${style.button} ${className}`} data-kind={kind} data-size={size} />
}

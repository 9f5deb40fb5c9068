import { Field } from '../../components/field.tsx'

interface Props<T extends string> {
  readonly label: string
  readonly value: T | undefined
  readonly words: Readonly<Record<T, string>>
  readonly onChange: (value: T | undefined) => void
  readonly error?: string | undefined
  /** The word for no answer. */
  readonly none?: string
}

/** One answer of several, where "not recorded" is always one and the first: nothing is filled in for anybody. */
export function AnswerSelect<T extends string>({
  label,
  value,
  words,
  onChange,
  error,
  none = 'Not recorded',
}: Props<T>) {
  return (
    <Field label={label} error={error}>
      {(wire) => (
        <select {...wire} value={value ?? ''} onChange={(event) => onChange((event.target.value as T) || undefined)}>
          <option value="">{none}</option>
          {Object.entries<string>(words).map(([key, word]) => (
            <option key={key} value={key}>
              {word}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

export const yesNo = { yes: 'Yes', no: 'No' } as const
export const fromYesNo = (answer: keyof typeof yesNo | undefined): boolean | undefined =>
  answer === undefined ? undefined : answer === 'yes'
export const toYesNo = (answer: boolean | 'unknown' | undefined): keyof typeof yesNo | undefined =>
  typeof answer === 'boolean' ? (answer ? 'yes' : 'no') : undefined

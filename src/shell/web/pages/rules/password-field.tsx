import { Field } from '../../components/field.tsx'

interface Props {
  readonly value: string
  readonly onValue: (value: string) => void
  readonly error: string | undefined
}

export function PasswordField({ value, onValue, error }: Props) {
  return (
    <Field label="Your password, once more" error={error}>
      {(wire) => (
        <input
          {...wire}
          type="password"
          autoComplete="current-password"
          value={value}
          onChange={({ target }) => onValue(target.value)}
        />
      )}
    </Field>
  )
}

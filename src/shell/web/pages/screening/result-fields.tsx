import { type TestKind, testKinds } from '#core/chart/test-kinds.ts'
import type { TestId } from '#core/chart/test-result.ts'
import { Field } from '../../components/field.tsx'
import { unitOf } from './result-draft.ts'
import style from './tests.module.css'

interface Props {
  readonly test: TestId
  readonly texts: Readonly<Record<string, string>>
  readonly type: (key: string, text: string) => void
  /** What the server found wrong, by name of the field. */
  readonly errorOf: (key: string) => string | undefined
}

interface TextProps extends Omit<Props, 'test'> {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly isNumber?: boolean
}

function Text({ name, label, hint = '', isNumber = false, texts, type, errorOf }: TextProps) {
  return (
    <Field label={label} hint={hint} error={errorOf(name)}>
      {(wire) => (
        <input
          {...wire}
          inputMode={isNumber ? 'decimal' : 'text'}
          value={texts[name] ?? ''}
          onChange={(event) => type(name, event.target.value)}
        />
      )}
    </Field>
  )
}

interface ChoiceProps extends Omit<Props, 'test'> {
  readonly name: string
  readonly label: string
  readonly words: Readonly<Record<string, string>>
  readonly none: string
}

function Choice({ name, label, words, none, texts, type, errorOf }: ChoiceProps) {
  return (
    <Field label={label} error={errorOf(name)}>
      {(wire) => (
        <select {...wire} value={texts[name] ?? ''} onChange={(event) => type(name, event.target.value)}>
          <option value="">{none}</option>
          {Object.entries(words).map(([word, words]) => (
            <option key={word} value={word}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

type MeasuredKind = Extract<TestKind, { kind: 'measured' }>

function MeasuredFields({ kind, ...props }: Props & { readonly kind: MeasuredKind }) {
  const unit = unitOf(props.test, props.texts)
  const words = Object.fromEntries(kind.units.map((each) => [each.unit, each.unit]))
  return (
    <>
      <Text {...props} name="value" label={`${kind.name}${unit === '' ? '' : ` (${unit})`}`} isNumber />
      {kind.units.length > 1 && <Choice {...props} name="unit" label="Unit" words={words} none="choose…" />}
      {kind.wants === 'both' && <Text {...props} name="lowerLimit" label="Lower limit of normal" isNumber />}
      {kind.wants !== 'none' && (
        <Text
          {...props}
          name="upperLimit"
          label="Upper limit of normal"
          hint="As this laboratory prints it beside the value"
          isNumber
        />
      )}
    </>
  )
}

/** The fields of one test, as its kind asks for them. */
export function ResultFields(props: Props) {
  const kind = testKinds[props.test]
  switch (kind.kind) {
    case 'measured':
      return <MeasuredFields {...props} kind={kind} />
    case 'found':
      return (
        <>
          <Choice {...props} name="word" label="Result" words={kind.words} none="choose…" />
          <Text {...props} name="note" label="Anything else seen" />
        </>
      )
    case 'asked':
      return (
        <div className={style.questions}>
          {Object.entries(kind.questions).map(([id, words]) => (
            <Choice
              key={id}
              {...props}
              name={`answers.${id}`}
              label={words}
              words={{ no: 'no', yes: 'yes' }}
              none="not asked"
            />
          ))}
        </div>
      )
    case 'scored':
      return (
        <>
          <Text {...props} name="instrument" label="Which test" hint="A fall counts within one test only" />
          <Text {...props} name="points" label="Points" isNumber />
          <Text {...props} name="deviation" label="Standard deviation of the test, in points" isNumber />
        </>
      )
    case 'counted':
      return (
        <>
          <Text {...props} name="dispensed" label="Sprays dispensed since the last count" isNumber />
          <Text {...props} name="taken" label="Sprays taken, as recorded" isNumber />
          <Text {...props} name="left" label="Sprays left" isNumber />
        </>
      )
  }
}

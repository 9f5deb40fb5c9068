import { useId } from 'react'
import type { ScreeningView } from '../../../http/contract/candidacy.ts'
import { draftKey, type FieldDef } from './fields.ts'
import { saidOf } from './said.ts'
import style from './screening.module.css'

interface Props {
  readonly field: FieldDef
  readonly view: ScreeningView
  readonly text: string
  readonly error: string | undefined
  readonly type: (text: string) => void
}

/** What was said before stands beside the control; the control is empty until somebody answers anew. */
export function FieldControl({ field, view, text, error, type }: Props) {
  const id = useId()
  const { words, by, isOld } = saidOf(field, view)
  return (
    <div className={style.answer}>
      <div>
        <label htmlFor={id}>{field.label}</label>
        <small data-old={isOld || undefined}>
          {words === null ? 'not recorded' : `${words} (${by}${isOld ? '; too old, ask again' : ''})`}
        </small>
        {error && <small role="alert">{error}</small>}
      </div>
      <Control id={id} field={field} text={text} type={type} isWrong={error !== undefined} />
    </div>
  )
}

interface ControlProps extends Pick<Props, 'field' | 'text' | 'type'> {
  readonly id: string
  readonly isWrong: boolean
}

function Control({ id, field, text, type, isWrong }: ControlProps) {
  if (field.kind === 'pressure') return <Pressure id={id} text={text} type={type} />
  if (field.kind === 'number')
    return (
      <input
        id={id}
        inputMode="decimal"
        placeholder={field.unit}
        aria-invalid={isWrong}
        value={text}
        onChange={(event) => type(event.target.value)}
      />
    )
  return (
    <select id={id} name={draftKey(field)} value={text} onChange={(event) => type(event.target.value)}>
      <option value="">unchanged</option>
      {Object.entries(field.words).map(([word, label]) => (
        <option key={word} value={word}>
          {label}
        </option>
      ))}
      <option value="unknown">not known</option>
    </select>
  )
}

function Pressure({
  id,
  text,
  type,
}: {
  readonly id: string
  readonly text: string
  readonly type: (text: string) => void
}) {
  const [systolic = '', diastolic = ''] = text.split('/')
  const join = (s: string, d: string) => type(s === '' && d === '' ? '' : `${s}/${d}`)
  return (
    <div className={style.pressure}>
      <input
        id={id}
        inputMode="numeric"
        aria-label="Systolic, mm[Hg]"
        placeholder="systolic"
        value={systolic}
        onChange={(event) => join(event.target.value, diastolic)}
      />
      /
      <input
        inputMode="numeric"
        aria-label="Diastolic, mm[Hg]"
        placeholder="diastolic"
        value={diastolic}
        onChange={(event) => join(systolic, event.target.value)}
      />
    </div>
  )
}

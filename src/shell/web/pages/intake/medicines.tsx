import { X } from 'lucide-react'
import { Button } from '../../components/button.tsx'
import { Field } from '../../components/field.tsx'
import { useSignedIn } from '../../me.ts'
import { intakeText } from '../../text/intake.ts'
import { useText } from '../../text/text.ts'
import { useKept } from '../../use-kept.ts'
import style from './intake.module.css'

interface Props {
  readonly given: readonly string[]
  /** Another way stands above: "none" is then no first choice. */
  readonly isSecond: boolean
  readonly answer: (names: readonly string[]) => void
}

/** Names as they stand on the box; the list is kept as it grows, and so is a name not yet added. */
export function Medicines({ given, isSecond, answer }: Props) {
  const t = useText(intakeText)
  const { patientId } = useSignedIn()
  const list = useKept<readonly string[]>(`${patientId}:intake-medicines`, given)
  const typing = useKept(`${patientId}:intake-medicine`, '')
  const typed = typing.value.trim()
  const names = typed === '' ? list.value : [...list.value, typed]
  const done = () => {
    answer(names)
    list.forget()
    typing.forget()
  }
  const add = () => {
    list.keep(names)
    typing.keep('')
  }
  return (
    <>
      <ul className={style.medicines}>
        {list.value.map((name) => (
          <li key={name}>
            {name}
            <Button
              kind="quiet"
              aria-label={t('remove', { name })}
              onClick={() => list.keep(list.value.filter((each) => each !== name))}
            >
              <X aria-hidden size={20} />
            </Button>
          </li>
        ))}
      </ul>
      <form
        className={style.adding}
        onSubmit={(event) => {
          event.preventDefault()
          if (typed !== '') add()
        }}
      >
        <Field label={t('medicine')}>
          {(wire) => (
            <input
              {...wire}
              value={typing.value}
              maxLength={200}
              onChange={(event) => typing.keep(event.target.value)}
            />
          )}
        </Field>
        <Button type="submit">{t('add')}</Button>
      </form>
      <Button kind={isSecond && names.length === 0 ? 'plain' : 'main'} onClick={done}>
        {t(names.length === 0 ? 'noMedicines' : 'thatIsAll')}
      </Button>
    </>
  )
}

import { Plus, X } from 'lucide-react'
import type { DoseTaken } from '#core/headache/diary.ts'
import { Button } from '../../components/button.tsx'
import { Field } from '../../components/field.tsx'
import { detailText } from '../../text/diary-details.ts'
import { useText } from '../../text/text.ts'
import { Choice } from './choice.tsx'
import { at, clockOf } from './clock-time.ts'
import style from './day.module.css'

interface Props {
  /** `undefined` = not recorded; an empty list = asked, and nothing was taken. */
  readonly medications: readonly DoseTaken[] | undefined
  readonly date: string
  readonly timeZone: string
  readonly onChange: (medications: readonly DoseTaken[] | undefined) => void
}

const reliefs = ['none', 'partial', 'complete'] as const
const reliefWord = { none: 'reliefNone', partial: 'reliefPartial', complete: 'reliefComplete' } as const

export function MedicineFields({ medications, date, timeZone, onChange }: Props) {
  const t = useText(detailText)
  const taken = medications ?? []
  const change = (index: number, part: Partial<DoseTaken>) =>
    onChange(taken.map((dose, n) => (n === index ? { ...dose, ...part } : dose)))
  return (
    <>
      {taken.length === 0 && (
        <Choice
          label={t('tookNothing')}
          options={[{ value: true, word: t('yes') }]}
          value={medications === undefined ? undefined : true}
          onChange={(said) => onChange(said ? [] : undefined)}
        />
      )}
      {taken.map((dose, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two equal doses are two, and only their place tells them apart
        <div key={index} className={style.dose}>
          <div className={style.times}>
            <Field label={t('medicineName')}>
              {(wire) => (
                <input
                  {...wire}
                  required
                  maxLength={200}
                  autoComplete="off"
                  value={dose.name}
                  onChange={(event) => change(index, { name: event.target.value })}
                />
              )}
            </Field>
            <Field label={t('doseMg')}>
              {(wire) => (
                <input
                  {...wire}
                  type="number"
                  min={0}
                  step="any"
                  value={dose.doseMg ?? ''}
                  onChange={(event) =>
                    change(index, { doseMg: event.target.value === '' ? null : event.target.valueAsNumber })
                  }
                />
              )}
            </Field>
            <Field label={t('takenTime')}>
              {(wire) => (
                <input
                  {...wire}
                  type="time"
                  value={clockOf(dose.at, timeZone)}
                  onChange={(event) => change(index, { at: at(date, event.target.value, timeZone) ?? null })}
                />
              )}
            </Field>
          </div>
          <Choice
            label={t('relief')}
            options={reliefs.map((value) => ({ value, word: t(reliefWord[value]) }))}
            value={dose.relief2h === 'unknown' ? undefined : dose.relief2h}
            onChange={(relief2h) => change(index, { relief2h: relief2h ?? 'unknown' })}
          />
          <Button
            kind="quiet"
            onClick={() => onChange(taken.length === 1 ? undefined : taken.filter((_, n) => n !== index))}
          >
            <X aria-hidden size={18} /> {t('removeMedicine', { name: dose.name })}
          </Button>
        </div>
      ))}
      <Button onClick={() => onChange([...taken, { name: '' }])}>
        <Plus aria-hidden size={20} /> {t('addMedicine')}
      </Button>
    </>
  )
}

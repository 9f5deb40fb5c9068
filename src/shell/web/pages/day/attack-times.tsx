import { Field } from '../../components/field.tsx'
import { detailText } from '../../text/diary-details.ts'
import { useText } from '../../text/text.ts'
import type { AttackFieldsProps } from './attack-fields.tsx'
import { at, clockOf } from './clock-time.ts'
import style from './day.module.css'
import { typedNumber } from './typed-number.ts'

export function AttackTimes({ attack, date, timeZone, onChange }: AttackFieldsProps) {
  const t = useText(detailText)
  const began = clockOf(attack.start, timeZone)
  const setBegan = (clock: string) => onChange({ start: at(date, clock, timeZone) })
  const setEnded = (clock: string) => {
    const sameDay = at(date, clock, timeZone)
    const isNextDay = sameDay !== undefined && attack.start && Temporal.Instant.compare(sameDay, attack.start) < 0
    const next = Temporal.PlainDate.from(date).add({ days: 1 }).toString()
    onChange({ end: isNextDay ? at(next, clock, timeZone) : sameDay })
  }
  return (
    <div className={style.times}>
      <Field label={t('began')}>
        {(wire) => <input {...wire} type="time" value={began} onChange={(event) => setBegan(event.target.value)} />}
      </Field>
      <Field label={t('ended')}>
        {(wire) => (
          <input
            {...wire}
            type="time"
            value={clockOf(attack.end, timeZone)}
            onChange={(event) => setEnded(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('lasted')}>
        {(wire) => (
          <input
            {...wire}
            type="number"
            min={0}
            max={8784}
            step="any"
            value={attack.durationHours ?? ''}
            onChange={(event) => onChange({ durationHours: typedNumber(event.target.value) })}
          />
        )}
      </Field>
    </div>
  )
}

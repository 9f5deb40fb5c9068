import type { Attack, Aura } from '#core/headache/diary.ts'
import { Field } from '../../components/field.tsx'
import { detailText } from '../../text/diary-details.ts'
import { useText } from '../../text/text.ts'
import { Choice, Several } from './choice.tsx'
import { at, clockOf } from './clock-time.ts'
import style from './day.module.css'

/** `undefined`: the answer is taken back. */
export type Open<T> = { readonly [K in keyof T]?: T[K] | undefined }

interface Props {
  readonly attack: Attack
  readonly date: string
  readonly timeZone: string
  readonly onChange: (part: Open<Attack>) => void
}

const painLevels = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const
const sides = ['left', 'right', 'bilateral', 'alternating'] as const
const qualities = ['pulsating', 'pressing', 'stabbing', 'burning', 'not-pulsating'] as const
const questions = [
  'aggravatedByActivity',
  'nausea',
  'vomiting',
  'photophobia',
  'phonophobia',
  'osmophobia',
  'dizziness',
  'believedMigraine',
] as const
const auraKinds = ['visual', 'sensory', 'speech', 'motor'] as const

const number = (text: string): number | undefined => {
  const read = Number(text.replace(',', '.'))
  return text.trim() === '' || !Number.isFinite(read) || read < 0 ? undefined : read
}

/** Everything that tells one kind of headache from another; each can stay open. */
export function AttackFields({ attack, date, timeZone, onChange }: Props) {
  const t = useText(detailText)
  const yesNo = [
    { value: true, word: t('yes') },
    { value: false, word: t('no') },
  ]
  return (
    <>
      <Times attack={attack} date={date} timeZone={timeZone} onChange={onChange} />
      <Choice
        label={t('worstPain')}
        options={painLevels.map((value) => ({ value, word: String(value) }))}
        value={attack.intensity as (typeof painLevels)[number] | undefined}
        onChange={(intensity) => onChange({ intensity })}
      />
      <Choice
        label={t('side')}
        options={sides.map((value) => ({ value, word: t(value) }))}
        value={attack.laterality as (typeof sides)[number] | undefined}
        onChange={(laterality) => onChange({ laterality })}
      />
      <Several
        label={t('kindOfPain')}
        options={qualities.map((value) => ({ value, word: t(value) }))}
        values={attack.quality ?? []}
        onChange={(quality) => onChange({ quality: quality.length > 0 ? quality : undefined })}
      />
      {questions.map((question) => (
        <Choice
          key={question}
          label={t(question)}
          options={yesNo}
          value={attack[question] ?? undefined}
          onChange={(said) => onChange({ [question]: said })}
        />
      ))}
      <AuraFields aura={attack.aura} onChange={(aura) => onChange({ aura })} />
    </>
  )
}

function Times({ attack, date, timeZone, onChange }: Props) {
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
            onChange={(event) => onChange({ durationHours: number(event.target.value) })}
          />
        )}
      </Field>
    </div>
  )
}

function AuraFields({
  aura,
  onChange,
}: {
  readonly aura: readonly Aura[] | undefined
  readonly onChange: (aura: readonly Aura[] | undefined) => void
}) {
  const t = useText(detailText)
  const kinds = (aura ?? []).flatMap(({ kind }) => auraKinds.filter((each) => each === kind))
  const setKinds = (chosen: readonly (typeof auraKinds)[number][]) =>
    onChange(chosen.map((kind) => aura?.find((each) => each.kind === kind) ?? { kind }))
  const setMinutes = (kind: Aura['kind'], minutes: number | undefined) =>
    onChange((aura ?? []).map((each) => (each.kind === kind ? { ...each, minutes: minutes ?? null } : each)))
  return (
    <>
      <Choice
        label={t('hadAura')}
        options={[
          { value: true, word: t('yes') },
          { value: false, word: t('no') },
        ]}
        value={aura === undefined ? undefined : aura.length > 0}
        onChange={(had) => onChange(had === undefined ? undefined : had ? [{ kind: 'unknown' }] : [])}
      />
      {aura && aura.length > 0 && (
        <>
          <Several
            label={t('auraKinds')}
            options={auraKinds.map((value) => ({ value, word: t(value) }))}
            values={kinds}
            onChange={setKinds}
          />
          {kinds.map((kind) => (
            <Field key={kind} label={`${t(kind)}. ${t('auraMinutes')}`}>
              {(wire) => (
                <input
                  {...wire}
                  type="number"
                  min={0}
                  max={10_080}
                  value={aura.find((each) => each.kind === kind)?.minutes ?? ''}
                  onChange={(event) => setMinutes(kind, number(event.target.value))}
                />
              )}
            </Field>
          ))}
        </>
      )}
    </>
  )
}

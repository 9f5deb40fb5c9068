import type { Attack } from '#core/headache/diary.ts'
import { detailText } from '../../text/diary-details.ts'
import { useText } from '../../text/text.ts'
import { AttackTimes } from './attack-times.tsx'
import { AuraFields } from './aura-fields.tsx'
import { Choice, Several } from './choice.tsx'

/** `undefined`: the answer is taken back. */
export type Open<T> = { readonly [K in keyof T]?: T[K] | undefined }

export interface AttackFieldsProps {
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

/** Everything that tells one kind of headache from another; each can stay open. */
export function AttackFields({ attack, date, timeZone, onChange }: AttackFieldsProps) {
  const t = useText(detailText)
  const yesNo = [
    { value: true, word: t('yes') },
    { value: false, word: t('no') },
  ]
  return (
    <>
      <AttackTimes attack={attack} date={date} timeZone={timeZone} onChange={onChange} />
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

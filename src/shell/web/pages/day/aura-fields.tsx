import type { Aura } from '#core/headache/diary.ts'
import { Field } from '../../components/field.tsx'
import { detailText } from '../../text/diary-details.ts'
import { useText } from '../../text/text.ts'
import { Choice, Several } from './choice.tsx'
import { typedNumber } from './typed-number.ts'

const auraKinds = ['visual', 'sensory', 'speech', 'motor'] as const

export function AuraFields({
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
                  onChange={(event) => setMinutes(kind, typedNumber(event.target.value))}
                />
              )}
            </Field>
          ))}
        </>
      )}
    </>
  )
}

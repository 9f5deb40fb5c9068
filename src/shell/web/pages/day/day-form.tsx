import { useLocation } from 'wouter'
import type { Attack } from '#core/headache/diary.ts'
import { Button } from '../../components/button.tsx'
import { Field } from '../../components/field.tsx'
import { Panel } from '../../components/panel.tsx'
import { DiaryStatus } from '../../diary/diary-status.tsx'
import type { DiaryView } from '../../diary/use-diary.ts'
import { detailText } from '../../text/diary-details.ts'
import { useText } from '../../text/text.ts'
import { AttackFields, type Open } from './attack-fields.tsx'
import { Choice } from './choice.tsx'
import style from './day.module.css'
import { MedicineFields } from './medicine-fields.tsx'
import { useDraft, without } from './use-draft.ts'

const fourSteps = [0, 1, 2, 3] as const

export function DayForm({ diary, date }: { readonly diary: DiaryView; readonly date: string }) {
  const t = useText(detailText)
  const [, go] = useLocation()
  const { day, change, keep, isChanged } = useDraft(diary, date)
  const attacks = day.attacks ?? []
  const setAttack = (index: number, attack: Open<Attack> | null) =>
    change({
      attacks: attack
        ? attacks.map((each, n) => (n === index ? without<Attack>(attack) : each))
        : attacks.filter((_, n) => n !== index),
    })
  const headache = (said: boolean | null | undefined) =>
    change({
      headache: said ?? null,
      ...(said === true && attacks.length === 0 && { attacks: [{}] }),
      ...(said === false && { attacks: [] }),
    })
  return (
    <form
      className={style.form}
      onSubmit={(event) => {
        event.preventDefault()
        void keep().then(() => go('/today'))
      }}
    >
      <Panel>
        <Choice
          label={t('wasHeadache')}
          options={[
            { value: true, word: t('yes') },
            { value: false, word: t('no') },
          ]}
          value={day.headache ?? undefined}
          onChange={headache}
        />
      </Panel>
      {day.headache === true &&
        attacks.map((attack, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an attack has no name of its own, and its place in the day is it
          <Panel key={index} title={t('attack', { number: index + 1 })}>
            <AttackFields
              attack={attack}
              date={date}
              timeZone={diary.timeZone}
              onChange={(part) => setAttack(index, { ...attack, ...part })}
            />
            <Button kind="quiet" onClick={() => setAttack(index, null)}>
              {t('removeAttack')}
            </Button>
          </Panel>
        ))}
      {day.headache === true && <Button onClick={() => change({ attacks: [...attacks, {}] })}>{t('addAttack')}</Button>}
      <Panel title={t('medicines')}>
        <MedicineFields
          medications={day.medications}
          date={date}
          timeZone={diary.timeZone}
          onChange={(medications) => change({ medications })}
        />
      </Panel>
      <Panel>
        <Choice
          label={t('dayOff')}
          options={fourSteps.map((value) => ({ value, word: t(`disability${value}`) }))}
          value={day.disability ?? undefined}
          onChange={(disability) => change({ disability: disability ?? null })}
        />
        <Choice
          label={t('period')}
          options={[
            { value: true, word: t('yes') },
            { value: false, word: t('no') },
          ]}
          value={day.menstruation ?? undefined}
          onChange={(menstruation) => change({ menstruation: menstruation ?? null })}
        />
        <Field label={t('note')} hint={t('noteHint')}>
          {(wire) => (
            <textarea
              {...wire}
              rows={3}
              maxLength={10_000}
              value={day.note ?? ''}
              onChange={(event) => change({ note: event.target.value })}
            />
          )}
        </Field>
      </Panel>
      <div className={style.foot}>
        <Button type="submit" kind="main" size="attack" disabled={!isChanged}>
          {t('keepDay')}
        </Button>
        {isChanged ? <p className="muted">{t('draftKept')}</p> : <DiaryStatus diary={diary} />}
      </div>
    </form>
  )
}

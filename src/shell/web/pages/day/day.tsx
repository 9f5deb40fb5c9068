import { useEffect, useState } from 'react'
import { Link, useLocation, useParams } from 'wouter'
import type { Attack, DiaryDay } from '#core/headache/diary.ts'
import { rebase } from '#core/headache/merge-days.ts'
import { Button } from '../../components/button.tsx'
import { Field } from '../../components/field.tsx'
import { Loading } from '../../components/loading.tsx'
import { Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/panel.tsx'
import { DiaryStatus } from '../../diary/diary-status.tsx'
import { draftPrefix } from '../../diary/kept-here.ts'
import { type DiaryView, useDiary } from '../../diary/use-diary.ts'
import { dayText } from '../../diary/words.ts'
import { useLanguage } from '../../language.ts'
import { detailText } from '../../text/diary-details.ts'
import { useText } from '../../text/text.ts'
import { AttackFields, type Open } from './attack-fields.tsx'
import { Choice } from './choice.tsx'
import style from './day.module.css'
import { MedicineFields } from './medicine-fields.tsx'
import { Versions } from './versions.tsx'

/** A day in full, when there is time for it. Nothing has to be filled in; what is left open stays unknown. */
export default function DayPage() {
  const t = useText(detailText)
  const { date = '' } = useParams()
  const { diary, error } = useDiary()
  const { language } = useLanguage()
  if (error && !diary) return <Notice tone="danger" title={error.message} />
  if (!diary) return <Loading />
  if (!isDay(date) || date > diary.today) return <Notice tone="plain" title={t('future')} />
  return (
    <>
      <Link href="/today">← {t('back')}</Link>
      <h1>{dayText(date, language)}</h1>
      <DayForm key={date} diary={diary} date={date} />
      <Versions patientId={diary.patientId} date={date} timeZone={diary.timeZone} />
    </>
  )
}

const isDay = (text: string): boolean => {
  try {
    return Temporal.PlainDate.from(text).toString() === text
  } catch {
    return false
  }
}

interface Draft {
  readonly from: DiaryDay
  readonly day: DiaryDay
}

const draftKey = ({ patientId }: DiaryView, date: string): string => `${draftPrefix}${patientId} ${date}`

/** What is typed is kept on this device with each key, until the day is kept. */
const useDraft = (diary: DiaryView, date: string) => {
  const key = draftKey(diary, date)
  const [draft, setDraft] = useState<Draft | null>(() => {
    const kept = localStorage.getItem(key)
    return kept === null ? null : (JSON.parse(kept) as Draft)
  })
  useEffect(() => {
    if (draft) localStorage.setItem(key, JSON.stringify(draft))
    else localStorage.removeItem(key)
  }, [draft, key])
  const day = draft?.day ?? diary.dayOn(date)
  const change = (part: Open<DiaryDay>) =>
    setDraft({ from: draft?.from ?? diary.dayOn(date), day: without<DiaryDay>({ ...day, ...part }) })
  const keep = async () => {
    if (!draft) return
    await diary.write(date, (latest) => rebase(draft.day, { from: draft.from, onto: latest }))
    setDraft(null)
  }
  return { day, change, keep, isChanged: draft !== null }
}

/** A field set to `undefined` is one that nobody answered: it is not there. */
const without = <T extends object>(whole: Open<T>): T =>
  Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined)) as T

const fourSteps = [0, 1, 2, 3] as const

function DayForm({ diary, date }: { readonly diary: DiaryView; readonly date: string }) {
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

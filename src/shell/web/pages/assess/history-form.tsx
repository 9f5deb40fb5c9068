import { memo } from 'react'
import { preventives, unavailableClasses } from '#core/formulary/preventives.ts'
import type { Profile } from '#core/headache/profile.ts'
import { Field } from '../../components/field.tsx'
import { assessText } from '../../text/assess.ts'
import { useRuleWords } from '../../text/rule-words.ts'
import { useText } from '../../text/text.ts'
import { AnswerSelect, fromYesNo, toYesNo } from '../chart/answer-select.tsx'
import { AcuteTrials } from './acute-trials.tsx'
import style from './assess.module.css'
import { FlagAnswers } from './flag-answers.tsx'
import { PreventiveTrials } from './preventive-trials.tsx'
import type { Part } from './typed-profile.ts'

/** What a diary can't say, as little as decides something; drawn anew for what is typed, not for what is looked at. Nothing has a default: what is left alone stays unknown. */
export const HistoryForm = memo((part: Part) => {
  return (
    <div className={style.form}>
      <Person {...part} />
      <Diagnosed {...part} />
      <PreventiveTrials {...part} />
      <AcuteTrials {...part} />
      <Rare {...part} />
      <FlagAnswers {...part} />
      <datalist id="known-preventives">
        {preventives.map(({ generic }) => (
          <option key={generic} value={generic} />
        ))}
      </datalist>
    </div>
  )
})

function Person({ typed, change, errorAt }: Part) {
  const t = useText(assessText)
  const countries = Object.fromEntries(Object.keys(unavailableClasses).map((code) => [code, code]))
  return (
    <div className={style.grid}>
      <Field label={t('birthDate')} error={errorAt('/birthDate')}>
        {(wire) => (
          <input
            {...wire}
            type="date"
            autoComplete="off"
            value={typed.birthDate ?? ''}
            onChange={(event) => change({ birthDate: event.target.value || undefined })}
          />
        )}
      </Field>
      <AnswerSelect
        label={t('sex')}
        none={t('notRecorded')}
        words={{ female: t('female'), male: t('male') }}
        value={typed.sexAtBirth === 'unknown' ? undefined : typed.sexAtBirth}
        onChange={(sexAtBirth) => change({ sexAtBirth })}
      />
      <Field label={t('since')} hint={t('sinceHint')} error={errorAt('/headacheSince')}>
        {(wire) => (
          <input
            {...wire}
            inputMode="numeric"
            autoComplete="off"
            value={typed.headacheSince ?? ''}
            onChange={(event) => change({ headacheSince: event.target.value || undefined })}
          />
        )}
      </Field>
      <AnswerSelect
        label={t('country')}
        none={t('notRecorded')}
        words={countries}
        value={typed.country}
        onChange={(country) => change({ country })}
      />
    </div>
  )
}

/** The diagnoses a headache clinic gives most, by the names of the classification. */
const given = [
  ['1.1', 'Migraine without aura'],
  ['1.2', 'Migraine with aura'],
  ['1.2.3', 'Hemiplegic migraine'],
  ['1.3', 'Chronic migraine'],
  ['2.2', 'Frequent episodic tension-type headache'],
  ['2.3', 'Chronic tension-type headache'],
  ['3.1', 'Cluster headache'],
  ['8.2', 'Medication-overuse headache'],
] as const

function Diagnosed({ typed, change }: Part) {
  const t = useText(assessText)
  const words = useRuleWords()
  const before = typed.priorDiagnoses
  const toggle = (code: string, isOn: boolean) =>
    change({ priorDiagnoses: isOn ? [...(before ?? []), code] : (before ?? []).filter((each) => each !== code) })
  return (
    <fieldset>
      <legend>{t('diagnosed')}</legend>
      <div className={style.choices}>
        {given.map(([code, name]) => (
          <label key={code}>
            <input
              type="checkbox"
              checked={before?.includes(code) ?? false}
              onChange={(event) => toggle(code, event.target.checked)}
            />
            {code} {words.rule(name)}
          </label>
        ))}
        <label>
          <input
            type="checkbox"
            checked={before?.length === 0}
            onChange={(event) => change({ priorDiagnoses: event.target.checked ? [] : undefined })}
          />
          {t('noneSoFar')}
        </label>
      </div>
    </fieldset>
  )
}

type Onset = NonNullable<Profile['onset']>

function Rare({ typed, change }: Part) {
  const t = useText(assessText)
  const onset = (changes: { readonly [K in keyof Onset]: boolean | undefined }) => {
    const known = Object.entries({ ...typed.onset, ...changes }).filter(([, answer]) => answer !== undefined)
    change({ onset: known.length === 0 ? undefined : (Object.fromEntries(known) as Onset) })
  }
  const answers = [
    ['remembered', typed.onset?.remembered, (answer?: boolean) => onset({ remembered: answer })],
    ['continuous', typed.onset?.continuousWithin24h, (answer?: boolean) => onset({ continuousWithin24h: answer })],
    ['relative', typed.hemiplegicRelative, (answer?: boolean) => change({ hemiplegicRelative: answer })],
    ['overuse', typed.overuseUnverified, (answer?: boolean) => change({ overuseUnverified: answer })],
  ] as const
  return (
    <details className={style.more}>
      <summary>{t('onset')}</summary>
      <div className={style.grid}>
        {answers.map(([key, value, set]) => (
          <AnswerSelect
            key={key}
            label={t(key)}
            none={t('notRecorded')}
            words={{ yes: t('yes'), no: t('no') }}
            value={toYesNo(value)}
            onChange={(answer) => set(fromYesNo(answer))}
          />
        ))}
      </div>
    </details>
  )
}

import type { Profile } from '#core/headache/profile.ts'
import { assessText } from '../../text/assess.ts'
import { useText } from '../../text/text.ts'
import { AnswerSelect } from '../chart/answer-select.tsx'
import { TextBox, TrialList } from './trial-list.tsx'
import type { Part } from './typed-profile.ts'

type AcuteTrial = NonNullable<Profile['acuteHistory']>[number]

/** Whether triptans failed decides about resistant migraine; other acute medicines may stand here too. */
export function AcuteTrials({ typed, change, errorAt }: Part) {
  const t = useText(assessText)
  return (
    <TrialList<AcuteTrial>
      title={t('triptans')}
      add={t('addTriptan')}
      trials={typed.acuteHistory ?? []}
      onChange={(acuteHistory) => change({ acuteHistory })}
      fresh={{ name: '' }}
      row={(trial, index, set) => (
        <>
          <TextBox
            label={t('name')}
            value={trial.name}
            error={errorAt(`/acuteHistory/${index}/name`)}
            onChange={(name) => set({ name })}
          />
          <AnswerSelect
            label={t('outcome')}
            none={t('notRecorded')}
            words={{
              effective: t('effective'),
              ineffective: t('ineffective'),
              'not-tolerated': t('not-tolerated'),
              contraindicated: t('contraindicated'),
            }}
            value={trial.outcome}
            onChange={(outcome) => set({ outcome })}
          />
        </>
      )}
    />
  )
}

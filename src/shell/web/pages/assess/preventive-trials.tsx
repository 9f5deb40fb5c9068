import type { PreventiveTrial } from '#core/headache/profile.ts'
import { Button } from '../../components/button.tsx'
import { assessText } from '../../text/assess.ts'
import { useText } from '../../text/text.ts'
import { AnswerSelect } from '../chart/answer-select.tsx'
import style from './assess.module.css'
import { TextBox, TrialList } from './trial-list.tsx'
import type { Changes, Part } from './typed-profile.ts'

/** Class, dose and length decide whether a preventive failed. */
export function PreventiveTrials({ typed, change, errorAt }: Part) {
  const t = useText(assessText)
  return (
    <TrialList<PreventiveTrial>
      title={t('preventives')}
      add={t('addPreventive')}
      trials={typed.preventives ?? []}
      onChange={(preventives) => change({ preventives })}
      fresh={{ name: '' }}
      row={(trial, index, set) => {
        const wrong = (field: string) => errorAt(`/preventives/${index}/${field}`)
        return (
          <>
            <TextBox
              label={t('name')}
              list="known-preventives"
              value={trial.name}
              error={wrong('name')}
              onChange={(name) => set({ name })}
            />
            <TextBox
              label={t('dose')}
              type="number"
              value={String(trial.doseMgPerDay ?? '')}
              error={wrong('doseMgPerDay')}
              onChange={(dose) => set({ doseMgPerDay: dose === '' ? undefined : Number(dose) })}
            />
            <TextBox
              label={t('from')}
              type="date"
              value={trial.startedOn ?? ''}
              error={wrong('startedOn')}
              onChange={(day) => set({ startedOn: day || undefined })}
            />
            <Until trial={trial} set={set} error={wrong('stoppedOn')} />
          </>
        )
      }}
    >
      {typed.preventives === undefined && (
        <Button kind="quiet" onClick={() => change({ preventives: [] })}>
          {t('noPreventives')}
        </Button>
      )}
      {typed.preventives?.length === 0 && <span className="muted">{t('noPreventives')}</span>}
    </TrialList>
  )
}

interface UntilProps {
  readonly trial: PreventiveTrial
  readonly set: (changes: Changes<PreventiveTrial>) => void
  readonly error: string | undefined
}

/** To which day, and why it was stopped; one that is still taken has neither. */
function Until({ trial, set, error }: UntilProps) {
  const t = useText(assessText)
  const isTaken = trial.stoppedOn === null
  const take = (isOn: boolean) => set(isOn ? { stoppedOn: null, stopReason: undefined } : { stoppedOn: undefined })
  return (
    <>
      {!isTaken && (
        <TextBox
          label={t('to')}
          type="date"
          value={trial.stoppedOn ?? ''}
          error={error}
          onChange={(day) => set({ stoppedOn: day || undefined })}
        />
      )}
      <label className={style.tick}>
        <input type="checkbox" checked={isTaken} onChange={(event) => take(event.target.checked)} /> {t('stillTaken')}
      </label>
      {!isTaken && (
        <AnswerSelect
          label={t('reason')}
          none={t('notRecorded')}
          words={{
            ineffective: t('ineffective'),
            'not-tolerated': t('not-tolerated'),
            contraindicated: t('contraindicated'),
            other: t('other'),
          }}
          value={trial.stopReason}
          onChange={(stopReason) => set({ stopReason })}
        />
      )}
    </>
  )
}

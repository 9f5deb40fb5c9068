import { useMutation } from '@tanstack/react-query'
import { useId } from 'react'
import type { ScreeningView } from '../../../http/contract/candidacy.ts'
import { api, queries } from '../../api.ts'
import { Button } from '../../components/button.tsx'
import { Field } from '../../components/field.tsx'
import { Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/panel.tsx'
import { useSignedIn } from '../../me.ts'
import { useKept } from '../../use-kept.ts'
import style from './screening.module.css'

const choices = {
  candidate: 'Candidate',
  'not-a-candidate': 'Not a candidate',
  deferred: 'Deferred: decide later',
} as const
type Choice = keyof typeof choices

interface Props {
  readonly personId: string
  readonly name: string
  readonly view: ScreeningView
}

const useDeciding = ({ personId, view }: Props) => {
  const kept = useKept<{ choice: Choice | null; reason: string }>(`${personId}:candidacy:${view.route}`, {
    choice: null,
    reason: '',
  })
  const decide = useMutation({
    mutationFn: () =>
      api(`/api/patients/${personId}/candidacy-decisions`, {
        method: 'POST',
        body: { route: view.route, ...kept.value, seen: view.fingerprint },
      }),
    onSuccess: kept.forget,
    onSettled: () => queries.invalidateQueries({ queryKey: ['screening', personId] }),
  })
  return { kept, decide }
}

function LastWord({ decision, timeZone }: { readonly decision: ScreeningView['decision']; readonly timeZone: string }) {
  if (decision === null) return <p>Nobody has decided yet for this route.</p>
  const at = Temporal.Instant.from(decision.decidedAt).toZonedDateTimeISO(timeZone)
  return (
    <Notice tone={decision.decision === 'candidate' ? 'good' : 'caution'} title={choices[decision.decision]}>
      <p>“{decision.reason}”</p>
      <p className="muted">
        {decision.decidedByName}, {at.toPlainDate().toString()} {at.toPlainTime().toString({ smallestUnit: 'minute' })},
        kept with its facts and findings
      </p>
    </Notice>
  )
}

/** The physician's own word. The verdict above is a suggestion of the rules; this is what counts. */
export function Decision(props: Props) {
  const { name, view } = props
  const { role, clinic } = useSignedIn()
  const { kept, decide } = useDeciding(props)
  const { choice, reason } = kept.value
  const group = useId()
  return (
    <Panel title="The physician’s decision" aside="for the course">
      <LastWord decision={view.decision} timeZone={clinic.timeZone} />
      {role !== 'prescriber' ? (
        <p className="muted">A prescriber decides.</p>
      ) : (
        <>
          <fieldset className={style.choices}>
            <legend className="visually-hidden">Decision</legend>
            {Object.entries(choices).map(([key, words]) => (
              <label key={key}>
                <input
                  type="radio"
                  name={group}
                  checked={choice === key}
                  onChange={() => kept.keep({ choice: key as Choice, reason })}
                />
                {words}
              </label>
            ))}
          </fieldset>
          <Field label="Why" hint="At least 10 characters; kept with the decision">
            {(wire) => (
              <textarea
                {...wire}
                value={reason}
                onChange={(event) => kept.keep({ choice, reason: event.target.value })}
              />
            )}
          </Field>
          {decide.isError && <Notice tone="danger" title={decide.error.message} />}
          <Button
            kind="main"
            disabled={choice === null || reason.trim().length < 10 || decide.isPending}
            onClick={() => decide.mutate()}
          >
            {choice === null ? `Decide for ${name}` : `${choices[choice]}: decide for ${name}`}
          </Button>
        </>
      )}
    </Panel>
  )
}

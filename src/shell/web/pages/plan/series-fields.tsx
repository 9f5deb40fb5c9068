import type { OrderContent } from '#core/treatment/order.ts'
import { Field } from '../../components/field.tsx'
import { Panel } from '../../components/panel.tsx'
import { NumberBox } from './number-box.tsx'
import style from './plan.module.css'
import type { PlanForm } from './plan-form.ts'

interface Props {
  readonly form: PlanForm
  readonly content: OrderContent | null
  readonly onChange: (change: Partial<PlanForm>) => void
}

/** How far a nurse may go, when to stop, how many sessions, until when. */
export function SeriesFields({ form, content, onChange }: Props) {
  const follows = 'As planned, until you change it.'
  const typedHere = 'Set by hand; empty it to follow the plan.'
  return (
    <Panel title="Limits of this order">
      <div className={style.row}>
        {content?.route === 'iv' && (
          <Field label="Rate at most" hint={form.maxRateMgPerH === null ? follows : typedHere}>
            {(wire) => (
              <NumberBox
                {...wire}
                value={content.maxRateMgPerH}
                unit="mg/h"
                onValue={(maxRateMgPerH) => onChange({ maxRateMgPerH })}
              />
            )}
          </Field>
        )}
        {content && (
          <Field label="A session at most" hint={form.maxTotalMg === null ? follows : typedHere}>
            {(wire) => (
              <NumberBox
                {...wire}
                value={content.maxTotalMg}
                unit="mg"
                onValue={(maxTotalMg) => onChange({ maxTotalMg })}
              />
            )}
          </Field>
        )}
        <Field label="Sessions planned" hint="3 to 7 by practice; the look back comes after the third.">
          {(wire) => (
            <NumberBox
              {...wire}
              value={form.sessionsPlanned}
              unit="sessions"
              onValue={(n) => n && onChange({ sessionsPlanned: Math.round(n) })}
            />
          )}
        </Field>
        <Field label="At least between two">
          {(wire) => (
            <NumberBox
              {...wire}
              value={form.minHoursBetween}
              unit="h"
              onValue={(n) => n && onChange({ minHoursBetween: n })}
            />
          )}
        </Field>
        <Field label="In force until">
          {(wire) => (
            <input
              {...wire}
              type="date"
              value={form.expiresOn}
              onChange={({ target }) => onChange({ expiresOn: target.value })}
            />
          )}
        </Field>
      </div>
      <Field label="Stop when">
        {(wire) => (
          <textarea
            {...wire}
            rows={2}
            value={form.stopRule}
            onChange={({ target }) => onChange({ stopRule: target.value })}
          />
        )}
      </Field>
    </Panel>
  )
}

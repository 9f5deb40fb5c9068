import { Panel } from '../../components/panel.tsx'
import { missingIn, pumpedSteps, sprayDoses } from './plan-content.ts'
import { weightKgOf } from './scale-regimen.ts'
import { SpraysTable } from './sprays-table.tsx'
import { StepsTable } from './steps-table.tsx'
import type { Plan } from './use-plan.ts'

/** Steps of a rate or doses of sprays: two routes, one place on the page. */
export function Given({ plan: { form, change, rescale } }: { readonly plan: Plan }) {
  const weightKg = weightKgOf(form)
  const steps = form.what === 'iv' ? pumpedSteps(form) : null
  const doses = form.what === 'iv' ? null : sprayDoses(form)
  const isKnown = weightKg !== null && form.mgPerMl !== null
  return (
    <Panel title="What is given when">
      {isKnown && steps && (
        <StepsTable
          form={form}
          weightKg={weightKg}
          steps={steps}
          onSteps={(next) => change({ steps: next, isByHand: true })}
          onRescale={rescale}
        />
      )}
      {isKnown && doses && (
        <SpraysTable
          form={form}
          weightKg={weightKg}
          doses={doses}
          onDoses={(next) => change({ doses: next, isByHand: true })}
          onRescale={rescale}
        />
      )}
      {!(isKnown && (steps || doses)) && <p>Appears once these are known: {missingIn(form).join(', ')}.</p>}
    </Panel>
  )
}

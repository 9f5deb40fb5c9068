import { Minus, Plus, RotateCcw } from 'lucide-react'
import { exact, over, times, toNumber } from '#core/kernel/exact.ts'
import { endMin, type InfusionStep, infusionMg, perKg, stepMg, volumeMl } from '#core/treatment/schedule.ts'
import { Button } from '../../components/button.tsx'
import { NumberBox } from './number-box.tsx'
import style from './plan.module.css'
import type { FormStep, PlanForm } from './plan-form.ts'

interface Props {
  readonly form: PlanForm
  readonly weightKg: number
  /** As the pump will run them. */
  readonly steps: readonly InfusionStep[]
  readonly onSteps: (steps: readonly FormStep[]) => void
  readonly onRescale: () => void
}

/** Rates in mg/kg/h, mg/h and mL/h at once: change any of the three and the other two follow. */
export function StepsTable({ form, weightKg, steps, onSteps, onRescale }: Props) {
  const change = (at: number, part: Partial<FormStep>) =>
    onSteps(form.steps.map((step, i) => (i === at ? { ...step, ...part } : step)))
  const last = form.steps.at(-1)
  return (
    <>
      <div className={style.scroll}>
        <table className={style.steps}>
          <thead>
            <tr>
              <th scope="col">From</th>
              <th scope="col">For</th>
              <th scope="col">Per kilogram</th>
              <th scope="col">Rate</th>
              <th scope="col">Pump</th>
              <th scope="col">Gives</th>
            </tr>
          </thead>
          <tbody>
            {steps.map((step, at) => (
              <StepRow
                // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the order of steps
                key={at}
                name={`Step ${at + 1}`}
                step={step}
                weightKg={weightKg}
                mgPerMl={form.mgPerMl!}
                onChange={(part) => change(at, part)}
              />
            ))}
          </tbody>
          <Totals steps={steps} weightKg={weightKg} mgPerMl={form.mgPerMl!} />
        </table>
      </div>
      <div className={style.row}>
        <Button onClick={() => last && onSteps([...form.steps, last])} disabled={!last}>
          <Plus aria-hidden size={18} /> Add a step
        </Button>
        <Button onClick={() => onSteps(form.steps.slice(0, -1))} disabled={form.steps.length < 2}>
          <Minus aria-hidden size={18} /> Remove the last step
        </Button>
        {form.isByHand && (
          <Button onClick={onRescale}>
            <RotateCcw aria-hidden size={18} /> Scale the scheme anew
          </Button>
        )}
      </div>
    </>
  )
}

interface RowProps {
  readonly name: string
  readonly step: InfusionStep
  readonly weightKg: number
  readonly mgPerMl: number
  readonly onChange: (part: Partial<FormStep>) => void
}

function StepRow({ name, step, weightKg, mgPerMl, onChange }: RowProps) {
  const ask = (rate: number | null, per: number) =>
    rate !== null && onChange({ askedMgPerH: toNumber(times(exact(rate), exact(per))) })
  const per = (unit: number) => toNumber(over(exact(step.rateMgPerH), exact(unit)))
  return (
    <tr>
      <th scope="row">
        {name.replace('Step ', '')}. {minutes(step.startMin)}
      </th>
      <td>
        <NumberBox
          aria-label={`${name}, minutes`}
          value={step.durationMin}
          unit="min"
          onValue={(durationMin) => durationMin && onChange({ durationMin })}
        />
      </td>
      <td>
        <NumberBox
          aria-label={`${name}, mg/kg/h`}
          value={rounded(per(weightKg), 3)}
          unit="mg/kg/h"
          onValue={(rate) => ask(rate, weightKg)}
        />
      </td>
      <td>
        <NumberBox aria-label={`${name}, mg/h`} value={step.rateMgPerH} unit="mg/h" onValue={(rate) => ask(rate, 1)} />
      </td>
      <td>
        <NumberBox
          aria-label={`${name}, mL/h`}
          value={rounded(per(mgPerMl), 2)}
          unit="mL/h"
          onValue={(rate) => ask(rate, mgPerMl)}
        />
      </td>
      <td>{rounded(toNumber(stepMg(step)), 2)} mg</td>
    </tr>
  )
}

interface TotalsProps {
  readonly steps: readonly InfusionStep[]
  readonly weightKg: number
  readonly mgPerMl: number
}

function Totals({ steps, weightKg, mgPerMl }: TotalsProps) {
  const sum = infusionMg(steps)
  return (
    <tfoot>
      <tr>
        <th scope="row">In all</th>
        <td>{minutes(endMin(steps))}</td>
        <td>{rounded(perKg(sum, weightKg), 2)} mg/kg</td>
        <td />
        <td>{rounded(volumeMl(sum, mgPerMl), 1)} mL</td>
        <td>
          <strong>{rounded(toNumber(sum), 2)} mg</strong>
        </td>
      </tr>
    </tfoot>
  )
}

export const rounded = (value: number, places: number): number => Number(value.toFixed(places))

export const minutes = (min: number): string => {
  const [hours, rest] = [Math.floor(min / 60), min % 60]
  return hours === 0 ? `${rest} min` : rest === 0 ? `${hours} h` : `${hours} h ${rest}`
}

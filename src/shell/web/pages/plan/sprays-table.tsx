import { Minus, Plus, RotateCcw } from 'lucide-react'
import { toNumber } from '#core/kernel/exact.ts'
import { doseMg, perKg, type SprayDose, spraysMg, volumeMl } from '#core/treatment/schedule.ts'
import { Button } from '../../components/button.tsx'
import { NumberBox } from './number-box.tsx'
import style from './plan.module.css'
import type { FormDose, PlanForm } from './plan-form.ts'
import { minutes, rounded } from './steps-table.tsx'

interface Props {
  readonly form: PlanForm
  readonly weightKg: number
  readonly doses: readonly SprayDose[]
  readonly onDoses: (doses: readonly FormDose[]) => void
  readonly onRescale: () => void
}

/** Always sprays × mg of this lot; whole sprays, both nostrils together. */
export function SpraysTable({ form, weightKg, doses, onDoses, onRescale }: Props) {
  const change = (at: number, part: Partial<FormDose>) =>
    onDoses(form.doses.map((dose, i) => (i === at ? { ...dose, ...part } : dose)))
  const last = form.doses.at(-1)
  const apart =
    last && form.doses.length > 1 ? last.startMin - form.doses.at(-2)!.startMin : form.what === 'esketamine' ? 5 : 15
  const sum = spraysMg(doses)
  return (
    <>
      <div className={style.scroll}>
        <table className={style.steps}>
          <thead>
            <tr>
              <th scope="col">{form.what === 'esketamine' ? 'Device' : 'Dose'}</th>
              <th scope="col">At</th>
              <th scope="col">Sprays</th>
              <th scope="col">Gives</th>
            </tr>
          </thead>
          <tbody>
            {doses.map((dose, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a dose is its place in the order of doses
              <tr key={at}>
                <th scope="row">{at + 1}.</th>
                <td>
                  <NumberBox
                    aria-label={`Dose ${at + 1}, at minute`}
                    value={dose.startMin}
                    unit="min"
                    onValue={(startMin) => startMin !== null && change(at, { startMin })}
                  />
                </td>
                <td>
                  <NumberBox
                    aria-label={`Dose ${at + 1}, sprays`}
                    value={dose.sprays}
                    unit={`× ${dose.mgPerSpray} mg`}
                    onValue={(sprays) => sprays !== null && change(at, { sprays })}
                  />
                </td>
                <td>{toNumber(doseMg(dose))} mg</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">In all</th>
              <td>{minutes(last?.startMin ?? 0)}</td>
              <td>{doses.reduce((count, { sprays }) => count + sprays, 0)} sprays</td>
              <td>
                <strong>{toNumber(sum)} mg</strong> = {rounded(perKg(sum, weightKg), 2)} mg/kg ={' '}
                {rounded(volumeMl(sum, form.mgPerMl!), 2)} mL
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
      <div className={style.row}>
        <Button
          onClick={() => last && onDoses([...form.doses, { ...last, startMin: last.startMin + apart }])}
          disabled={!last}
        >
          <Plus aria-hidden size={18} /> Add a dose
        </Button>
        <Button onClick={() => onDoses(form.doses.slice(0, -1))} disabled={form.doses.length < 2}>
          <Minus aria-hidden size={18} /> Remove the last dose
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

import { isInfusion } from '#core/pharmacology/case.ts'
import type { PlanAnswer } from '#core/treatment/plan.ts'
import type { PlanCase } from '#core/treatment/plan-case.ts'
import { minutes, rounded } from '../steps-table.tsx'
import style from './goal.module.css'

interface Props {
  readonly asked: PlanCase
  readonly doses: PlanAnswer['doses']
}

/** The suggested doses, to be read: rates as a prescriber, a nurse and a pump read them, or sprays. */
export function Schedule({ asked, doses }: Props) {
  return asked.route === 'iv' ? <Rates asked={asked} doses={doses} /> : <Sprays asked={asked} doses={doses} />
}

function Rates({ asked, doses }: Props) {
  const { patient, limits } = asked
  return (
    <div className={style.scroll}>
      <table className={style.table}>
        <caption>Suggested steps</caption>
        <thead>
          <tr>
            <th scope="col">From</th>
            <th scope="col">For</th>
            <th scope="col">mg/kg/h</th>
            <th scope="col">mg/h</th>
            <th scope="col">mL/h</th>
          </tr>
        </thead>
        <tbody>
          {doses.filter(isInfusion).map(({ startMin, durationMin, rateMgPerH }) => (
            <tr key={startMin}>
              <th scope="row">{minutes(startMin)}</th>
              <td>{minutes(durationMin)}</td>
              <td>{rounded(rateMgPerH / patient.weightKg, 3)}</td>
              <td>{rateMgPerH}</td>
              <td>{rounded(rateMgPerH / limits.concentrationMgPerMl!, 2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Sprays({ asked, doses }: Props) {
  const perSpray = asked.limits.sprayMg!
  return (
    <table className={style.table}>
      <caption>Suggested sprays</caption>
      <thead>
        <tr>
          <th scope="col">At</th>
          <th scope="col">Sprays</th>
          <th scope="col">mg</th>
        </tr>
      </thead>
      <tbody>
        {doses.map((dose) =>
          isInfusion(dose) ? null : (
            <tr key={dose.startMin}>
              <th scope="row">{minutes(dose.startMin)}</th>
              <td>
                {dose.amountMg / perSpray} × {perSpray} mg
              </td>
              <td>{dose.amountMg}</td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  )
}

import { ArrowDownToLine } from 'lucide-react'
import type { PlanAnswer } from '#core/treatment/plan.ts'
import type { PlanCase } from '#core/treatment/plan-case.ts'
import { Button } from '../../../components/button.tsx'
import { Notice } from '../../../components/notice.tsx'
import { ofHundred, shortName } from '../../../pictures/dose/words.ts'
import { rounded } from '../steps-table.tsx'
import style from './goal.module.css'
import { Schedule } from './schedule.tsx'
import { bindingWords } from './words.ts'

interface Props {
  readonly asked: PlanCase
  readonly answer: PlanAnswer
  /** Nothing that it rests on was changed since. */
  readonly isCurrent: boolean
  readonly onTakeOver: () => void
}

/** What was found, how sure it is by each model, what holds it back, and what one step more or less would give. */
export function Suggestion({ asked, answer, isCurrent, onTakeOver }: Props) {
  const { totalMg, totalMl, attainment, binding, warnings } = answer
  const [low, high] = asked.goal!.effectSiteNgMl
  return (
    <section className={style.found} aria-label="Suggested schedule">
      <p className={style.headline}>
        <strong>{ofHundred(attainment!)} of 100</strong> simulated people spend {asked.goal!.forMin} min between {low}{' '}
        and {high} ng/mL, by {shortName(asked.model)}.
      </p>
      <Schedule asked={asked} doses={answer.doses} />
      <p>
        In all <strong>{rounded(totalMg, 2)} mg</strong> = {rounded(totalMg / asked.patient.weightKg, 2)} mg/kg
        {totalMl !== null && ` = ${rounded(totalMl, 2)} mL`}.
      </p>
      <ByModel asked={asked} answer={answer} />
      <p>
        <strong>What holds it back:</strong>{' '}
        {binding.length === 0
          ? 'no limit; more would not bring more people into the window.'
          : `${binding.map((name) => bindingWords[name as keyof typeof bindingWords] ?? name).join('; ')}.`}
      </p>
      <Neighbours answer={answer} />
      <details>
        <summary>Warnings and sources ({warnings.length})</summary>
        <ul>
          {warnings.map(({ code, text, source }) => (
            <li key={code + text}>
              {text} <span className="muted">({source})</span>
            </li>
          ))}
        </ul>
      </details>
      {!isCurrent && (
        <Notice tone="caution" title="Something was changed since this was found">
          Search again before it is taken over.
        </Notice>
      )}
      <Button kind="main" disabled={!isCurrent} onClick={onTakeOver}>
        <ArrowDownToLine aria-hidden size={18} /> Take over into the order
      </Button>
      <p className="muted">
        It fills “What is given when”; the doses stay yours to change, and nothing is kept or signed by it.
      </p>
    </section>
  )
}

const counted = (share: number | null): string => (share === null ? 'not asked' : `${ofHundred(share)} of 100`)
const passWords = ({ limits }: PlanCase): string => `ever pass ${limits.ceilingNgMl} ng/mL`
const uptakeWords = { low: ', low end of published uptake', high: ', high end of published uptake' } as const

function ByModel({ asked, answer: { byModel } }: Pick<Props, 'asked' | 'answer'>) {
  const hasCeiling = asked.limits.ceilingNgMl !== undefined
  return (
    <table className={style.table}>
      <caption>By each published model; nobody can say which is right</caption>
      <thead>
        <tr>
          <th scope="col">Model</th>
          <th scope="col">reach the goal</th>
          {hasCeiling && <th scope="col">{passWords(asked)}</th>}
        </tr>
      </thead>
      <tbody>
        {byModel.map(({ model, uptake, attainment, ceilingRisk }) => (
          <tr key={model + uptake}>
            <th scope="row">
              {shortName(model)}
              {uptake && uptakeWords[uptake]}
            </th>
            <td>{counted(attainment)}</td>
            {hasCeiling && <td>{counted(ceilingRisk)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Neighbours({ answer: { neighbours, attainment, ceilingRisk } }: Pick<Props, 'answer'>) {
  if (neighbours.length === 0) return null
  const rows = [{ change: 'as suggested', attainment, ceilingRisk }, ...neighbours]
  return (
    <table className={style.table}>
      <caption>What a little more or less would give</caption>
      <thead>
        <tr>
          <th scope="col">Change</th>
          <th scope="col">reach the goal</th>
          {ceilingRisk !== null && <th scope="col">pass the level, by the model that says most</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.change}>
            <th scope="row">{row.change}</th>
            <td>{counted(row.attainment)}</td>
            {ceilingRisk !== null && <td>{counted(row.ceilingRisk)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

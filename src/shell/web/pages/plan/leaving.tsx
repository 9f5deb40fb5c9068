import { useState } from 'react'
import { citationText } from '#core/evidence/sources.ts'
import { dischargeUnder } from '#core/treatment/earliest-discharge.ts'
import type { OrderContent } from '#core/treatment/order.ts'
import type { OrderFacts } from '#core/treatment/order-facts.ts'
import { Field } from '../../components/field.tsx'
import style from './plan.module.css'
import { minutes } from './steps-table.tsx'

interface Props {
  readonly order: OrderContent
  readonly facts: OrderFacts
}

/** 13:30 and 40 minutes are 14:10. */
const later = (time: string, afterMin: number): string =>
  Temporal.PlainTime.from(time).add({ minutes: afterMin }).toString({ smallestUnit: 'minute' })

/** The rule on staying, told for the doses on the page: in minutes, and by the clock once a start is named. */
export function Leaving({ order, facts }: Props) {
  const [startsAt, setStartsAt] = useState('')
  const { lastDoseMin, stayMin, leaveMin, source, mayShorten } = dischargeUnder(order, facts)
  const lastDose = order.route === 'iv' ? 'the end of the infusion' : 'the last spray'
  return (
    <div className={style.row}>
      <Field label="If it starts at">
        {(wire) => (
          <input {...wire} type="time" value={startsAt} onChange={({ target }) => setStartsAt(target.value)} />
        )}
      </Field>
      <div className={style.leaving}>
        <p>
          <strong>
            Leaves at the earliest{' '}
            {startsAt === '' ? `${minutes(leaveMin)} after the start` : `at ${later(startsAt, leaveMin)}`}
          </strong>
          : {minutes(stayMin)} after {lastDose}
          {startsAt === '' ? `, which is at ${minutes(lastDoseMin)}` : ` at ${later(startsAt, lastDoseMin)}`}.
        </p>
        <p className="muted">
          A rule about staying, not a wake-up time; it is not read from the curve.{' '}
          {mayShorten ? 'Who is not ready stays longer.' : 'Nobody may shorten it.'}{' '}
          {source.mark === 'ours' ? `Our own rule: ${source.locator}` : citationText(source)}.
        </p>
      </div>
    </div>
  )
}

import { isFinal } from '#core/session/phases.ts'
import type { Bedside } from '../../session/bedside.ts'
import { ago, amount, stateWord } from '../../session/words.ts'
import style from './session.module.css'

const startedAt = (ms: number, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(Math.round(ms))
    .toZonedDateTimeISO(timeZone)
    .toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' })

const drugWord = { ketamine: 'racemic ketamine', esketamine: 'esketamine' }

/** Who this is, in which chair, under which order, and how much has gone in. */
export function Head({ at }: { readonly at: Bedside }) {
  const { view, standing, machine, name, now } = at
  const { order, patient } = view
  const { mg, mgPerKg, ml } = standing.totals
  const since = machine.drugStart
  return (
    <header className={style.head}>
      <div>
        <h1>{name}</h1>
        <p className="muted">
          born {patient.birthDate} · {view.chair} · {order.route === 'iv' ? 'IV' : 'nasal'} {drugWord[order.drug]},{' '}
          {order.mgPerMl} mg/mL · {order.weightKg} kg on {order.weightOn}
        </p>
      </div>
      <p className={style.given}>
        <span className="muted">given</span> <strong>{amount(mg)} mg</strong>{' '}
        <span className="muted">
          of {order.maxTotalMg}
          {mgPerKg !== null && ` · ${amount(mgPerKg)} mg/kg`}
          {ml !== null && ` · ${amount(ml)} mL`}
        </span>
      </p>
      <p className={style.phase}>
        <strong>{stateWord[standing.state]}</strong>
        {standing.rate.mgPerH > 0 && ` at ${amount(standing.rate.mgPerH)} mg/h`}
        {since !== null && (
          <span className="muted">
            {' '}
            · first drug {isFinal(standing.state) ? startedAt(since, view.timeZone) : `${ago(now - since)} ago`}
          </span>
        )}
      </p>
    </header>
  )
}

import { useState } from 'react'
import { citationText } from '#core/evidence/sources.ts'
import { ownVitalWords } from '#core/safety/clinic-vitals.ts'
import type { PreflightAnswered } from '#core/session/events.ts'
import { type PreflightItem as Item, pressureVerdict } from '#core/session/preflight.ts'
import { Button } from '../../components/button.tsx'
import { Field } from '../../components/field.tsx'
import type { Bedside } from '../../session/bedside.ts'
import { SecondPerson } from './second-person.tsx'
import style from './session.module.css'

type Answer = PreflightAnswered['answer']
const answerWord: Readonly<Record<Answer, string>> = {
  pass: 'passed',
  hold: 'the physician decides',
  fail: 'refused',
  unknown: 'not known',
  overridden: 'overridden by the physician',
}

/** What is known here that bears on an item, and where this clinic asks for more than the item says. */
const hintFor = (at: Bedside, item: Item): string | null => {
  const codes = item.id === 'P06' ? (['sbp', 'dbp'] as const) : item.id === 'P07' ? (['hr', 'spo2', 'rr'] as const) : []
  const own = ownVitalWords(at.machine.order.own ?? [], codes)
  const hint = knownFor(at, item)
  return own.length === 0 ? hint : `${hint}. This clinic’s own limits: ${own.join('; ')}`
}

const knownFor = ({ machine, view }: Bedside, { id }: Item): string | null => {
  const last = (code: 'sbp' | 'dbp' | 'hr' | 'spo2' | 'rr'): number | null => machine.vitals.get(code)?.value ?? null
  const [sbp, dbp] = [last('sbp'), last('dbp')]
  if (id === 'P03') return `version ${view.order.version}, ${view.order.hash.slice(0, 8)}`
  if (id === 'P04') return `the order is for ${view.order.weightKg} kg (${view.order.weightOn})`
  if (id === 'P06')
    return sbp === null
      ? 'no pressure recorded yet'
      : `measured ${sbp}/${dbp ?? '?'}: ${pressureVerdict(sbp, dbp, machine.order.own ?? [])}`
  if (id !== 'P07') return null
  const [hr, spo2, rr] = [last('hr'), last('spo2'), last('rr')]
  return `measured: pulse ${hr ?? 'not taken'}, SpO₂ ${spo2 ?? 'not taken'}, breathing ${rr ?? 'not taken'}`
}

interface Props {
  readonly at: Bedside
  readonly item: Item
}

/** One item: what passes, what a physician decides, what nobody may pass, and who says so. */
export function PreflightItem({ at, item }: Props) {
  const answer = at.machine.preflight.get(item.id)
  const hint = hintFor(at, item)
  const isDone = answer === 'pass' || answer === 'overridden'
  return (
    <li data-answer={answer ?? 'missing'}>
      <div>
        <p>
          <strong>
            {item.id} {item.asks}
          </strong>{' '}
          · {answer === undefined ? 'not answered' : answerWord[answer]}
        </p>
        {!isDone && <p>passes: {item.passes}</p>}
        {hint && <p>{hint}</p>}
        {!isDone && item.holds && <p className="muted">the physician decides: {item.holds}</p>}
        {!isDone && item.refuses && <p className="muted">refused: {item.refuses}</p>}
        {!isDone && <p className={style.source}>{citationText(item.source)}</p>}
      </div>
      {item.takesTwo ? !isDone && <SecondPerson at={at} item={item.id} /> : <Answers at={at} item={item} />}
      {answer === 'hold' && <Override at={at} item={item} />}
    </li>
  )
}

const words: readonly (readonly [Answer, string])[] = [
  ['pass', 'Pass'],
  ['hold', 'Hold'],
  ['fail', 'Refuse'],
  ['unknown', 'Not known'],
]

function Answers({ at, item }: Props) {
  const answer = at.machine.preflight.get(item.id)
  const say = (given: Answer) => {
    void at.store.enter('preflight-answered', { item: item.id, answer: given })
    if (item.id === 'P20' && given === 'pass') void at.store.enter('iv-checked', { site: 'as labelled', patent: true })
  }
  return (
    <div className={style.answers}>
      {words
        .filter(([given]) => given !== 'hold' || item.holds !== undefined)
        .map(([given, word]) => (
          <Button key={given} size="bedside" aria-pressed={answer === given} onClick={() => say(given)}>
            {word}
          </Button>
        ))}
    </div>
  )
}

/** What is held, a physician may let pass, signed in as themselves and with a reason; what is refused, nobody. */
function Override({ at, item }: Props) {
  const [why, setWhy] = useState('')
  if (at.role !== 'prescriber') return <p>A physician decides, signed in as themselves.</p>
  const reason = why.trim()
  return (
    <div className={style.form}>
      <Field label="Why it may go ahead">
        {(wire) => <input {...wire} value={why} onChange={(e) => setWhy(e.target.value)} />}
      </Field>
      <Button
        size="bedside"
        disabled={reason.length < 10}
        onClick={() => void at.store.enter('preflight-answered', { item: item.id, answer: 'overridden', reason })}
      >
        Override {item.id} for {at.name}
      </Button>
    </div>
  )
}

import { useState } from 'react'
import { citationText } from '#core/evidence/sources.ts'
import type { PreflightAnswered } from '#core/session/events.ts'
import { itemsFor, openItems, type PreflightItem, pressureVerdict } from '#core/session/preflight.ts'
import { Button } from '../../components/button.tsx'
import { Field } from '../../components/field.tsx'
import { Panel } from '../../components/panel.tsx'
import type { Bedside } from '../../session/bedside.ts'
import { Objections } from './objections.tsx'
import { SecondPerson } from './second-person.tsx'
import style from './session.module.css'
import type { Sheet } from './session.tsx'

type Answer = PreflightAnswered['answer']
const answerWord: Readonly<Record<Answer, string>> = {
  pass: 'passed',
  hold: 'the physician decides',
  fail: 'refused',
  unknown: 'not known',
  overridden: 'overridden by the physician',
}

const factsOf = ({ machine }: Bedside) => ({
  route: machine.route,
  answers: machine.preflight,
  sbp: machine.vitals.get('sbp')?.value ?? null,
  dbp: machine.vitals.get('dbp')?.value ?? null,
})

/** The list before the drug: each item with who says so, all that is open said together. */
export function Preflight({ at, onSheet }: { readonly at: Bedside; readonly onSheet: (sheet: Sheet) => void }) {
  const open = openItems(factsOf(at))
  const items = itemsFor(at.machine.route)
  return (
    <Panel title={`Pre-flight of ${at.name}`} aside={`${items.length - open.length} of ${items.length} passed`}>
      <Objections list={at.view.order.objections} title="What the clinic’s records say against giving drug now" />
      <div className={style.row}>
        <Button size="bedside" onClick={() => onSheet('observe')}>
          Record the baseline
        </Button>
        <WeighToday at={at} />
      </div>
      <ul className={style.items}>
        {items.map((item) => (
          <Item key={item.id} at={at} item={item} />
        ))}
      </ul>
      <Objections
        list={open.map(({ item, why }) => ({
          code: item,
          text: `${item} ${items.find(({ id }) => id === item)?.asks ?? ''}: ${why.replaceAll('-', ' ')}`,
        }))}
        title="Still open"
      />
      <div className={style.row}>
        <Button
          kind="main"
          size="bedside"
          disabled={open.length > 0}
          onClick={() => void at.store.enter('preflight-completed', {})}
        >
          {at.name} is cleared
        </Button>
        <Button size="bedside" onClick={() => onSheet('close')}>
          Cancel this visit
        </Button>
      </div>
    </Panel>
  )
}

const hintFor = (at: Bedside, { id }: PreflightItem): string | null => {
  const { sbp, dbp } = factsOf(at)
  if (id === 'P06')
    return sbp === null ? 'no pressure recorded yet' : `measured ${sbp}/${dbp ?? '?'}: ${pressureVerdict(sbp, dbp)}`
  if (id === 'P04') return `the order is for ${at.view.order.weightKg} kg (${at.view.order.weightOn})`
  if (id === 'P03') return `version ${at.view.order.version}, ${at.view.order.hash.slice(0, 8)}`
  return null
}

function Item({ at, item }: { readonly at: Bedside; readonly item: PreflightItem }) {
  const [why, setWhy] = useState('')
  const answer = at.machine.preflight.get(item.id)
  const hint = hintFor(at, item)
  const say = (given: Answer) => {
    void at.store.enter('preflight-answered', {
      item: item.id,
      answer: given,
      ...(why.trim() && { reason: why.trim() }),
    })
    if (item.id === 'P20' && given === 'pass')
      void at.store.enter('iv-checked', { site: why.trim() || 'as labelled', patent: true })
  }
  return (
    <li data-answer={answer ?? 'missing'}>
      <div>
        <p>
          <strong>
            {item.id} {item.asks}
          </strong>{' '}
          · {answer === undefined ? 'not answered' : answerWord[answer]}
        </p>
        <p>passes: {item.passes}</p>
        {item.holds && <p className="muted">the physician decides: {item.holds}</p>}
        {item.refuses && <p className="muted">refused: {item.refuses}</p>}
        {hint && <p>{hint}</p>}
        <p className={style.source}>{citationText(item.source)}</p>
      </div>
      {item.takesTwo ? (
        answer === 'pass' ? null : (
          <SecondPerson at={at} item={item.id} />
        )
      ) : (
        <div className={style.answers}>
          <Button size="bedside" aria-pressed={answer === 'pass'} onClick={() => say('pass')}>
            Pass
          </Button>
          {item.holds && (
            <Button size="bedside" aria-pressed={answer === 'hold'} onClick={() => say('hold')}>
              Hold
            </Button>
          )}
          <Button size="bedside" aria-pressed={answer === 'fail'} onClick={() => say('fail')}>
            Refuse
          </Button>
          <Button size="bedside" aria-pressed={answer === 'unknown'} onClick={() => say('unknown')}>
            Not known
          </Button>
        </div>
      )}
      {(answer === 'hold' || answer === 'fail') && item.holds && (
        <div className={style.form}>
          <Field
            label={at.role === 'prescriber' ? 'Why it may go ahead' : 'A physician decides, signed in as themselves'}
          >
            {(wire) => (
              <input
                {...wire}
                value={why}
                onChange={(e) => setWhy(e.target.value)}
                disabled={at.role !== 'prescriber'}
              />
            )}
          </Field>
          {at.role === 'prescriber' && (
            <Button size="bedside" disabled={why.trim().length < 10} onClick={() => say('overridden')}>
              Override {item.id} for {at.name}
            </Button>
          )}
        </div>
      )}
    </li>
  )
}

const poundKg = 0.45359237

/** Both units are shown, whichever was typed (H02). */
function WeighToday({ at }: { readonly at: Bedside }) {
  const [unit, setUnit] = useState<'kg' | '[lb_av]'>('kg')
  const [typed, setTyped] = useState('')
  const value = Number(typed.replace(',', '.'))
  const isNumber = /^\d+(\.\d+)?$/.test(typed)
  const kg = unit === 'kg' ? value : value * poundKg
  const change = Math.abs(kg / at.view.order.weightKg - 1)
  const isPossible = isNumber && kg >= 25 && kg <= 350
  return (
    <div className={style.form}>
      <Field
        label="Weight today"
        hint={
          isPossible
            ? `${kg.toFixed(1)} kg = ${(kg / poundKg).toFixed(1)} lb · ${(change * 100).toFixed(1)} % from the order’s`
            : 'A point for the decimals, no comma.'
        }
        error={
          typed !== '' && !isPossible
            ? 'A weight from 25 to 350 kg'
            : isPossible && change > 0.1
              ? `More than 10 % from the order’s ${at.view.order.weightKg} kg: ${kg.toFixed(1)} kg = ${(kg / poundKg).toFixed(1)} lb. The unit?`
              : undefined
        }
      >
        {(wire) => <input {...wire} inputMode="decimal" value={typed} onChange={(e) => setTyped(e.target.value)} />}
      </Field>
      <div className={style.answers}>
        {(['kg', '[lb_av]'] as const).map((each) => (
          <Button key={each} size="bedside" aria-pressed={unit === each} onClick={() => setUnit(each)}>
            {each === 'kg' ? 'kg' : 'lb'}
          </Button>
        ))}
        <Button
          size="bedside"
          disabled={!isPossible}
          onClick={() => {
            void at.store.enter('weight-recorded', { kg, enteredValue: value, unit })
            setTyped('')
          }}
        >
          Record weight
        </Button>
      </div>
    </div>
  )
}

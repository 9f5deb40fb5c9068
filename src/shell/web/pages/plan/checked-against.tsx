import { CircleHelp, OctagonX, Check as Tick, TriangleAlert } from 'lucide-react'
import { useId } from 'react'
import { type Citation, citationText } from '#core/evidence/sources.ts'
import { type Check, needingReason } from '#core/treatment/check.ts'
import { shortestReason } from '#core/treatment/order.ts'
import style from './plan.module.css'

const marks = {
  ok: { Icon: Tick, word: 'inside' },
  warn: { Icon: TriangleAlert, word: 'outside the recommended limit' },
  unknown: { Icon: CircleHelp, word: 'not known' },
  refuse: { Icon: OctagonX, word: 'refused' },
} as const satisfies Record<Check['status'], unknown>

const order: readonly Check['status'][] = ['refuse', 'warn', 'unknown', 'ok']

interface Props {
  readonly checks: readonly Check[]
  readonly reasons: Readonly<Record<string, string>>
  readonly onReason: (limit: string, text: string) => void
}

/** Every limit, what stands against it first; a reason is typed where it is needed, once for each limit. */
export function CheckedAgainst({ checks, reasons, onReason }: Props) {
  const sorted = checks.toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status))
  const needed = needingReason(checks)
  const firstOf = (check: Check) => sorted.find(({ id, status }) => id === check.id && status !== 'ok') === check
  return (
    <ul className={style.checks}>
      {sorted.map((check) => (
        <li key={`${check.id} ${check.about}`} data-status={check.status}>
          <OneCheck check={check} />
          {check.status !== 'refuse' && needed.includes(check.id) && firstOf(check) && (
            <Reason limit={check.id} text={reasons[check.id] ?? ''} onReason={onReason} />
          )}
        </li>
      ))}
    </ul>
  )
}

/** Four digits read easily; beside a broken limit as many as it takes to see that it is broken. */
const digits = (value: number, isInside: boolean): string => String(Number(value.toPrecision(isInside ? 4 : 6)))

const unitWords: Readonly<Record<string, string>> = { d: 'days', a: 'years', '1': '', 'kg/m2': 'kg/m²' }

/** Our own rules say so in two words and then why. */
const sourceWords = (source: Citation): string =>
  source.mark === 'ours' ? `Our own rule: ${source.locator}` : citationText(source)

function OneCheck({ check }: { readonly check: Check }) {
  const { id, about, value, words, unit, recommended, absolute, status, source } = check
  const { Icon, word } = marks[status]
  const bounds = [
    recommended === 'no bound' ? null : `recommended ${recommended}`,
    absolute === 'no bound' ? null : `never ${opposite(absolute)}`,
  ]
  return (
    <>
      <Icon aria-hidden size={18} />
      <div>
        <strong>{about}</strong>
        <p>
          {value === null
            ? words
              ? `${words}.`
              : 'nobody has said'
            : `${digits(value, status === 'ok')} ${unitWords[unit] ?? unit}`}{' '}
          <span className={style.standing}>{words && status === 'warn' ? 'Say what follows from it.' : word}</span>
        </p>
        <p className={style.source}>
          {id.startsWith('G') && `${id}: `}
          {bounds.some(Boolean) && `${bounds.filter(Boolean).join(', ')}. `}
          {sourceWords(source)}
        </p>
      </div>
    </>
  )
}

/** "≤ 1" as what may never be: "> 1". */
const opposite = (range: string): string =>
  range.startsWith('≤ ')
    ? range.replace('≤', 'above')
    : range.startsWith('≥ ')
      ? range.replace('≥', 'below')
      : `outside ${range}`

interface ReasonProps {
  readonly limit: string
  readonly text: string
  readonly onReason: (limit: string, text: string) => void
}

function Reason({ limit, text, onReason }: ReasonProps) {
  const id = useId()
  const isShort = text.trim().length < shortestReason
  return (
    <div className={style.reason}>
      <label htmlFor={id}>Why, for {limit}</label>
      <textarea
        id={id}
        rows={2}
        value={text}
        aria-invalid={isShort}
        onChange={({ target }) => onReason(limit, target.value)}
      />
      {isShort && <p className="muted">At least {shortestReason} characters, before it can be signed.</p>}
    </div>
  )
}

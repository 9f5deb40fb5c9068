import { CircleCheck, CircleDashed, CircleOff, FilePenLine, FilePlus2 } from 'lucide-react'
import type { OrderContent } from '#core/treatment/order.ts'
import { regimenById } from '#core/treatment/regimens/index.ts'
import type { OrderAnswer } from '../../http/contract/orders.ts'
import { Button } from './button.tsx'
import style from './orders-list.module.css'

interface Props {
  readonly orders: readonly OrderAnswer[]
  /** Absent: the list only shows. */
  readonly onOpen?: (order: OrderAnswer) => void
  readonly onNew?: () => void
}

/** A person's orders, each in one line: what, how much, how often, until when, by whom. */
export function OrdersList({ orders, onOpen, onNew }: Props) {
  return (
    <ul className={style.orders}>
      {orders.map((order) => (
        <li key={`${order.id} ${order.version}`}>
          <Status order={order} />
          <div>
            <strong>{whatOf(order)}</strong>
            <p className="muted">{howOf(order)}</p>
            {order.note && <p className="muted">{order.note}</p>}
          </div>
          {onOpen && order.status !== 'stopped' && (
            <Button onClick={() => onOpen(order)}>
              <FilePenLine aria-hidden size={18} /> {order.status === 'draft' ? 'Open the draft' : 'Draft an amendment'}
            </Button>
          )}
        </li>
      ))}
      {onNew && (
        <li className={style.alone}>
          <Button onClick={onNew}>
            <FilePlus2 aria-hidden size={18} /> Draft a new order
          </Button>
        </li>
      )}
    </ul>
  )
}

const contentOf = (order: OrderAnswer): OrderContent => order.content as unknown as OrderContent

const statusOf = ({ status, isInForce }: OrderAnswer) => {
  if (status === 'draft') return { word: 'draft', Icon: CircleDashed }
  if (isInForce) return { word: 'in force', Icon: CircleCheck }
  return { word: status === 'stopped' ? 'stopped' : 'expired', Icon: CircleOff }
}

function Status({ order }: { readonly order: OrderAnswer }) {
  const { word, Icon } = statusOf(order)
  return (
    <span className={style.status} data-word={word}>
      <Icon aria-hidden size={18} /> {word}
    </span>
  )
}

const routeWords = { iv: 'infusion', nasal: 'nasal spray' } as const

const whatOf = (order: OrderAnswer): string => {
  const content = contentOf(order)
  const drug = content.drug === 'ketamine' ? 'Ketamine' : 'Esketamine'
  return `${drug} ${routeWords[content.route]}: ${amountsOf(content)}, at most ${short(content.maxTotalMg)} mg a session`
}

const amountsOf = (content: OrderContent): string => {
  if (content.route === 'nasal') {
    const [first, ...more] = content.doses.map(({ sprays, mgPerSpray }) => sprays * mgPerSpray)
    const isEven = more.every((mg) => mg === first)
    return isEven ? `${content.doses.length} × ${short(first ?? 0)} mg` : `${content.doses.length} doses`
  }
  const rates = content.steps.map(({ rateMgPerH }) => rateMgPerH)
  const [low, high] = [Math.min(...rates), Math.max(...rates)]
  const minutes = content.steps.reduce((sum, { durationMin }) => sum + durationMin, 0)
  return `${low === high ? short(low) : `${short(low)} to ${short(high)}`} mg/h over ${minutes} min`
}

const short = (amount: number): string => String(Number(amount.toFixed(2)))

const howOf = (order: OrderAnswer): string => {
  const { leaveMin } = order.earliestDischarge
  const { sessionsPlanned, minHoursBetween, expiresOn, regimen } = contentOf(order)
  const signed = order.signedBy
    ? `signed by ${order.signedBy} ${order.signedAt?.slice(0, 10)}`
    : `version ${order.version}, not signed`
  return `${sessionsPlanned} sessions, at least ${minHoursBetween} h apart, until ${expiresOn} · leaves at the earliest ${leaveMin} min after the start · ${signed} · started from: ${regimenById(regimen)?.name ?? regimen}`
}

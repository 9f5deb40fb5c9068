import { itemsFor, openItems } from '#core/session/preflight.ts'
import { Button } from '../../components/button.tsx'
import { Panel } from '../../components/panel.tsx'
import type { Bedside } from '../../session/bedside.ts'
import { DueFirst } from './due-first.tsx'
import { Objections } from './objections.tsx'
import { PreflightItem } from './preflight-item.tsx'
import style from './session.module.css'
import type { Sheet } from './session.tsx'
import { WeighToday } from './weigh-today.tsx'

const factsOf = ({ machine }: Bedside) => ({
  route: machine.route,
  answers: machine.preflight,
  sbp: machine.vitals.get('sbp')?.value ?? null,
  dbp: machine.vitals.get('dbp')?.value ?? null,
  own: machine.order.own ?? [],
})

/** The list before the drug: each item with who says so, all that is open said together. */
export function Preflight({ at, onSheet }: { readonly at: Bedside; readonly onSheet: (sheet: Sheet) => void }) {
  const open = openItems(factsOf(at))
  const items = itemsFor(at.machine.route)
  return (
    <Panel title={`Pre-flight of ${at.name}`} aside={`${items.length - open.length} of ${items.length} passed`}>
      <Objections list={at.view.order.objections} title="What the clinic’s records say against giving drug now" />
      <DueFirst patientId={at.view.patient.id} />
      <div className={style.row}>
        <Button size="bedside" onClick={() => onSheet('observe')}>
          Record the baseline
        </Button>
        <WeighToday at={at} />
      </div>
      <ul className={style.items}>
        {items.map((item) => (
          <PreflightItem key={item.id} at={at} item={item} />
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

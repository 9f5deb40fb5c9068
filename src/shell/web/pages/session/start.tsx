import { Button } from '../../components/button.tsx'
import { Panel } from '../../components/panel.tsx'
import type { Bedside } from '../../session/bedside.ts'
import { DoseForm } from './dose-form.tsx'
import { PumpForm } from './pump-form.tsx'
import style from './session.module.css'
import type { Sheet } from './session.tsx'

/** Cleared: the last look at the line and the baseline, then the first drug. */
export function Start({ at, onSheet }: { readonly at: Bedside; readonly onSheet: (sheet: Sheet) => void }) {
  const { order } = at.view
  const [first] = order.plan
  return (
    <Panel title={`${at.name} is cleared`} aside={order.stopRule}>
      <div className={style.row}>
        <Button size="bedside" onClick={() => onSheet('observe')}>
          Record the baseline again
        </Button>
        {order.route === 'iv' && (
          <Button
            size="bedside"
            onClick={() => void at.store.enter('iv-checked', { site: 'as labelled', patent: true })}
          >
            The line flushes now, no pain
          </Button>
        )}
        <Button size="bedside" onClick={() => onSheet('close')}>
          Cancel this visit
        </Button>
      </div>
      {order.route === 'iv' ? (
        <PumpForm at={at} type="infusion-started" plannedMgPerH={first?.rateMgPerH ?? null} act="Start the infusion" />
      ) : (
        <DoseForm at={at} />
      )}
    </Panel>
  )
}

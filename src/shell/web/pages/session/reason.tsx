import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { Panel } from '../../components/panel.tsx'
import type { Bedside } from '../../session/bedside.ts'
import style from './session.module.css'

interface Props {
  readonly at: Bedside
  readonly type: 'paused' | 'stopped'
  readonly reasons: readonly string[]
  readonly act: string
  readonly onDone: () => void
}

/** One tap for why, one for doing it: pausing and stopping are never refused. */
export function Reason({ at, type, reasons, act, onDone }: Props) {
  const [reason, setReason] = useState(reasons[0]!)
  const record = () => {
    void at.store.enter(type, { reason })
    onDone()
  }
  return (
    <Panel title={`${act}: ${at.name}`}>
      <div className={style.answers}>
        {reasons.map((each) => (
          <Button key={each} size="bedside" aria-pressed={each === reason} onClick={() => setReason(each)}>
            {each}
          </Button>
        ))}
      </div>
      <div className={style.row}>
        <Button kind={type === 'stopped' ? 'danger' : 'main'} size="bedside" onClick={record}>
          {act} for {at.name}
        </Button>
        <Button size="bedside" onClick={onDone}>
          Go on as it is
        </Button>
      </div>
    </Panel>
  )
}

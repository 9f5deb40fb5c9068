import { useMemo, useState } from 'react'
import { Link, useParams } from 'wouter'
import { isFinal, isRunning } from '#core/session/phases.ts'
import { Loading } from '../../components/loading.tsx'
import { Notice } from '../../components/notice.tsx'
import { SessionStrip } from '../../pictures/session-strip.tsx'
import { type Bedside, inputOf } from '../../session/bedside.ts'
import { useSession } from '../../session/use-session.ts'
import { amount, stateWord } from '../../session/words.ts'
import { AlarmBand } from './alarm-band.tsx'
import { Closing } from './closing.tsx'
import { DrugLevels } from './drug-levels.tsx'
import { Happened } from './happened.tsx'
import { Head } from './head.tsx'
import { Identity } from './identity.tsx'
import { Log } from './log.tsx'
import { Observe } from './observe.tsx'
import { Preflight } from './preflight.tsx'
import { Recovery } from './recovery.tsx'
import { Running } from './running.tsx'
import { Saved } from './saved.tsx'
import style from './session.module.css'
import { Start } from './start.tsx'
import { usePagesKept } from './use-pages-kept.ts'

/** The bedside: one session, one largest thing at a time, on a tablet that goes on when the network doesn't. */
export default function SessionPage() {
  const { id = '' } = useParams<{ id: string }>()
  const { bedside, problem } = useSession(id)
  usePagesKept()
  if (bedside === null)
    return problem === null ? (
      <Loading />
    ) : (
      <Notice tone="danger" title={problem}>
        <Link href="/chairs">Back to the chairs</Link>
      </Notice>
    )
  return <AtBedside at={bedside} />
}

/** What lies over the phase's own part while somebody types it; pause and stop stay on the screen while drug runs. */
export type Sheet = 'observe' | 'happened' | 'close' | null

function AtBedside({ at }: { readonly at: Bedside }) {
  const [sheet, setSheet] = useState<Sheet>(null)
  const { view, events, machine } = at
  const input = useMemo(() => inputOf(view, events), [view, events])
  const close = () => setSheet(null)
  return (
    <div className={style.page}>
      <AlarmBand at={at} />
      <Head at={at} />
      <Saved at={at} />
      {sheet === null && machine.drugStart !== null && (
        <SessionStrip input={input} now={at.now} timeZone={view.timeZone} isOver={isFinal(machine.state)} />
      )}
      {sheet === 'observe' && <Observe at={at} onDone={close} />}
      {sheet === 'happened' && <Happened at={at} onDone={close} />}
      {sheet === 'close' && <Closing at={at} onDone={close} />}
      {(sheet === null || isRunning(at.standing.state)) && (
        <Phase at={at} onSheet={setSheet} isQuiet={sheet !== null} />
      )}
      {isFinal(machine.state) && machine.drugStart !== null && <DrugLevels at={at} />}
      <Log at={at} />
      <p className="muted">
        A second listener, not the monitor: watch the patient and the patient’s own monitor and its alarms.
      </p>
    </div>
  )
}

interface PhaseProps {
  readonly at: Bedside
  readonly onSheet: (sheet: Sheet) => void
  /** A sheet is open: only pause and stop stay. */
  readonly isQuiet: boolean
}

function Phase({ at, onSheet, isQuiet }: PhaseProps) {
  const { state } = at.standing
  if (state === 'expected' || state === 'arrived' || state === 'identified')
    return <Identity at={at} onSheet={onSheet} />
  if (state === 'preflight') return <Preflight at={at} onSheet={onSheet} />
  if (state === 'cleared') return <Start at={at} onSheet={onSheet} />
  if (isRunning(state) || state === 'paused') return <Running at={at} onSheet={onSheet} isQuiet={isQuiet} />
  if (isFinal(state)) return <Over at={at} />
  return <Recovery at={at} onSheet={onSheet} />
}

function Over({ at }: { readonly at: Bedside }) {
  const { mg, mgPerKg, ml } = at.standing.totals
  return (
    <Notice tone="good" title={`${at.name}: this session is over (${stateWord[at.standing.state]})`}>
      Given {amount(mg)} mg{mgPerKg !== null && ` · ${amount(mgPerKg)} mg/kg`}
      {ml !== null && ` · ${amount(ml)} mL`}. <Link href="/chairs">Back to the chairs</Link> ·{' '}
      <Link href={`/people/${at.view.patient.id}`}>Chart of {at.name}</Link>
    </Notice>
  )
}

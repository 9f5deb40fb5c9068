import { ClipboardPen, Pause, Play, Square, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { Panel } from '../../components/panel.tsx'
import type { Bedside } from '../../session/bedside.ts'
import { amount, whatWord } from '../../session/words.ts'
import { DoseForm } from './dose-form.tsx'
import { PumpForm } from './pump-form.tsx'
import { Reason } from './reason.tsx'
import style from './session.module.css'
import type { Sheet } from './session.tsx'

interface Props {
  readonly at: Bedside
  readonly onSheet: (sheet: Sheet) => void
}

type Asking = 'pause' | 'stop' | 'resume' | null

/** While drug goes in: pause and stop are always there, the next step and the next observation say when. */
export function Running({ at, onSheet, isQuiet }: Props & { readonly isQuiet: boolean }) {
  const [asking, setAsking] = useState<Asking>(null)
  const isPaused = at.standing.state === 'paused'
  const done = () => setAsking(null)
  return (
    <>
      {asking === 'pause' && <Reason at={at} type="paused" reasons={pauseReasons} act="Pause" onDone={done} />}
      {asking === 'stop' && <Reason at={at} type="stopped" reasons={stopReasons} act="Stop the drug" onDone={done} />}
      {asking === 'resume' && (
        <Panel title={`Go on with ${at.name}`}>
          {at.machine.route === 'iv' ? (
            <PumpForm at={at} type="resumed" plannedMgPerH={null} act="Resume the infusion" onDone={done} />
          ) : (
            <Resume at={at} onDone={done} />
          )}
          <Button size="bedside" onClick={done}>
            Not yet
          </Button>
        </Panel>
      )}
      {asking === null &&
        !isPaused &&
        !isQuiet &&
        (at.machine.route === 'iv' ? <Steps at={at} /> : <DosePanel at={at} />)}
      <div className={style.actions}>
        {isPaused ? (
          <Button size="bedside" onClick={() => setAsking('resume')}>
            <Play aria-hidden /> Resume
          </Button>
        ) : (
          <Button size="bedside" onClick={() => setAsking('pause')}>
            <Pause aria-hidden /> Pause
          </Button>
        )}
        <Button size="bedside" kind="danger" onClick={() => setAsking('stop')}>
          <Square aria-hidden /> Stop
        </Button>
        {!isQuiet && (
          <Button size="bedside" onClick={() => onSheet('happened')}>
            <TriangleAlert aria-hidden /> Something happened
          </Button>
        )}
        {!isQuiet && <ObserveButton at={at} onSheet={onSheet} />}
      </div>
    </>
  )
}

const pauseReasons = ['patient asks', 'line', 'alarm', 'nausea', 'distress', 'other']
const stopReasons = ['completed', 'stop rule', 'patient asks', 'alarm', 'adverse event', 'other']

/** What is due next, and when. */
export function ObserveButton({ at, onSheet }: Props) {
  const [next] = at.standing.due
  const dueAt = next && Temporal.Instant.from(next.at).epochMilliseconds
  const together = at.standing.due.filter(
    (each) => Math.abs(Temporal.Instant.from(each.at).epochMilliseconds - (dueAt ?? 0)) < 120_000,
  )
  const inMin = dueAt === undefined ? null : Math.round((dueAt - at.now) / 60_000)
  return (
    <Button size="bedside" kind="main" className={style.observe!} onClick={() => onSheet('observe')}>
      <ClipboardPen aria-hidden />
      <span>
        Record observations
        {inMin !== null && (
          <small>
            {inMin < 0 ? `overdue by ${-inMin} min` : inMin === 0 ? 'due now' : `due in ${inMin} min`} ·{' '}
            {[...new Set(together.map(({ what }) => whatWord[what]))].join(', ')}
          </small>
        )}
      </span>
    </Button>
  )
}

function Resume({ at, onDone }: { readonly at: Bedside; readonly onDone: () => void }) {
  return (
    <Button
      kind="main"
      size="bedside"
      onClick={() => {
        void at.store.enter('resumed', {})
        onDone()
      }}
    >
      Go on with the doses of {at.name}
    </Button>
  )
}

const DosePanel = ({ at }: { readonly at: Bedside }) => (
  <Panel title="Doses">
    <DoseForm at={at} />
  </Panel>
)

/** The order's own steps, each with the time it is planned for; the one to come is a tap away from its pump check. */
function Steps({ at }: { readonly at: Bedside }) {
  const [chosen, setChosen] = useState<number | null>(null)
  const { order } = at.view
  const start = at.machine.infusionStart ?? at.now
  const running = at.standing.rate.mgPerH
  return (
    <Panel title="Steps of the order" aside={`at most ${order.maxRateMgPerH} mg/h · ${order.stopRule}`}>
      <ol className={style.steps}>
        {order.plan.map((step, i) => {
          const inMin = Math.round(step.startMin - (at.now - start) / 60_000)
          return (
            <li key={step.startMin}>
              <Button
                size="bedside"
                aria-pressed={chosen === i}
                disabled={step.rateMgPerH === running}
                onClick={() => setChosen(chosen === i ? null : i)}
              >
                {step.rateMgPerH === running ? 'running: ' : ''}
                {amount(step.rateMgPerH ?? 0)} mg/h
                <small>
                  {step.startMin === 0 ? 'from the start' : `at ${step.startMin} min`}
                  {step.rateMgPerH !== running && inMin > 0 && `, in ${inMin} min`}
                </small>
              </Button>
            </li>
          )
        })}
        <li>
          <Button size="bedside" aria-pressed={chosen === -1} onClick={() => setChosen(chosen === -1 ? null : -1)}>
            another rate
            <small>lower, or as the physician says</small>
          </Button>
        </li>
      </ol>
      {chosen !== null && (
        <PumpForm
          key={chosen}
          at={at}
          type="rate-changed"
          plannedMgPerH={order.plan[chosen]?.rateMgPerH ?? null}
          act="Record the new rate"
          onDone={() => setChosen(null)}
        />
      )}
    </Panel>
  )
}

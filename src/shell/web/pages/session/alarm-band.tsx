import { Bell, BellRing, Info, TriangleAlert, Volume2, VolumeX } from 'lucide-react'
import { citationText } from '#core/evidence/sources.ts'
import { type Priority, sourceOfRule } from '#core/session/alarm-rules.ts'
import type { ShownAlarm } from '#core/session/fold.ts'
import { isAfterDrug, isFinal, isRunning } from '#core/session/phases.ts'
import { Button } from '../../components/button.tsx'
import { useAlarmSound } from '../../session/alarm-sound.ts'
import type { Bedside } from '../../session/bedside.ts'
import { ago, alarmWords, promptOf } from '../../session/words.ts'
import style from './session.module.css'

const icons = { high: BellRing, medium: TriangleAlert, low: Bell, advisory: Info }
const isTechnical = ({ ruleId }: ShownAlarm): boolean => ruleId === 'A20' || ruleId === 'A24'

/** Nothing here blinks: a steady band, a shape, a word, a sound. The most urgent is largest, the others stay listed. */
export function AlarmBand({ at }: { readonly at: Bedside }) {
  const { state } = at.standing
  // Of a session that is over only what nobody has seen is still anybody's matter.
  const alarms = at.standing.alarms.filter(({ acknowledgedBy }) => !isFinal(state) || acknowledgedBy === null)
  const unseen = alarms.filter(({ acknowledgedBy }) => acknowledgedBy === null)
  const loudest = unseen.find((alarm) => !isTechnical(alarm)) ?? unseen[0]
  const sound = useAlarmSound((loudest?.priority as Priority | undefined) ?? null)
  const acts = isRunning(state) || state === 'paused' || isAfterDrug(state)
  return (
    <section aria-label="Alarms" className={style.alarms}>
      {alarms
        .filter((alarm) => !isTechnical(alarm))
        .map((alarm) => (
          <Band key={`${alarm.ruleId} ${alarm.signal}`} at={at} alarm={alarm} />
        ))}
      <Technical at={at} alarms={alarms.filter(isTechnical)} />
      {acts && !sound.isOn && (
        <p className={style.sound}>
          <VolumeX aria-hidden size={20} /> Alarm sound is off on this tablet.
          <Button size="bedside" onClick={() => sound.choose(true)}>
            Sound on, and let me hear it
          </Button>
        </p>
      )}
      {sound.isOn && (
        <p className={style.sound}>
          <Volume2 aria-hidden size={20} /> Alarm sound is on.
          {!acts && (
            <Button kind="quiet" onClick={() => sound.choose(false)}>
              Sound off
            </Button>
          )}
        </p>
      )}
    </section>
  )
}

const since = (at: Bedside, alarm: ShownAlarm): string =>
  ago(at.now - Temporal.Instant.from(alarm.since).epochMilliseconds)
const seen = (at: Bedside, { ruleId, signal }: ShownAlarm): void =>
  void at.store.enter('alarm-acknowledged', { ruleId, signal })

function Band({ at, alarm }: { readonly at: Bedside; readonly alarm: ShownAlarm }) {
  const Icon = icons[alarm.priority]
  const by = alarm.acknowledgedBy === null ? null : (at.view.staff[alarm.acknowledgedBy] ?? 'a colleague')
  return (
    <div className={style.band} data-priority={alarm.priority} data-seen={by !== null} role="alert">
      <Icon aria-hidden size={26} />
      <p>
        <strong>
          {alarm.priority.toUpperCase()} · {alarmWords(alarm, at.machine.rules)}
        </strong>{' '}
        {alarm.active ? `for ${since(at, alarm)}` : 'is over, and nobody has said they saw it'}
        <span> · {promptOf(alarm.ruleId)}</span>
        <small>
          {alarm.ruleId} · {citationText(sourceOfRule(alarm.ruleId))}
        </small>
        {by !== null && <span> · seen by {by}</span>}
      </p>
      {by === null && (
        <Button size="bedside" onClick={() => seen(at, alarm)}>
          Seen by me
        </Button>
      )}
    </div>
  )
}

/** Without a monitor on the wire this page knows only what is typed: said once, plainly, and not as a stream of alarms. */
function Technical({ at, alarms }: { readonly at: Bedside; readonly alarms: readonly ShownAlarm[] }) {
  if (alarms.length === 0) return null
  const hasMonitor = at.events.some(
    ({ type, payload }) => type === 'vitals-recorded' && 'source' in payload && payload.source === 'device',
  )
  const unseen = alarms.filter(({ acknowledgedBy }) => acknowledgedBy === null)
  return (
    <div className={style.technical} role={unseen.length > 0 ? 'alert' : 'status'}>
      <p>
        <strong>Not listening: </strong>
        {alarms
          .map(
            (alarm) => `${alarmWords(alarm, at.machine.rules)}${alarm.active ? ` for ${since(at, alarm)}` : ', over'}`,
          )
          .join(' · ')}
        . {!hasMonitor && 'No monitor is connected to this page; it knows only what is typed.'} Watch the patient’s own
        monitor.
      </p>
      {unseen.length > 0 && (
        <Button
          size="bedside"
          onClick={() =>
            unseen.forEach((alarm) => {
              seen(at, alarm)
            })
          }
        >
          I am watching the monitor
        </Button>
      )}
    </div>
  )
}

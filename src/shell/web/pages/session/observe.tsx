import { useState } from 'react'
import { citationText } from '#core/evidence/sources.ts'
import type { EventType, Payloads, VitalCode } from '#core/session/events.ts'
import { labelPoints, scheduleSource } from '#core/session/observations.ts'
import { dissociationSource, sedationScales } from '#core/session/scales.ts'
import { vitalSigns, vitalSource } from '#core/session/vital-signs.ts'
import { Button } from '../../components/button.tsx'
import { Field } from '../../components/field.tsx'
import { Panel } from '../../components/panel.tsx'
import type { Bedside } from '../../session/bedside.ts'
import { unitOf } from '../../session/words.ts'
import { useKept } from '../../use-kept.ts'
import style from './session.module.css'

const sources = [scheduleSource, labelPoints, vitalSource, sedationScales['MOAA/S'].source, dissociationSource]

type Entry = readonly [EventType, Payloads[EventType]]
const codes: readonly VitalCode[] = ['sbp', 'dbp', 'hr', 'spo2', 'rr', 'etco2']

interface Typed {
  readonly vitals: Partial<Record<VitalCode, string>>
  readonly sedation: number | null
  readonly dissociation: number | null
  readonly distress: boolean
  readonly pain: number | null
  readonly volume: string
}
const nothing: Typed = { vitals: {}, sedation: null, dissociation: null, distress: false, pain: null, volume: '' }

const wrong = (code: VitalCode, typed: string | undefined): string | undefined => {
  if (typed === undefined || typed === '') return undefined
  const [low, high] = vitalSigns[code].possible
  const value = Number(typed)
  return /^\d+(\.\d+)?$/.test(typed) && value >= low && value <= high ? undefined : `A number from ${low} to ${high}`
}

const entriesOf = ({ vitals, sedation, dissociation, distress, pain, volume }: Typed): readonly Entry[] => [
  ...codes.flatMap((code): Entry[] => {
    const typed = vitals[code]
    if (typed === undefined || typed === '') return []
    return [
      [
        'vitals-recorded',
        { code, value: Number(typed), unit: vitalSigns[code].unit, source: 'manual', quality: 'good' },
      ],
    ]
  }),
  ...(sedation === null ? [] : [['sedation-scored', { scale: 'MOAA/S', value: sedation }] as Entry]),
  ...(dissociation === null ? [] : [['dissociation-scored', { value: dissociation, distress }] as Entry]),
  ...(pain === null ? [] : [['pain-scored', { value: pain }] as Entry]),
  ...(volume === '' ? [] : [['pump-volume-read', { ml: Number(volume) }] as Entry]),
]

/** One set of observations. What is left empty is not recorded; what was typed survives a reload. */
export function Observe({ at, onDone }: { readonly at: Bedside; readonly onDone: () => void }) {
  const { value, keep, forget } = useKept<Typed>(`observe ${at.view.id}`, nothing)
  const entries = entriesOf(value)
  const isWrong =
    codes.some((code) => wrong(code, value.vitals[code])) ||
    (value.volume !== '' && !/^\d+(\.\d+)?$/.test(value.volume))
  const record = () => {
    void at.store.enterAll(entries)
    forget()
    onDone()
  }
  return (
    <Panel title={`Observations of ${at.name}`} aside="Empty = not recorded. Type what the patient’s monitor shows.">
      <div className={style.vitals}>
        {codes.map((code) => (
          <Field key={code} label={`${vitalSigns[code].name}, ${unitOf(code)}`} error={wrong(code, value.vitals[code])}>
            {(wire) => (
              <input
                {...wire}
                inputMode="decimal"
                autoComplete="off"
                value={value.vitals[code] ?? ''}
                onChange={(e) => keep({ ...value, vitals: { ...value.vitals, [code]: e.target.value } })}
              />
            )}
          </Field>
        ))}
        {at.machine.route === 'iv' && at.machine.drugStart !== null && (
          <Field label="Volume on the pump, mL" hint="Compared with what the rates add up to">
            {(wire) => (
              <input
                {...wire}
                inputMode="decimal"
                value={value.volume}
                onChange={(e) => keep({ ...value, volume: e.target.value })}
              />
            )}
          </Field>
        )}
      </div>
      <Choice
        title="Sedation (MOAA/S)"
        options={[5, 4, 3, 2, 1, 0].map((n) => [n, `${n} · ${sedationScales['MOAA/S'].values[n as 5]}`])}
        value={value.sedation}
        onChoose={(sedation) => keep({ ...value, sedation })}
      />
      <Choice
        title="How far from yourself or the room? 0–10"
        options={scale}
        value={value.dissociation}
        onChoose={(dissociation) => keep({ ...value, dissociation })}
      />
      <Button
        size="bedside"
        aria-pressed={value.distress}
        disabled={value.dissociation === null}
        onClick={() => keep({ ...value, distress: !value.distress })}
      >
        {value.distress ? 'Distressed: yes' : 'Distressed: no'}
      </Button>
      <Choice title="Pain, 0–10" options={scale} value={value.pain} onChoose={(pain) => keep({ ...value, pain })} />
      <NotDone at={at} />
      <details>
        <summary className={style.summary}>Where times, ranges and scales come from</summary>
        <ul className={style.source}>
          {sources.map((source) => (
            <li key={source.locator}>{citationText(source)}</li>
          ))}
        </ul>
      </details>
      <div className={style.row}>
        <Button kind="main" size="bedside" disabled={entries.length === 0 || isWrong} onClick={record}>
          Record {entries.length} observations of {at.name}
        </Button>
        <Button size="bedside" onClick={onDone}>
          Back (what is typed stays)
        </Button>
      </div>
    </Panel>
  )
}

const scale: readonly (readonly [number, string])[] = Array.from({ length: 11 }, (_, n) => [n, String(n)] as const)

interface ChoiceProps {
  readonly title: string
  readonly options: readonly (readonly [number, string])[]
  readonly value: number | null
  readonly onChoose: (value: number | null) => void
}

/** A second tap takes the answer back: nothing is chosen by default. */
function Choice({ title, options, value, onChoose }: ChoiceProps) {
  return (
    <fieldset className={style.choice}>
      <legend>{title}</legend>
      {options.map(([n, word]) => (
        <Button key={n} size="bedside" aria-pressed={n === value} onClick={() => onChoose(n === value ? null : n)}>
          {word}
        </Button>
      ))}
    </fieldset>
  )
}

/** "Not done, because" is a record and no measurement: what was due stays due. */
function NotDone({ at }: { readonly at: Bedside }) {
  const [reason, setReason] = useState('')
  const what = at.standing.due[0]?.what
  if (what === undefined) return null
  return (
    <details>
      <summary className={style.summary}>Could not be done</summary>
      <div className={style.form}>
        <Field label="Not done, because" hint="It stays due.">
          {(wire) => <input {...wire} value={reason} onChange={(e) => setReason(e.target.value)} />}
        </Field>
        <Button
          size="bedside"
          disabled={reason.trim() === ''}
          onClick={() => {
            void at.store.enter('not-done', { what, reason: reason.trim() })
            setReason('')
          }}
        >
          Record that it was not done
        </Button>
      </div>
    </details>
  )
}

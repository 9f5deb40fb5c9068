import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { analytes, samplingSites } from '#core/session/drug-level.ts'
import type { ObservedSessions } from '../../../http/contract/drug-levels.ts'
import { ApiProblem, api } from '../../api.ts'
import { Button } from '../../components/button.tsx'
import { Field } from '../../components/field.tsx'
import { Notice } from '../../components/notice.tsx'
import style from './session.module.css'

type Session = ObservedSessions['sessions'][number]
type Level = Session['levels'][number]

/** A new level, or one that corrects another. */
export interface LevelEntry {
  readonly replaces: Level | null
}

interface Draft {
  /** On the clinic's clock, as the field holds it: 2026-12-01T09:40. */
  readonly takenAt: string
  readonly analyte: Level['analyte']
  readonly site: Level['site']
  readonly kind: 'measured' | 'below-limit' | 'entered-in-error'
  readonly text: string
  readonly laboratory: string
}

const draftOf = ({ drug, start, levels }: Session, { replaces }: LevelEntry): Draft => {
  if (replaces === null)
    return {
      takenAt: start.slice(0, 16),
      analyte: drug,
      site: 'unknown',
      kind: 'measured',
      text: '',
      laboratory: levels.at(-1)?.laboratory ?? '',
    }
  const { takenAt, analyte, site, result, laboratory } = replaces
  const text = String(result.kind === 'measured' ? result.ngMl : result.limitNgMl)
  return { takenAt: takenAt.slice(0, 16), analyte, site, kind: result.kind, text, laboratory }
}

/** "12.5": a comma or a second point is a slip of the hand, not a number. */
const written = /^\d{1,6}(\.\d{1,3})?$/

const resultOf = ({ kind, text }: Draft) => {
  if (kind === 'entered-in-error') return { kind, why: text.trim() }
  return kind === 'measured' ? { kind, ngMl: Number(text) } : { kind, limitNgMl: Number(text) }
}

const instantOf = (local: string, zone: string): string =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toString({ timeZoneName: 'never' })

const problemAt = (error: Error | null, pointer: string): string | undefined =>
  error instanceof ApiProblem ? error.errors.find((each) => each.pointer.startsWith(pointer))?.detail : undefined

interface Props {
  readonly session: Session
  readonly entry: LevelEntry
  readonly zone: string
  readonly name: string
  readonly onDone: () => void
}

export function LevelForm({ session, entry, zone, name, onDone }: Props) {
  const [draft, setDraft] = useState(() => draftOf(session, entry))
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const { takenAt, analyte, site, laboratory } = draft
  const save = useMutation({
    mutationFn: () =>
      api(`/api/sessions/${session.sessionId}/drug-levels`, {
        method: 'POST',
        body: {
          ...{ analyte, site, laboratory, takenAt: instantOf(takenAt, zone) },
          result: resultOf(draft),
          replaces: entry.replaces?.id ?? null,
        },
      }),
    onSuccess: onDone,
  })
  const isWhole =
    draft.takenAt !== '' && (draft.kind === 'entered-in-error' ? draft.text.trim() !== '' : written.test(draft.text))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isWhole) save.mutate()
  }
  const isNamed = save.error instanceof ApiProblem && save.error.errors.length > 0
  return (
    <form className={style.form} onSubmit={submit}>
      <Field label="Sample taken at" hint="On the clinic’s clock" error={problemAt(save.error, '/takenAt')}>
        {(wire) => (
          <input
            {...wire}
            type="datetime-local"
            value={takenAt}
            onChange={(e) => change({ takenAt: e.target.value })}
          />
        )}
      </Field>
      <Choice label="Looked for" value={analyte} options={analytes} onChoose={(each) => change({ analyte: each })} />
      <Choice label="Blood" value={site} options={samplingSites} onChoose={(each) => change({ site: each })} />
      <Found draft={draft} entry={entry} error={problemAt(save.error, '/result')} onChange={change} />
      <Field label="Laboratory" error={problemAt(save.error, '/laboratory')}>
        {(wire) => <input {...wire} value={laboratory} onChange={(e) => change({ laboratory: e.target.value })} />}
      </Field>
      {save.isError && !isNamed && <Notice tone="danger" title={save.error.message} />}
      <div className={style.row}>
        <Button type="submit" kind="main" disabled={!isWhole || save.isPending}>
          {entry.replaces === null ? 'Keep this level' : 'Keep the correction'} of {name}
        </Button>
        <Button onClick={onDone}>Back</Button>
      </div>
    </form>
  )
}

interface ChoiceProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly options: readonly T[]
  readonly onChoose: (each: T) => void
}

function Choice<T extends string>({ label, value, options, onChoose }: ChoiceProps<T>) {
  return (
    <Field label={label}>
      {(wire) => (
        <select {...wire} value={value} onChange={(event) => onChoose(event.target.value as T)}>
          {options.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
      )}
    </Field>
  )
}

const kindWords = {
  measured: 'a number',
  'below-limit': 'less than the laboratory’s limit',
  'entered-in-error': 'nothing: the entry was made in error',
} as const
const textWords = {
  measured: 'Level, ng/mL',
  'below-limit': 'The limit, ng/mL',
  'entered-in-error': 'What is wrong with it',
} as const

interface FoundProps {
  readonly draft: Draft
  readonly entry: LevelEntry
  readonly error: string | undefined
  readonly onChange: (part: Partial<Draft>) => void
}

function Found({ draft: { kind, text }, entry, error, onChange }: FoundProps) {
  const kinds = (Object.keys(kindWords) as Draft['kind'][]).filter(
    (each) => each !== 'entered-in-error' || entry.replaces !== null,
  )
  const isWrong = kind !== 'entered-in-error' && text !== '' && !written.test(text)
  return (
    <>
      <Field label="Found">
        {(wire) => (
          <select
            {...wire}
            value={kind}
            onChange={(e) => onChange({ kind: e.target.value as Draft['kind'], text: '' })}
          >
            {kinds.map((each) => (
              <option key={each} value={each}>
                {kindWords[each]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={textWords[kind]} error={isWrong ? 'Write it like 12.5' : error}>
        {(wire) => (
          <input
            {...wire}
            inputMode={kind === 'entered-in-error' ? 'text' : 'decimal'}
            autoComplete="off"
            value={text}
            onChange={(e) => onChange({ text: e.target.value })}
          />
        )}
      </Field>
    </>
  )
}

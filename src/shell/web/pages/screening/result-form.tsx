import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { testIds, testKinds } from '#core/chart/test-kinds.ts'
import type { TestId } from '#core/chart/test-result.ts'
import { ApiProblem, api, queries } from '../../api.ts'
import { Button } from '../../components/button.tsx'
import { Field } from '../../components/field.tsx'
import { Notice } from '../../components/notice.tsx'
import { useKept } from '../../use-kept.ts'
import { emptyResult, type ResultDraft, resultBody } from './result-draft.ts'
import { ResultFields } from './result-fields.tsx'
import style from './tests.module.css'

export interface ResultEntry {
  readonly draft: ResultDraft
  readonly keep: (draft: ResultDraft) => void
  readonly forget: () => void
}

/** Kept on this device until it is saved. */
export const useResultEntry = (personId: string, today: string): ResultEntry => {
  const { value: draft, keep, forget } = useKept<ResultDraft>(`${personId}:test-result`, emptyResult(today))
  return { draft, keep, forget }
}

const problemAt = (error: Error | null, pointer: string): string | undefined =>
  error instanceof ApiProblem ? error.errors.find((each) => each.pointer === pointer)?.detail : undefined

const hows = { done: 'Done', 'not-done': 'Not done', 'in-error': 'Entered in error' } as const

interface Props {
  readonly personId: string
  readonly name: string
  readonly entry: ResultEntry
}

const useSaving = ({ personId, entry: { draft, forget, keep } }: Props) =>
  useMutation({
    mutationFn: () => api(`/api/patients/${personId}/test-results`, { method: 'POST', body: resultBody(draft) }),
    onSuccess: () => {
      // The next value of the same report: its day and laboratory stay, its values don't.
      const { doneOn, doneBy } = draft
      forget()
      keep({ ...emptyResult(doneOn), doneBy })
      void queries.invalidateQueries({ queryKey: ['monitoring', personId] })
      void queries.invalidateQueries({ queryKey: ['screening', personId] })
    },
  })

type Saving = ReturnType<typeof useSaving>
interface Part {
  readonly entry: ResultEntry
  readonly save: Saving
}

/** Another test begins without the values and the refusal of the one before. */
function WhichTest({ entry: { draft, keep }, save }: Part) {
  return (
    <Field label="Test">
      {(wire) => (
        <select
          {...wire}
          value={draft.test}
          disabled={draft.replaces !== null}
          onChange={(event) => {
            save.reset()
            keep({ ...draft, test: event.target.value as TestId | '', texts: {} })
          }}
        >
          <option value="">choose…</option>
          {testIds.map((id) => (
            <option key={id} value={id}>
              {testKinds[id].name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

/** Only what stands on record can have been entered in error. */
function WasItDone({ entry: { draft, keep } }: Pick<Part, 'entry'>) {
  const offered = (Object.keys(hows) as ResultDraft['how'][]).filter(
    (how) => how !== 'in-error' || draft.replaces !== null,
  )
  return (
    <fieldset className={style.hows}>
      <legend className="visually-hidden">Was it done?</legend>
      {offered.map((how) => (
        <label key={how}>
          <input type="radio" checked={draft.how === how} onChange={() => keep({ ...draft, how })} />
          {hows[how]}
        </label>
      ))}
    </fieldset>
  )
}

function What({ entry: { draft, keep }, save }: Part) {
  const errorOf = (key: string) => problemAt(save.error, `/outcome/${key.replace('.', '/')}`)
  const type = (key: string, text: string) => keep({ ...draft, texts: { ...draft.texts, [key]: text } })
  if (draft.test === '') return null
  if (draft.how === 'done') return <ResultFields test={draft.test} texts={draft.texts} type={type} errorOf={errorOf} />
  return (
    <Field label="Why" error={errorOf('why')}>
      {(wire) => (
        <input {...wire} value={draft.texts.why ?? ''} onChange={(event) => type('why', event.target.value)} />
      )}
    </Field>
  )
}

/** One result, or that a test was not done and why; a correction replaces an entry, which stays on record. */
export function ResultForm(props: Props) {
  const { name, entry } = props
  const save = useSaving(props)
  const { replaces } = entry.draft
  const heading = useRef<HTMLHeadingElement>(null)
  // A correction is begun from the list below: the form comes into view, and a screen reader hears it.
  useEffect(() => {
    if (replaces !== null) heading.current?.focus()
  }, [replaces])
  const clear = () => {
    save.reset()
    entry.forget()
  }
  return (
    <section className={style.form} aria-label="Record a result">
      <h3 ref={heading} tabIndex={-1}>
        {replaces === null ? 'Record a result' : 'Correct an entry'}
      </h3>
      <WhichTest entry={entry} save={save} />
      {entry.draft.test !== '' && (
        <>
          <WasItDone entry={entry} />
          <What entry={entry} save={save} />
          <When entry={entry} error={problemAt(save.error, '/doneOn')} />
          {save.isError && <Notice tone="danger" title={save.error.message} />}
          <div className={style.moves}>
            <Button kind="main" disabled={save.isPending} onClick={() => save.mutate()}>
              Record the result for {name}
            </Button>
            <Button kind="quiet" onClick={clear}>
              Clear what I typed
            </Button>
          </div>
        </>
      )}
      {save.isSuccess && entry.draft.test === '' && <p role="status">Recorded. The next one?</p>}
    </section>
  )
}

function When({ entry: { draft, keep }, error }: Pick<Props, 'entry'> & { readonly error: string | undefined }) {
  return (
    <div className={style.when}>
      <Field label={draft.how === 'done' ? 'Done on' : 'Known on'} error={error}>
        {(wire) => (
          <input
            {...wire}
            type="date"
            value={draft.doneOn}
            onChange={(event) => keep({ ...draft, doneOn: event.target.value })}
          />
        )}
      </Field>
      <Field label="By" hint="Laboratory, or who did it">
        {(wire) => (
          <input {...wire} value={draft.doneBy} onChange={(event) => keep({ ...draft, doneBy: event.target.value })} />
        )}
      </Field>
    </div>
  )
}

import { useMutation } from '@tanstack/react-query'
import { isForPhysicians } from '#core/safety/asked-of-patients.ts'
import type { ScreeningView } from '../../../http/contract/candidacy.ts'
import { ApiProblem, api, queries } from '../../api.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/panel.tsx'
import { useSignedIn } from '../../me.ts'
import { useKept } from '../../use-kept.ts'
import { answersIn, emptyDraft, isEmpty, type ScreeningDraft } from './draft.ts'
import { FieldControl } from './field-control.tsx'
import { draftKey, fieldGroups } from './fields.ts'
import { MedicinesField } from './medicines-field.tsx'
import { OtherField } from './other-field.tsx'
import style from './screening.module.css'

interface Props {
  readonly personId: string
  readonly name: string
  readonly view: ScreeningView
}

/** Kept on this device until it is saved: through a reload, a lost network and an expired sign-in. */
const useAnswers = (personId: string, route: ScreeningView['route']) => {
  const { value: draft, keep, forget } = useKept<ScreeningDraft>(`${personId}:screening`, emptyDraft)
  const save = useMutation({
    mutationFn: () =>
      api(`/api/patients/${personId}/screenings`, { method: 'POST', body: { route, answers: answersIn(draft) } }),
    onSuccess: () => {
      forget()
      void queries.invalidateQueries({ queryKey: ['screening', personId] })
      void queries.invalidateQueries({ queryKey: ['monitoring', personId] })
    },
  })
  return { draft, keep, forget, save }
}

/** Where the server found something wrong, by question. */
const errorFor = (error: Error | null, pointer: string): string | undefined =>
  error instanceof ApiProblem
    ? error.errors.find((each) => each.pointer.startsWith(`/answers/${pointer}`))?.detail
    : undefined

export function AnswersForm({ personId, name, view }: Props) {
  const { role } = useSignedIn()
  const groups = fieldGroups.filter(
    ({ fields }) => role === 'prescriber' || !fields.some(({ key }) => isForPhysicians(key)),
  )
  const { draft, keep, forget, save } = useAnswers(personId, view.route)
  const type = (key: string, text: string) => keep({ ...draft, texts: { ...draft.texts, [key]: text } })
  return (
    <Panel title="Answers and measurements" aside="an empty field changes nothing">
      {groups.map(({ title, fields }) => (
        <details key={title} className={style.group} open={title === 'Today'}>
          <summary>
            <strong>{title}</strong>
          </summary>
          {fields.map((field) => (
            <FieldControl
              key={draftKey(field)}
              field={field}
              view={view}
              text={draft.texts[draftKey(field)] ?? ''}
              error={errorFor(save.error, field.kind === 'flag' ? `redFlags/${field.flag}` : field.key)}
              type={(text) => type(draftKey(field), text)}
            />
          ))}
        </details>
      ))}
      <section className={style.group}>
        <h3>Medicines</h3>
        <MedicinesField
          view={view}
          list={draft.medications}
          change={(medications) => keep({ ...draft, medications })}
        />
      </section>
      <section className={style.group}>
        <h3>Other findings</h3>
        <OtherField view={view} list={draft.other} change={(other) => keep({ ...draft, other })} />
      </section>
      {save.isError && <Notice tone="danger" title={save.error.message} />}
      <div className={style.save} data-typed={!isEmpty(draft) || undefined}>
        <Button kind="main" disabled={isEmpty(draft) || save.isPending} onClick={() => save.mutate()}>
          Record for {name}
        </Button>
        {!isEmpty(draft) && (
          <Button kind="quiet" onClick={forget}>
            Clear what I typed
          </Button>
        )}
      </div>
    </Panel>
  )
}

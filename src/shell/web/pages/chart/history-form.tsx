import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import type { History } from '#core/headache/profile.ts'
import type { Chart } from '../../../http/contract/chart.ts'
import { ApiProblem, api } from '../../api.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useKept } from '../../use-kept.ts'
import { AcuteFields } from './acute-fields.tsx'
import style from './chart.module.css'
import { FlagFields } from './flag-fields.tsx'
import { GeneralFields } from './general-fields.tsx'
import { PreventiveFields } from './preventive-fields.tsx'

/** `undefined` takes an answer away. */
export type Changes<T> = { readonly [K in keyof T]?: T[K] | undefined }

/** What a part of the form gets: the draft, a way to change it, and what the server said of a field. */
export interface Part {
  readonly draft: History
  readonly change: (changes: Changes<History>) => void
  readonly errorAt: (pointer: string) => string | undefined
}

/** An answer that was taken away is absent again, and absent is unknown. */
const without = (draft: Changes<History>): History =>
  Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined)) as History

/** Saved whole, as a new version; what is typed stays on this device until it is. */
export function HistoryForm({ chart, close }: { readonly chart: Chart; readonly close: () => void }) {
  const { person, history } = chart
  const client = useQueryClient()
  const kept = useKept(`history ${person.id} ${history.version}`, history.history)
  const save = useMutation({
    mutationFn: (draft: History) =>
      api<{ version: number }>(`/api/patients/${person.id}/profile`, {
        method: 'PUT',
        body: { base: history.version, history: without(draft) },
      }),
    onSuccess: async () => {
      kept.forget()
      await client.invalidateQueries({ queryKey: ['chart', person.id] })
      close()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate(kept.value)
  }
  const errors = save.error instanceof ApiProblem ? save.error.errors : []
  const part: Part = {
    draft: kept.value,
    change: (changes) => kept.keep(without({ ...kept.value, ...changes })),
    errorAt: (pointer) => errors.find((error) => error.pointer === `/history${pointer}`)?.detail,
  }
  return (
    <form className={style.form} onSubmit={submit}>
      <GeneralFields {...part} />
      <PreventiveFields {...part} />
      <AcuteFields {...part} />
      <FlagFields {...part} />
      {save.isError && (
        <Notice tone="danger" title={errors.length > 0 ? 'Not saved yet. Please look at:' : save.error.message}>
          {errors.map(({ pointer, detail }) => (
            <p key={pointer}>
              {pointer.replace('/history/', '').replaceAll('/', ' › ')}: {detail}
            </p>
          ))}
        </Notice>
      )}
      <div className={style.actions}>
        <Button kind="main" type="submit" disabled={save.isPending}>
          Save the history of {person.givenName} {person.familyName}
        </Button>
        <Button
          kind="quiet"
          onClick={() => {
            kept.forget()
            close()
          }}
        >
          Leave it as it was
        </Button>
      </div>
    </form>
  )
}

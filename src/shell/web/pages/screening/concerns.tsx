import { useMutation } from '@tanstack/react-query'
import type { ScreeningView } from '../../../http/contract/candidacy.ts'
import { api, queries } from '../../api.ts'
import { Button } from '../../components/button.tsx'
import { Field } from '../../components/field.tsx'
import { Notice } from '../../components/notice.tsx'
import { dueWords } from '../../due-words.ts'
import { useSignedIn } from '../../me.ts'
import { useKept } from '../../use-kept.ts'
import style from './screening.module.css'

type Concern = ScreeningView['concerns'][number]

interface Props {
  readonly personId: string
  readonly name: string
  readonly concern: Concern
}

/** An answer that can't wait. It stays at the top until somebody says what was done. */
function ConcernBand({ personId, name, concern }: Props) {
  const { clinic } = useSignedIn()
  const kept = useKept(`${personId}:concern:${concern.id}`, '')
  const done = useMutation({
    mutationFn: () =>
      api(`/api/patients/${personId}/safety-concerns/${concern.id}/answer`, {
        method: 'POST',
        body: { whatWasDone: kept.value },
      }),
    onSuccess: () => {
      kept.forget()
      void queries.invalidateQueries({ queryKey: ['screening', personId] })
      void queries.invalidateQueries({ queryKey: ['safety-concerns'] })
    },
  })
  return (
    <Notice tone="danger" title={concern.what}>
      <div className={style.stack}>
        <p>{dueWords(concern.dueAt, clinic.timeZone)}</p>
        <p className={style.source}>{concern.source}</p>
        <Field label="What was done" error={done.error?.message}>
          {(wire) => <textarea {...wire} value={kept.value} onChange={(event) => kept.keep(event.target.value)} />}
        </Field>
        <Button kind="danger" disabled={kept.value.trim().length < 10 || done.isPending} onClick={() => done.mutate()}>
          Done for {name}
        </Button>
      </div>
    </Notice>
  )
}

export function Concerns({
  personId,
  name,
  concerns,
}: Omit<Props, 'concern'> & { readonly concerns: readonly Concern[] }) {
  return concerns.map((concern) => <ConcernBand key={concern.id} personId={personId} name={name} concern={concern} />)
}

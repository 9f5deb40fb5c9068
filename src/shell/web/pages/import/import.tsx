import { useMutation } from '@tanstack/react-query'
import { FileInput } from 'lucide-react'
import { useRef, useState } from 'react'
import { Link } from 'wouter'
import type { ImportAnswer } from '../../../http/contract/diary.ts'
import type { ImportMapping } from '../../../http/contract/import-mapping.ts'
import { ApiProblem, api, queries } from '../../api.ts'
import { Button } from '../../components/button.tsx'
import { Field } from '../../components/field.tsx'
import { Notice } from '../../components/notice.tsx'
import { useSignedIn } from '../../me.ts'
import { detailText } from '../../text/diary-details.ts'
import { useText } from '../../text/text.ts'
import style from './import.module.css'
import { Preview } from './preview.tsx'

interface Request {
  readonly file: File
  readonly isDryRun: boolean
  readonly dayZero?: string | undefined
  readonly mapping?: ImportMapping | undefined
}

/** Columns that are not read need no word in the address. */
const readColumns = (mapping: ImportMapping): ImportMapping => ({
  ...mapping,
  columns: mapping.columns.filter(({ role }) => role !== null),
})

const sendFile = (patientId: string, { file, isDryRun, dayZero, mapping }: Request): Promise<ImportAnswer> => {
  const query = new URLSearchParams({
    dryRun: String(isDryRun),
    name: file.name.slice(0, 200),
    ...(dayZero && { dayZero }),
    ...(mapping && { mapping: JSON.stringify(readColumns(mapping)) }),
    // Whoever stores it has seen how it was read.
    ...(!isDryRun && { remember: 'true' }),
  })
  return api<ImportAnswer>(`/api/patients/${patientId}/diary/import?${query}`, { method: 'POST', body: file })
}

/** A file is looked at before anything is stored: what was understood, what was not, what has to be asked. */
export default function ImportPage() {
  const t = useText(detailText)
  const { patientId } = useSignedIn()
  const picker = useRef<HTMLInputElement>(null)
  const [request, setRequest] = useState<Request | null>(null)
  const look = useMutation({ mutationFn: (asked: Request) => sendFile(patientId!, asked) })
  const store = useMutation({
    mutationFn: (asked: Request) => sendFile(patientId!, asked),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['diary', patientId] }),
  })
  const read = (asked: Request) => {
    setRequest(asked)
    store.reset()
    look.mutate(asked)
  }
  const failure = look.error ?? store.error
  return (
    <>
      <Link href="/pattern" className="back">
        ← {t('back')}
      </Link>
      <h1>{t('importTitle')}</h1>
      <p>{t('importWhat')}</p>
      <input
        ref={picker}
        className="visually-hidden"
        id="diary-file"
        type="file"
        accept=".csv,.tsv,.txt,.json,.xml,.zip,text/csv,application/json,application/xml,application/zip"
        aria-label={t('chooseFile')}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file) read({ file, isDryRun: true })
          event.target.value = ''
        }}
      />
      <Button size="bedside" kind={request ? 'plain' : 'main'} onClick={() => picker.current?.click()}>
        <FileInput aria-hidden size={22} /> {request ? t('anotherFile') : t('chooseFile')}
      </Button>
      {(look.isPending || store.isPending) && <p role="status">{t('reading')}</p>}
      {failure && <Failure error={failure} request={request} onAnswer={read} />}
      {store.data && (
        <Notice tone="good" title={t('stored', { stored: store.data.stored, duplicates: store.data.duplicates })} />
      )}
      {look.data && request && !store.data && (
        <Preview
          key={look.submittedAt}
          answer={look.data}
          isBusy={store.isPending || look.isPending}
          onRead={(mapping) => read({ ...request, mapping })}
          onStore={() => store.mutate({ ...request, isDryRun: false })}
        />
      )}
    </>
  )
}

interface FailureProps {
  readonly error: Error
  readonly request: Request | null
  readonly onAnswer: (request: Request) => void
}

/** In the server's words; a file whose days are numbers only lacks the date of its day 0, which can be said here. */
function Failure({ error, request, onAnswer }: FailureProps) {
  const t = useText(detailText)
  const [date, setDate] = useState('')
  const asksDayZero = error instanceof ApiProblem && error.code === 'not-a-diary' && error.message.includes('day 0')
  if (!asksDayZero || !request) return <Notice tone="danger" title={error.message} />
  return (
    <form
      className={style.ask}
      onSubmit={(event) => {
        event.preventDefault()
        onAnswer({ ...request, dayZero: date })
      }}
    >
      <Field label={t('dayZeroQuestion')}>
        {(wire) => (
          <input {...wire} type="date" required value={date} onChange={(event) => setDate(event.target.value)} />
        )}
      </Field>
      <Button type="submit">{t('readAgain')}</Button>
    </form>
  )
}

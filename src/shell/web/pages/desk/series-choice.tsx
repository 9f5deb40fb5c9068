import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { SeriesAnswer, SeriesOffer } from '../../../http/contract/booking.ts'
import { ApiProblem, api, queries } from '../../api.ts'
import { Button } from '../../components/button.tsx'
import { Field } from '../../components/field.tsx'
import { Notice } from '../../components/notice.tsx'
import { dayOf, dayWords, timeWords, zoneWords } from '../../when.ts'
import style from './desk.module.css'
import type { OnTheLine } from './desk.tsx'

interface Props {
  readonly caller: OnTheLine
  readonly offer: SeriesOffer
}

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

const refresh = (): void => {
  void queries.invalidateQueries({ queryKey: ['series'] })
  void queries.invalidateQueries({ queryKey: ['desk-visits'] })
}

/** Hold, book, let go: the same three acts for the keys and the buttons. */
const useActs = ({ caller, offer }: Props, chosen: SeriesOffer['proposals'][number], note: string) => {
  const [held, setHeld] = useState<SeriesAnswer | null>(null)
  const base = `/api/patients/${caller.id}/series`
  const visits = chosen.map(({ start, nurseId }) => ({ start, nurseId }))
  const hold = useMutation({
    mutationFn: () => api<SeriesAnswer>(base, { method: 'POST', body: { visits, hold: true, note } }),
    onSuccess: setHeld,
  })
  const book = useMutation({
    mutationFn: () =>
      held
        ? api<SeriesAnswer>(`${base}/${held.seriesId}/confirmation`, { method: 'POST', body: {} })
        : api<SeriesAnswer>(base, { method: 'POST', body: { visits, note } }),
    onSuccess: refresh,
  })
  const letGo = useMutation({
    mutationFn: async () => (held ? api(`${base}/${held.seriesId}`, { method: 'DELETE' }) : null),
    onSuccess: () => setHeld(null),
  })
  const error = hold.error ?? book.error ?? letGo.error
  return { held, hold, book, letGo, error, timeZone: offer.timeZone }
}

const useKeys = (keys: readonly (readonly [key: string, act: () => void])[]) => {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement
      const isElsewhere = target.closest('input, textarea, button, a, select') !== null
      const act = keys.find(([key]) => key === event.key)?.[1]
      if (!act || (isElsewhere && event.key !== 'Escape')) return
      event.preventDefault()
      act()
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  })
}

export function SeriesChoice(props: Props) {
  const { offer, caller } = props
  const [shown, show] = useState(0)
  const [note, setNote] = useState('')
  const count = offer.proposals.length
  const chosen = offer.proposals[shown] ?? []
  const acts = useActs(props, chosen, note)
  const other = (by: number) => !acts.held && count > 0 && show((shown + by + count) % count)
  useKeys([
    ['ArrowDown', () => other(1)],
    ['ArrowUp', () => other(-1)],
    ['h', () => chosen.length > 0 && !acts.held && acts.hold.mutate()],
    ['Enter', () => chosen.length > 0 && acts.book.mutate()],
    ['Escape', () => acts.letGo.mutate()],
  ])
  if (chosen.length === 0) return <NothingFits offer={offer} />
  const until = acts.held?.visits[0]?.confirmBy
  const all = `all ${words[chosen.length] ?? chosen.length}`
  return (
    <>
      <ProposalTable visits={chosen} timeZone={offer.timeZone} held={until ?? null} />
      {acts.error && <Refused error={acts.error} timeZone={offer.timeZone} />}
      <Field label="Note for the clinic">
        {(wire) => <input {...wire} value={note} maxLength={500} onChange={(event) => setNote(event.target.value)} />}
      </Field>
      <div className={style.acts}>
        <Button kind="main" disabled={acts.book.isPending} onClick={() => acts.book.mutate()}>
          Book {all} for {caller.name} ⏎
        </Button>
        {acts.held ? (
          <Button onClick={() => acts.letGo.mutate()}>Let go (Esc)</Button>
        ) : (
          <Button disabled={acts.hold.isPending} onClick={() => acts.hold.mutate()}>
            Hold {all} for 10 min (h)
          </Button>
        )}
        {count > 1 && !acts.held && <Button onClick={() => other(1)}>Next best series ↓</Button>}
      </div>
    </>
  )
}

function ProposalTable({
  visits,
  timeZone,
  held,
}: {
  readonly visits: SeriesOffer['proposals'][number]
  readonly timeZone: string
  readonly held: string | null
}) {
  return (
    <table className={style.series} data-held={held !== null}>
      <caption className="muted">Proposed series, {zoneWords(timeZone)} time</caption>
      <tbody>
        {visits.map(({ start, end, chairName, nurseName }) => (
          <tr key={start}>
            <th scope="row">{dayWords(dayOf(start, timeZone), 'en')}</th>
            <td>
              {timeWords(start, timeZone)}–{timeWords(end, timeZone)}
            </td>
            <td>
              {chairName} · {nurseName}
            </td>
            <td>{held ? `held until ${timeWords(held, timeZone)}` : ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Refused({ error, timeZone }: { readonly error: Error; readonly timeZone: string }) {
  const nearest = error instanceof ApiProblem ? ((error.more.nearest as { start: string }[] | undefined) ?? []) : []
  const said = nearest.map(({ start }) => `${dayWords(dayOf(start, timeZone), 'en')} ${timeWords(start, timeZone)}`)
  return <Notice tone="danger" title={said.length > 0 ? `${error.message} ${said.join(' · ')}` : error.message} />
}

function NothingFits({ offer }: { readonly offer: SeriesOffer }) {
  return (
    <>
      <Notice tone="caution" title="No whole series fits these wishes before the order expires." />
      <h3>Free, one at a time</h3>
      <ProposalTable visits={offer.singles} timeZone={offer.timeZone} held={null} />
    </>
  )
}

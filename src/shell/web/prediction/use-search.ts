import { useEffect, useRef, useState } from 'react'
import type { PlanAnswer } from '#core/treatment/plan.ts'
import type { PlanCase, PlanRefusal } from '#core/treatment/plan-case.ts'
import type { Progress } from '#core/treatment/planning.ts'
import type { SearchAsked, SearchSaid } from './plan-worker.ts'

export type Search =
  | { readonly kind: 'idle' }
  | { readonly kind: 'searching'; readonly progress: Progress | null }
  | { readonly kind: 'found'; readonly asked: PlanCase; readonly answer: PlanAnswer }
  | { readonly kind: 'refused'; readonly refusals: readonly PlanRefusal[] }
  /** The thread could not be started or broke off: nobody knows an answer. */
  | { readonly kind: 'failed' }

interface Searching {
  readonly search: Search
  readonly start: (wanted: SearchAsked) => void
  readonly cancel: () => void
}

/** A plan searched in a thread of its own, so that the page stays at hand; ending the thread is cancelling the search. */
export const useSearch = (): Searching => {
  const [search, setSearch] = useState<Search>({ kind: 'idle' })
  const thread = useRef<Worker | null>(null)
  const end = () => {
    thread.current?.terminate()
    thread.current = null
  }
  const settle = (settled: Search) => {
    end()
    setSearch(settled)
  }
  useEffect(() => () => thread.current?.terminate(), [])
  const start = (wanted: SearchAsked) => {
    end()
    const started = new Worker(new URL('./plan-worker.ts', import.meta.url), { type: 'module' })
    thread.current = started
    setSearch({ kind: 'searching', progress: null })
    started.addEventListener('message', ({ data }: MessageEvent<SearchSaid>) => {
      if (data.kind === 'progress') setSearch({ kind: 'searching', progress: data.progress })
      else settle(data.kind === 'found' ? { ...data, asked: wanted.asked } : data)
    })
    started.addEventListener('error', () => settle({ kind: 'failed' }))
    started.postMessage(wanted)
  }
  return { search, start, cancel: () => settle({ kind: 'idle' }) }
}

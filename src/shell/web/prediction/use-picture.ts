import { useEffect, useRef, useState } from 'react'
import type { Done, Job } from '#core/pharmacology/jobs.ts'
import type { PictureWanted } from '#core/pharmacology/picture.ts'
import { ask } from './ask.ts'

/** A picture and what was asked for it: while a newer one is being computed the older stays, with its own doses. */
export interface Drawn {
  readonly wanted: PictureWanted
  readonly result: Done<Extract<Job, { kind: 'picture' }>>
}

/**
 * The picture of some doses (memoised by the caller), computed off the page; `null` before the first one stands. What is
 * asked meanwhile waits, and only the newest of it is computed: a finger that moves a step never builds a queue.
 */
export const usePicture = (wanted: PictureWanted): Drawn | null => {
  const [drawn, setDrawn] = useState<Drawn | null>(null)
  const newest = useRef<PictureWanted | null>(null)
  const isBusy = useRef(false)
  useEffect(() => {
    newest.current = wanted
    if (isBusy.current) return
    isBusy.current = true
    void (async () => {
      for (let next = newest.current; next; next = newest.current) {
        newest.current = null
        setDrawn({ wanted: next, result: await ask({ kind: 'picture', given: next }) })
      }
      isBusy.current = false
    })()
  }, [wanted])
  return drawn
}

import { Worker } from 'node:worker_threads'
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { Done, Job } from '#core/pharmacology/jobs.ts'

interface Waiting {
  readonly resolve: (answer: Done<Job>) => void
  readonly reject: (cause: unknown) => void
}

const waiting = new Map<number, Waiting>()
let worker: Worker | null = null
let asked = 0

/** At some 20 ms each the last of these waits about a second; who comes after is asked to come back. */
const mostWaiting = 50

/** A thread that dies takes the questions it had with it, and the next question starts another. */
const start = (): Worker => {
  const started = new Worker(new URL('./worker.ts', import.meta.url))
  started.unref()
  started.on('message', ({ id, answer }: { readonly id: number; readonly answer: Done<Job> }) => {
    waiting.get(id)?.resolve(answer)
    waiting.delete(id)
  })
  started.on('error', (cause) => {
    worker = null
    for (const { reject } of waiting.values()) reject(cause)
    waiting.clear()
  })
  return started
}

/** Computes in a thread of its own, so that nobody else's request waits for it; one is started with the first question. */
export const ask = async <J extends Job>(job: J): Promise<Result<Done<J>, 'too-many-waiting'>> => {
  if (waiting.size >= mostWaiting) return err('too-many-waiting')
  worker ??= start()
  const thread = worker
  const id = ++asked
  const answer = new Promise<Done<Job>>((resolve, reject) => waiting.set(id, { resolve, reject }))
  thread.postMessage({ id, job })
  return ok((await answer) as Done<J>)
}

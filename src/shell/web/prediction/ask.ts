import type { Done, Job } from '#core/pharmacology/jobs.ts'

interface Waiting {
  readonly job: Job
  readonly resolve: (answer: Done<Job>) => void
}

const waiting = new Map<number, Waiting>()
let worker: Worker | null = null
let asked = 0

const settle = (id: number, answer: Done<Job>): void => {
  waiting.get(id)?.resolve(answer)
  waiting.delete(id)
}

/** Where the browser can't start a thread of ours (its file is gone after an update, say) the page does the work itself. */
const onThePage = async (): Promise<void> => {
  const { done } = await import('#core/pharmacology/jobs.ts')
  for (const [id, { job }] of waiting) settle(id, done(job))
}

const start = (): Worker => {
  const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  started.addEventListener('message', ({ data }: MessageEvent<{ readonly id: number; readonly answer: Done<Job> }>) =>
    settle(data.id, data.answer),
  )
  started.addEventListener('error', () => {
    worker = null
    void onThePage()
  })
  return started
}

/** Asks the thread that computes predictions; one is started with the first question and kept. */
export const ask = <J extends Job>(job: J): Promise<Done<J>> => {
  worker ??= start()
  const id = ++asked
  const answer = new Promise<Done<J>>((resolve) => {
    waiting.set(id, { job, resolve: (found) => resolve(found as Done<J>) })
  })
  worker.postMessage({ id, job })
  return answer
}

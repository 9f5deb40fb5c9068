import { parentPort } from 'node:worker_threads'
import { done, type Job } from '#core/pharmacology/jobs.ts'

parentPort?.on('message', ({ id, job }: { readonly id: number; readonly job: Job }) => {
  parentPort?.postMessage({ id, answer: done(job) })
})

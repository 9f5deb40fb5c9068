import { done, type Job } from '#core/pharmacology/jobs.ts'

addEventListener('message', ({ data }: MessageEvent<{ readonly id: number; readonly job: Job }>) => {
  postMessage({ id: data.id, answer: done(data.job) })
})

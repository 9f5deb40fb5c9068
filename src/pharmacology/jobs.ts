import type { DosingCase } from './case.ts'
import { type PictureWanted, pictureOf } from './picture.ts'
import { simulate } from './simulate.ts'

/**
 * What a thread of its own may be asked, so that neither a server's other callers nor a finger on a step wait for it.
 * Questions and answers are plain data: a worker of Node and one of a browser both run this.
 */
export type Job =
  | { readonly kind: 'simulate'; readonly given: DosingCase }
  | { readonly kind: 'picture'; readonly given: PictureWanted }

export type Done<J extends Job> = J extends { readonly kind: 'simulate' }
  ? ReturnType<typeof simulate>
  : ReturnType<typeof pictureOf>

export const done = <J extends Job>(job: J): Done<J> =>
  // Which answer belongs to which question stands in `Done`; a switch over a type parameter can't show it.
  (job.kind === 'simulate' ? simulate(job.given) : pictureOf(job.given)) as Done<J>
